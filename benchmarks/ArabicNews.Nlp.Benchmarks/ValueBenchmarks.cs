using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Dates;
using ArabicNews.Nlp.Recognition.Figures;
using ArabicNews.Nlp.Tokenization;
using BenchmarkDotNet.Attributes;

namespace ArabicNews.Nlp.Benchmarks;

/// <summary>
/// Dates and figures alone, one operation a sentence: the ratio is to the tokenizer's own time. The environment variable
/// ARABIC_NEWS_SENTENCES may name a file with other sentences, one a line.
/// </summary>
[MemoryDiagnoser]
[WarmupCount(15)] // The readers call one another deeply: it takes the compiler some rounds to inline them.
public class ValueBenchmarks
{
    private readonly string[] _sentences = ReadSentences();
    private readonly Token[] _tokens = new Token[4096];

    private RecognitionContextBuilder? _builder;
    private IMentionRecognizer[] _recognizers = [];
    private RecognitionContext[] _contexts = [];
    private MentionCollector _mentions = new(0);

    /// <summary>Whether the recognizers are asked of sentences with values, or of the same with their values cut out.</summary>
    [Params(true, false)]
    public bool HasValues { get; set; }

    /// <summary>Reads the lexicon and matches it against the sentences, outside the measured time.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var numbers = NumberReader.Create(Lexicon.Default);
        _builder = new RecognitionContextBuilder(Lexicon.Default);
        _recognizers = [DateRecognizer.Create(Lexicon.Default, numbers), FigureRecognizer.Create(Lexicon.Default, numbers)];
        if (!HasValues)
        {
            for (var i = 0; i < _sentences.Length; i++)
            {
                _sentences[i] = WithoutValues(_sentences[i]);
            }
        }

        _contexts = [.. _sentences.Select(sentence => _builder.Build(sentence, null))];
        _mentions = new MentionCollector(_sentences.Max(sentence => sentence.Length));
    }

    /// <summary>The tokenizer; the base of the ratios.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public int Tokenize()
    {
        var count = 0;
        for (var i = 0; i < Operations; i++)
        {
            WordTokenizer.TryTokenize(_sentences[i % _sentences.Length], _tokens, out var written);
            count += written;
        }

        return count;
    }

    /// <summary>Tokens in, mentions of dates and figures out.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public int RecognizeValues()
    {
        var count = 0;
        for (var i = 0; i < Operations; i++)
        {
            var context = _contexts[i % _contexts.Length];
            _mentions.Clear();
            foreach (var recognizer in _recognizers)
            {
                recognizer.Recognize(context, _mentions);
            }

            count += _mentions.Mentions.Count;
        }

        return count;
    }

    /// <summary>Text in: tokens, folding, clitics, sentences, the lexicon's matches, then dates and figures.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public int PrepareAndRecognizeValues()
    {
        var count = 0;
        for (var i = 0; i < Operations; i++)
        {
            var sentence = _sentences[i % _sentences.Length];
            var context = _builder!.Build(sentence, null);
            var mentions = new MentionCollector(sentence.Length);
            foreach (var recognizer in _recognizers)
            {
                recognizer.Recognize(context, mentions);
            }

            count += mentions.Mentions.Count;
        }

        return count;
    }

    private const int Operations = 9600;

    /// <summary>Cuts values out until none is found: what stood around one may make another.</summary>
    private string WithoutValues(string sentence)
    {
        while (true)
        {
            var context = _builder!.Build(sentence, null);
            var mentions = new MentionCollector(sentence.Length);
            foreach (var recognizer in _recognizers)
            {
                recognizer.Recognize(context, mentions);
            }

            if (mentions.Mentions.Count == 0)
            {
                return sentence;
            }

            foreach (var mention in mentions.Mentions.OrderByDescending(mention => mention.Span.Start).ThenBy(mention => mention.Span.Length))
            {
                sentence = mention.Span.End <= sentence.Length ? sentence.Remove(mention.Span.Start, mention.Span.Length) : sentence;
            }
        }
    }

    private static string[] ReadSentences() =>
        File.ReadAllLines(Environment.GetEnvironmentVariable("ARABIC_NEWS_SENTENCES") is { Length: > 0 } path ? path
            : Path.Combine(AppContext.BaseDirectory, "inputs", "value-sentences.txt"));
}
