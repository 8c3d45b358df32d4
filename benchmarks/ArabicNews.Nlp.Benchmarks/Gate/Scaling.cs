using System.Globalization;
using ArabicNews.Nlp.Benchmarks.Inputs;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

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

            var tokens = new Token[(text.Length / 3) + 128];
            var forms = new NormalizedSpan[tokens.Length];
            var normalized = new char[text.Length + 128];
            var best = long.MaxValue;
            for (var i = 0; i < 5; i++)
            {
                var start = ThreadClock.Nanoseconds();
                if (!WordTokenizer.TryTokenize(text, TextNormalizer.Lookup, tokens, forms, normalized, out _, out _))
                {
                    throw new InvalidOperationException("The buffers are too small.");
                }

                best = Math.Min(best, ThreadClock.Nanoseconds() - start);
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{megabytes} MB\t{(double)best / text.Length:F3} ns per code unit"));
        }

        return 0;
    }
}
