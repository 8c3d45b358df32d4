using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ArabicNews.Nlp;

/// <summary>
/// Analyses texts side by side and gives the documents in the order of the texts, each as soon as it and those before it are ready.
/// A text is read only while there is room for it, so a slow reader of documents slows the source down and memory stays flat.
/// </summary>
internal sealed class NewsStream : IDisposable
{
    /// <summary>How many texts, for each one that is being analysed, may wait behind a slow one.</summary>
    private const int Ahead = 4;

    private readonly NewsAnalyzer _analyzer;
    private readonly Channel<Task<NewsDocument>> _started = Channel.CreateUnbounded<Task<NewsDocument>>(new() { SingleReader = true, SingleWriter = true });
    private readonly SemaphoreSlim _room;
    private readonly SemaphoreSlim _workers;

    private NewsStream(NewsAnalyzer analyzer, int parallelism)
    {
        _analyzer = analyzer;
        _room = new SemaphoreSlim((int)Math.Min((long)parallelism * Ahead, int.MaxValue));
        _workers = new SemaphoreSlim(parallelism);
    }

    public static async IAsyncEnumerable<NewsDocument> ReadAsync(
        NewsAnalyzer analyzer,
        IAsyncEnumerable<NewsText> texts,
        int parallelism,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stream = new NewsStream(analyzer, parallelism);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => stream.StartAllAsync(texts, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var analysis in stream._started.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                var document = await analysis.WaitAsync(cancellationToken).ConfigureAwait(false);
                stream._room.Release();
                yield return document;
            }
        }
        finally
        {
            // Whoever leaves early, by break or by an error, leaves nothing behind that still runs or still reads the source.
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
            for (var worker = 0; worker < parallelism; worker++)
            {
                await stream._workers.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    public void Dispose()
    {
        _room.Dispose();
        _workers.Dispose();
    }

    /// <summary>Starts an analysis for each text; never fails itself: an error of the source comes out behind the documents before it.</summary>
    private async Task StartAllAsync(IAsyncEnumerable<NewsText> texts, CancellationToken stop)
    {
        Exception? error = null;
        try
        {
            await _room.WaitAsync(stop).ConfigureAwait(false);
            await foreach (var text in texts.WithCancellation(stop).ConfigureAwait(false))
            {
                await _workers.WaitAsync(stop).ConfigureAwait(false);
                _started.Writer.TryWrite(Task.Run(() => Analyze(text), CancellationToken.None));
                await _room.WaitAsync(stop).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            error = e;
        }

        _started.Writer.Complete(error);
    }

    private NewsDocument Analyze(NewsText text)
    {
        try
        {
            return _analyzer.Analyze(text);
        }
        finally
        {
            _workers.Release();
        }
    }
}
