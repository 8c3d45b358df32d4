using System.Diagnostics;
using ArabicNews.Nlp.Cli.Commands;
using ArabicNews.Nlp.Cli.Inputs;
using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>
/// An output that keeps a journal beside it: every second and every so many documents, what is written is made to stay and the journal told how far it
/// goes. A run killed at any moment can so be gone on with from there, with nothing lost and nothing twice.
/// </summary>
internal sealed class JournaledOutput<T>(IDurableOutput<T> inner, Journal journal) : IOutput<T>
    where T : class
{
    private const int MostDocuments = 200;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly List<string> _names = [];
    private int _unmarked;
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private Checkpoint _reached = journal.Start ?? Checkpoint.Nothing;

    public bool HasFailed => _reached.HasFailed;

    /// <exception cref="UsageException">The documents are others than those that the interrupted run worked on.</exception>
    public IEnumerable<PendingDocument> Remaining(IEnumerable<PendingDocument> documents, Action<PendingDocument> skip)
    {
        var each = documents.GetEnumerator();
        var chain = Checkpoint.Nothing.Chain;
        for (var done = 0L; done < _reached.Documents; done++)
        {
            if (!each.MoveNext())
            {
                throw Changed();
            }

            chain = Checkpoint.Linked(chain, each.Current);
            skip(each.Current);
        }

        return chain == _reached.Chain ? Rest(each) : throw Changed();
    }

    public string? Write(Outcome<T> outcome)
    {
        var error = inner.Write(outcome);
        if (inner.TakesNames && outcome.Result is not null)
        {
            _names.Add(FolderOutput<T>.FileName(outcome.Id));
        }

        _reached = _reached with
        {
            Documents = _reached.Documents + 1,
            HasFailed = _reached.HasFailed || error is not null || outcome.Error is not null,
            Chain = outcome.Source is { } source ? Checkpoint.Linked(_reached.Chain, source) : _reached.Chain,
        };
        if (++_unmarked >= MostDocuments || _since.Elapsed > Interval)
        {
            Mark();
        }

        return error;
    }

    public void Flush() => inner.Flush();

    public void End()
    {
        inner.End();
        _ = inner.Sync();
        journal.Remove();
    }

    public void Interrupt() => Mark();

    public void Dispose()
    {
        inner.Dispose();
        journal.Dispose();
    }

    private void Mark()
    {
        _reached = _reached with { Length = inner.Sync() };
        journal.Append(_reached with { Names = [.. _names] });
        _names.Clear();
        _unmarked = 0;
        _since.Restart();
    }

    private static IEnumerable<PendingDocument> Rest(IEnumerator<PendingDocument> each)
    {
        using (each)
        {
            while (each.MoveNext())
            {
                yield return each.Current;
            }
        }
    }

    private static UsageException Changed() =>
        new("--resume: the input has changed since the run was interrupted; put it back as it was, or start anew without --resume");
}
