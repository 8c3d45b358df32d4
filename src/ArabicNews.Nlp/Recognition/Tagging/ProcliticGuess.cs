using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>
/// How many first letters of a word are likely particles, judged by how frequent the rest is as a word of its own. Names are mostly
/// missing from lexicons, but not from the news. Stateless and thread-safe.
/// </summary>
internal static class ProcliticGuess
{
    private const int ShortestStem = 3;

    /// <summary>Whether a number of first letters can be particles.</summary>
    public static bool IsPossible(ReadOnlySpan<char> folded, int taken) => taken switch
    {
        0 => true,
        1 => folded.Length > 2 && (folded[0] is ArabicChars.Waw or ArabicChars.Feh || IsPreposition(folded[0])),
        2 => folded.Length > 3 && folded[0] is ArabicChars.Waw or ArabicChars.Feh && IsPreposition(folded[1]),
        _ => false,
    };

    /// <summary>The likeliest number of particle letters, and the number of the word that remains, or -1.</summary>
    public static int Guess(ReadOnlySpan<char> folded, WordClusters clusters, int word, out int stem)
    {
        var best = 0;
        var level = clusters.LevelOf(word);
        stem = word;
        for (var taken = 1; taken <= 2; taken++)
        {
            if (folded.Length - taken >= ShortestStem && IsPossible(folded, taken))
            {
                var candidate = clusters.Find(folded[taken..]);
                if (clusters.LevelOf(candidate) > level)
                {
                    level = clusters.LevelOf(candidate);
                    best = taken;
                    stem = candidate;
                }
            }
        }

        return best;
    }

    public static bool IsPreposition(char c) => c is ArabicChars.Beh or ArabicChars.Lam or ArabicChars.Kaf;
}
