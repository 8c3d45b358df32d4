using System.Threading.Channels;
using ArabicNews.Nlp.Cli.Inputs;

namespace ArabicNews.Nlp.Cli.Running;

/// <summary>
/// Works on documents in parallel and hands the outcomes over in the order of the documents, one at a time. Holds a bounded number
/// of documents, whatever their total. What is ready is handed over without waiting for further input.
/// </summary>
internal static class OrderedPipeline
{
    private const int DocumentsPerJob = 8;

    /// <param name="documents">Read one after the other, ahead of the work.</param>
    /// <param name="work">Called for several documents at a time, from several threads.</param>
    /// <param name="jobs">How many documents are worked on at a time.</param>
    /// <param name="stop">Stops before the next outcome.</param>
    public static async IAsyncEnumerable<Outcome<T>> RunAsync<T>(
        IEnumerable<PendingDocument> documents,
        Func<string, InputDocument, T> work,
        int jobs,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
        where T : class
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler;
        var started = Channel.CreateBounded<Task<Outcome<T>>>(new BoundedChannelOptions(jobs * DocumentsPerJob) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(
            async () =>
            {
                try
                {
                    foreach (var document in documents)
                    {
                        var task = Task.Factory.StartNew(() => Process(document, work), ended.Token, TaskCreationOptions.None, scheduler);
                        await started.Writer.WriteAsync(task, ended.Token).ConfigureAwait(false);
                    }

                    started.Writer.Complete();
                }
                catch (Exception e)
                {
                    started.Writer.Complete(e);
                }
            },
            CancellationToken.None);
        try
        {
            await foreach (var task in started.Reader.ReadAllAsync(stop).ConfigureAwait(false))
            {
                yield return await task.WaitAsync(stop).ConfigureAwait(false);
            }
        }
        finally
        {
            // The reader may sit in a read that nothing can end (standard input): it is left behind.
            await ended.CancelAsync().ConfigureAwait(false);
            _ = reading;
        }
    }

    private static Outcome<T> Process<T>(PendingDocument pending, Func<string, InputDocument, T> work)
        where T : class
    {
        var id = pending.Id;
        try
        {
            var document = pending.Load();
            id = document.Id ?? id;
            return new Outcome<T>(id, work(id, document), null) { Source = pending };
        }
        catch (InputException e)
        {
            return new Outcome<T>(e.Id ?? id, null, e.Message) { Source = pending };
        }
        catch (Exception e)
        {
            // The library promises never to throw on a text: one that breaks the promise costs its own document only.
            return new Outcome<T>(id, null, $"{id}: a fault of this program ({e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}); please report it with the text") { Source = pending };
        }
    }
}
