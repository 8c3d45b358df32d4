using System.Diagnostics;
using ArabicNews.Nlp.Benchmarks.Inputs;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Benchmarks.Gate;

/// <summary>Gives the compiler time for its last word on the hot path, which it speaks in the background.</summary>
internal static class WarmUp
{
    public static void HotPath()
    {
        var tokens = new Token[8192];
        var forms = new NormalizedSpan[8192];
        var normalized = new char[65536];
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(3);)
        {
            foreach (var article in NewsInput.Articles)
            {
                WordTokenizer.TryTokenize(article, TextNormalizer.Lookup, tokens, forms, normalized, out _, out _);
            }

            Thread.Sleep(50);
        }
    }
}
