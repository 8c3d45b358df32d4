using ArabicNews.Nlp.Morphology;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.ML.Transforms;

/// <summary>
/// Takes off a word what inflection and script put on it, so that forms of one word become one feature: particles and article as the
/// lexicon knows them, then at most one ending. What is left is a key to compare by, not a word to show. Thread-safe.
/// </summary>
internal static class LightStemmer
{
    /// <summary>Fewer letters than this carry no meaning of their own any more.</summary>
    private const int ShortestStem = 3;

    /// <summary>Longer ones first: of several endings that fit, the longest is taken off.</summary>
    private static readonly string[] Endings =
    [
        Of(ArabicChars.Alef, ArabicChars.Teh, ArabicChars.Heh, ArabicChars.Meem),
        Of(ArabicChars.Alef, ArabicChars.Teh, ArabicChars.Heh, ArabicChars.Alef),
        Of(ArabicChars.Yeh, ArabicChars.Teh, ArabicChars.Heh, ArabicChars.Alef),
        Of(ArabicChars.Teh, ArabicChars.Heh, ArabicChars.Meem),
        Of(ArabicChars.Teh, ArabicChars.Heh, ArabicChars.Alef),
        Of(ArabicChars.Alef, ArabicChars.Teh, ArabicChars.Heh),
        Of(ArabicChars.Yeh, ArabicChars.Alef, ArabicChars.Teh),
        Of(ArabicChars.Yeh, ArabicChars.Yeh, ArabicChars.Noon),
        Of(ArabicChars.Heh, ArabicChars.Meem, ArabicChars.Alef),
        Of(ArabicChars.Alef, ArabicChars.Teh),
        Of(ArabicChars.Alef, ArabicChars.Heh),
        Of(ArabicChars.Waw, ArabicChars.Noon),
        Of(ArabicChars.Yeh, ArabicChars.Noon),
        Of(ArabicChars.Alef, ArabicChars.Noon),
        Of(ArabicChars.Waw, ArabicChars.Alef),
        Of(ArabicChars.Heh, ArabicChars.Alef),
        Of(ArabicChars.Heh, ArabicChars.Meem),
        Of(ArabicChars.Noon, ArabicChars.Alef),
        Of(ArabicChars.Teh, ArabicChars.Heh),
        Of(ArabicChars.Yeh, ArabicChars.Heh),
        Of(ArabicChars.Heh),
        Of(ArabicChars.Yeh),
        Of(ArabicChars.Alef),
        Of(ArabicChars.Teh),
    ];

    /// <summary>The key of a word given as written.</summary>
    public static string Stem(ReadOnlySpan<char> word)
    {
        var folded = TextNormalizer.Lookup.NormalizeToString(word);
        var cut = CliticSegmenter.Default.Segment(folded);
        var stem = TextNormalizer.Search.NormalizeToString(folded.AsSpan(Math.Min(cut.Proclitics + cut.Article, folded.Length)));
        foreach (var ending in Endings)
        {
            if (stem.Length - ending.Length >= ShortestStem && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                return stem[..^ending.Length];
            }
        }

        return stem;
    }

    private static string Of(params ReadOnlySpan<char> letters) => letters.ToString();
}
