using System.Text;
using ArabicNews.Nlp.Normalization;
using BenchmarkDotNet.Attributes;

namespace ArabicNews.Nlp.Benchmarks;

/// <summary>Folding all sample articles for lookup, and the platform's normalization of the same text.</summary>
[MemoryDiagnoser]
public class NormalizerBenchmarks
{
    private readonly string[] _articles = Articles.All;
    private readonly char[] _buffer = new char[TextNormalizer.MaxLength(Articles.All.Max(article => article.Length))];

    /// <summary>The platform's NFKC, which folds less; the base of the ratios.</summary>
    [Benchmark(Baseline = true)]
    public int StringNormalize()
    {
        var length = 0;
        foreach (var article in _articles)
        {
            length += article.Normalize(NormalizationForm.FormKC).Length;
        }

        return length;
    }

    /// <summary>All foldings of lookup into a buffer, nothing allocated.</summary>
    [Benchmark]
    public int TryNormalize()
    {
        var length = 0;
        foreach (var article in _articles)
        {
            TextNormalizer.Lookup.TryNormalize(article, _buffer, out var written);
            length += written;
        }

        return length;
    }
}
