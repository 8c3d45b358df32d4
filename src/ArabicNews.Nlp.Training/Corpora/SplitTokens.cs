using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Training.Corpora;

/// <summary>Tokens of corpora that split particles and pronouns off their words.</summary>
internal static class SplitTokens
{
    /// <summary>Whether so many particles stand alone among tokens that they must have been split off: one in twenty-five is.</summary>
    public static bool AreSplit(IEnumerable<string> tokens)
    {
        var (alone, all) = (0, 0);
        foreach (var token in tokens)
        {
            alone += IsProclitic(token) ? 1 : 0;
            all++;
        }

        return alone * 25 > all;
    }

    /// <summary>Whether the token is a particle that belongs to the next word.</summary>
    public static bool IsProclitic(string token) =>
        token.Length == 1 && token[0] is ArabicChars.Waw or ArabicChars.Feh or ArabicChars.Beh or ArabicChars.Lam or ArabicChars.Kaf;

    /// <summary>Whether the token is a pronoun that belongs to the word before.</summary>
    public static bool IsSuffix(string token) => token.Length switch
    {
        1 => token[0] is ArabicChars.Heh or ArabicChars.Yeh,
        2 => token[0] == ArabicChars.Heh && token[1] is ArabicChars.Alef or ArabicChars.Meem or ArabicChars.Noon
            || token[0] is ArabicChars.Noon && token[1] == ArabicChars.Alef || token[0] is ArabicChars.Kaf && token[1] == ArabicChars.Meem,
        3 => token[0] == ArabicChars.Heh && token[1] == ArabicChars.Meem && token[2] == ArabicChars.Alef,
        _ => false,
    };
}
