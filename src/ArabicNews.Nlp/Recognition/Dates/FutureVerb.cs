using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Whether a word looks like an imperfect verb with the seen of the future before it. Nouns that begin with the same letters are
/// told by their endings or by being known to the lexicon. Stateless and thread-safe.
/// </summary>
internal static class FutureVerb
{
    private const int LeastLetters = 5;

    public static bool IsAt(TemporalText text, int token)
    {
        if (text.KindOf(token) != TokenKind.Word)
        {
            return false;
        }

        var word = text.Context.FoldedOf(token);
        if (word.Length > LeastLetters && word[0] is ArabicChars.Waw or ArabicChars.Feh)
        {
            word = word[1..];
        }

        return word.Length >= LeastLetters && word[0] == ArabicChars.Seen && word[1] is ArabicChars.Yeh or ArabicChars.Teh
            && word[2] != ArabicChars.Alef && word[^1] != ArabicChars.TehMarbuta && text.IsPlainWord(token);
    }
}
