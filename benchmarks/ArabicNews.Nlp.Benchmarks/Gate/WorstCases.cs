using System.Globalization;
using ArabicNews.Nlp.Benchmarks.Inputs;
using ArabicNews.Nlp.Normalization;

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

    private static double Measure(string text) => new FusedPass(text.Length + 128, TextNormalizer.MaxLength(text.Length)).Measure(text, runs: 600);
}
