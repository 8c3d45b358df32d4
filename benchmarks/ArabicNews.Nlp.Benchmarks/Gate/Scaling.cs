using System.Globalization;
using ArabicNews.Nlp.Benchmarks.Inputs;

namespace ArabicNews.Nlp.Benchmarks.Gate;

/// <summary>The time for one text of 1 to 256 MB: for a code unit it must stay what it is.</summary>
internal static class Scaling
{
    public static int Run(TextWriter output)
    {
        WarmUp.HotPath();
        var news = string.Concat(NewsInput.Articles);
        for (var megabytes = 1; megabytes <= 256; megabytes *= 4)
        {
            var text = new char[megabytes * 1024 * 1024 / sizeof(char)];
            for (var at = 0; at < text.Length; at += news.Length)
            {
                news.AsSpan(0, Math.Min(news.Length, text.Length - at)).CopyTo(text.AsSpan(at));
            }

            var time = new FusedPass((text.Length / 3) + 128, text.Length + 128).Measure(text, runs: 5);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{megabytes} MB\t{time:F3} ns per code unit"));
        }

        return 0;
    }
}
