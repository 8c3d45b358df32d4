using System.Diagnostics;
using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Resolution;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp;

/// <summary>
/// Turns an Arabic article into facts. Immutable and thread-safe: one instance serves many threads. Analysis never throws on any
/// text, and reads neither clock nor culture nor network.
/// </summary>
public sealed class NewsAnalyzer
{
    private static readonly Lazy<NewsAnalyzer> Shared = new(static () => new NewsAnalyzer(NewsAnalyzerOptions.Default));

    private readonly RecognitionContextBuilder _builder;
    private readonly IMentionRecognizer[] _recognizers;
    private readonly DocumentResolver _resolver;
    private readonly Spares<RecognitionBuffers> _buffers = new(static () => new RecognitionBuffers());

    private NewsAnalyzer(NewsAnalyzerOptions options)
    {
        Options = options;

        var lexicon = options.Lexicon ?? Lexicon.Default;
        var names = new NameLexicon(lexicon);
        _builder = new RecognitionContextBuilder(lexicon);
        _recognizers = [.. BuiltInRecognizers.Create(lexicon, options, names), .. options.AdditionalRecognizers];
        _resolver = new DocumentResolver(lexicon, names, options);
    }

    /// <summary>The analyzer with default options. Lexicons are read on first use.</summary>
    public static NewsAnalyzer Default => Shared.Value;

    /// <summary>How it works.</summary>
    public NewsAnalyzerOptions Options { get; }

    /// <summary>Makes an analyzer.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="LexiconException">A lexicon entry cannot be used; the message names file, line and remedy.</exception>
    public static NewsAnalyzer Create(NewsAnalyzerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new NewsAnalyzer(options);
    }

    /// <summary>Analyses a text. Offsets in the result are UTF-16 code units into <paramref name="text"/>.</summary>
    /// <param name="text">The article.</param>
    /// <param name="referenceDate">The day that relative dates count from; null to take the dateline's date, where it has one.</param>
    /// <param name="id">An id to give to the document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public NewsDocument Analyze(string text, DateOnly? referenceDate = null, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return NewsAnalyzerDiagnostics.HasListeners ? AnalyzeWatched(text, referenceDate, id) : AnalyzeUnwatched(text, referenceDate, id);
    }

    /// <summary>Analyses a text. Offsets in the result are UTF-16 code units into it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public NewsDocument Analyze(NewsText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Analyze(text.Text, text.ReferenceDate, text.Id);
    }

    /// <summary>
    /// Analyses texts side by side, on the thread pool. Documents come out in the order of the texts, each as soon as it and those
    /// before it are ready. The source is read at most four texts for each analysis ahead: a slow reader slows it down. An error
    /// of the source comes out behind the documents before it. Once enumeration ends, however it ends, nothing runs on: the
    /// source is told by its cancellation token, and waited for.
    /// </summary>
    /// <param name="texts">The texts.</param>
    /// <param name="maxDegreeOfParallelism">How many analyses run at once; null for as many as there are processors.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="texts"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is below 1.</exception>
    public IAsyncEnumerable<NewsDocument> AnalyzeAsync(
        IAsyncEnumerable<NewsText> texts,
        int? maxDegreeOfParallelism = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var parallelism = maxDegreeOfParallelism ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(parallelism, 1, nameof(maxDegreeOfParallelism));
        return NewsStream.ReadAsync(this, texts, parallelism, cancellationToken);
    }

    /// <inheritdoc cref="AnalyzeAsync(IAsyncEnumerable{NewsText}, int?, CancellationToken)"/>
    public IAsyncEnumerable<NewsDocument> AnalyzeAsync(
        IEnumerable<NewsText> texts,
        int? maxDegreeOfParallelism = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return AnalyzeAsync(texts.ToAsyncEnumerable(), maxDegreeOfParallelism, cancellationToken);
    }

    private NewsDocument AnalyzeWatched(string text, DateOnly? referenceDate, string? id)
    {
        using var activity = NewsAnalyzerDiagnostics.Start();
        var start = Stopwatch.GetTimestamp();
        var document = AnalyzeUnwatched(text, referenceDate, id);
        NewsAnalyzerDiagnostics.Record(activity, text, document, Stopwatch.GetElapsedTime(start));
        return document;
    }

    private NewsDocument AnalyzeUnwatched(string text, DateOnly? referenceDate, string? id)
    {
        var buffers = _buffers.Take();
        var context = _builder.Build(text, referenceDate, buffers);
        var mentions = new MentionCollector(text.Length);
        foreach (var recognizer in _recognizers)
        {
            recognizer.Recognize(context, mentions);
        }

        var document = _resolver.Resolve(context, MentionSelector.Select(mentions.Mentions)) with { Id = id };
        context.Close();
        if (buffers.AreKept)
        {
            _buffers.Return(buffers);
        }

        return document;
    }
}
