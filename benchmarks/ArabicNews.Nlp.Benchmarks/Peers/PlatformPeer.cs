using System.Text;
using System.Text.RegularExpressions;

namespace ArabicNews.Nlp.Benchmarks.Peers;

/// <summary>What one takes when one takes no library: the platform's regular expressions, decoder and normalization.</summary>
internal static partial class PlatformPeer
{
    public static int Match(string text)
    {
        var sum = 0;
        foreach (var match in Words().EnumerateMatches(text))
        {
            sum += match.Length;
        }

        return sum;
    }

    public static int Split(string text) => text.Split(' ').Length;

    public static int Decode(byte[] utf8) => Encoding.UTF8.GetString(utf8).Length;

    /// <summary>The usual recipe: NFKD, then a loop that drops marks and folds alefs.</summary>
    public static int NormalizeAndLoop(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (c is (>= '\u064B' and <= '\u065F') or '\u0640' or '\u0670')
            {
                continue;
            }

            kept.Append(c is '\u0622' or '\u0623' or '\u0625' or '\u0671' ? '\u0627' : c == '\u0649' ? '\u064A' : c);
        }

        return kept.ToString().Length;
    }

    [GeneratedRegex(@"\w+|[^\w\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
