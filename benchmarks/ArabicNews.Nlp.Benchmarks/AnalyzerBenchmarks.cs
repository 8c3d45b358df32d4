using BenchmarkDotNet.Attributes;

namespace ArabicNews.Nlp.Benchmarks;

/// <summary>The whole analysis of all sample articles, with and without the name model.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private readonly string[] _articles = Articles.All;

    private NewsAnalyzer _analyzer = NewsAnalyzer.Default;

    /// <summary>The name model in use.</summary>
    [Params(NameModel.None, NameModel.Fast, NameModel.Accurate)]
    public NameModel Model { get; set; }

    /// <summary>Reads lexicons and model outside the measured time.</summary>
    [GlobalSetup]
    public void Setup() => _analyzer = NewsAnalyzer.Create(new NewsAnalyzerOptions { NameModel = Model });

    /// <summary>Entities of all articles.</summary>
    [Benchmark]
    public int Analyze()
    {
        var count = 0;
        foreach (var article in _articles)
        {
            count += _analyzer.Analyze(article).Entities.Count;
        }

        return count;
    }
}
