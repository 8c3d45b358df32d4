using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Corpora;
using ArabicNews.Nlp.Training.Vectors;

namespace ArabicNews.Nlp.Training.Teaching;

/// <summary>Draws documents of raw text, without those that tell what annotated documents tell: else a test would be taught its answers.</summary>
internal sealed class RawSample
{
    private const int Length = 6;
    private const double Tolerated = 0.02;

    private readonly HashSet<ulong> _known = [];

    public RawSample(IEnumerable<AnnotatedText> annotated)
    {
        foreach (var text in annotated)
        {
            _known.UnionWith(Runs(text.Text));
        }
    }

    /// <summary>So many words of the texts: documents at even distances.</summary>
    public IEnumerable<string> Draw(IReadOnlyList<string> texts, long words)
    {
        var all = texts.Sum(text => (long)text.Length) / 6;
        var step = Math.Max(1, (double)all / words);
        var next = 0.0;
        for (var i = 0; i < texts.Count; i++)
        {
            if (i < next)
            {
                continue;
            }

            next += step;
            var runs = Runs(texts[i]);
            if (runs.Count > 0 && runs.Count(_known.Contains) <= runs.Count * Tolerated)
            {
                yield return texts[i];
            }
        }
    }

    // Hashes of all runs of six words.
    private static List<ulong> Runs(string text)
    {
        var hashes = new List<uint>();
        RawText.ForEachWord(text, word =>
        {
            if (word.Length > 1)
            {
                hashes.Add(FeatureHash.Of(0, word));
            }
        });
        var runs = new List<ulong>();
        for (var i = 0; i + Length <= hashes.Count; i++)
        {
            ulong run = 0;
            for (var k = 0; k < Length; k++)
            {
                run = (run ^ hashes[i + k]) * 0x9E3779B97F4A7C15ul;
                run ^= run >> 29;
            }

            runs.Add(run);
        }

        return runs;
    }
}
