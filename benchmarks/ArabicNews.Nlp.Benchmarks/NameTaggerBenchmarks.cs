using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Tagging;
using BenchmarkDotNet.Attributes;

namespace ArabicNews.Nlp.Benchmarks;

/// <summary>The name models alone: tokens, folding and lexicon matches of all sample articles are there already.</summary>
[MemoryDiagnoser]
public class NameTaggerBenchmarks
{
    private RecognitionContext[] _contexts = [];
    private NameTagger _tagger = new(TaggerModel.Default);

    /// <summary>The tier.</summary>
    [Params(NameModel.Fast, NameModel.Accurate)]
    public NameModel Model { get; set; }

    /// <summary>Number of tokens that an operation tags.</summary>
    public int Tokens => _contexts.Sum(context => context.Tokens.Length);

    /// <summary>Reads model and articles outside the measured time.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var builder = new RecognitionContextBuilder(Lexicon.Default);
        _contexts = [.. Articles.All.Select(article => builder.Build(article, null))];
        _tagger = new NameTagger(Model == NameModel.Accurate ? TaggerModel.Accurate : TaggerModel.Default);
        Console.WriteLine($"// {Tokens} tokens an operation");
    }

    /// <summary>Names of all articles.</summary>
    [Benchmark]
    public int Find()
    {
        var count = 0;
        foreach (var context in _contexts)
        {
            _tagger.Find(context, (_, _, _, _, _) => count++);
        }

        return count;
    }
}
