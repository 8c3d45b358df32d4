using System.Globalization;
using ArabicNews.Nlp.Benchmarks.Inputs;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Benchmarks.Gate;

/// <summary>The time that texts take which a careless algorithm dies of, beside news.</summary>
internal static class WorstCases
{
    public static int Run(TextWriter output)
    {
        WarmUp.HotPath();
        var news = string.Concat(NewsInput.Articles)[..65536];
        var baseline = Measure(news);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"news\t{baseline:F3} ns per code unit\t1.0"));
        foreach (var (name, text) in NewsInput.Adversarial)
        {
            var time = Measure(text);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{time:F3} ns per code unit\t{time / baseline:F1}"));
        }

        return 0;
    }

    private static double Measure(string text)
    {
        var tokens = new Token[text.Length + 128];
        var forms = new NormalizedSpan[text.Length + 128];
        var normalized = new char[TextNormalizer.MaxLength(text.Length)];
        var best = long.MaxValue;
        for (var i = 0; i < 600; i++)
        {
            var start = ThreadClock.Nanoseconds();
            WordTokenizer.TryTokenize(text, TextNormalizer.Lookup, tokens, forms, normalized, out _, out _);
            best = Math.Min(best, ThreadClock.Nanoseconds() - start);
        }

        return (double)best / text.Length;
    }
}
