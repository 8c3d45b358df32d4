using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>
/// What the letters of a word tell of the noun that it may be: words of the lexicon that are listed with the article have it too,
/// though their segmentation shows none. Stateless and thread-safe.
/// </summary>
internal static class NounShape
{
    /// <summary>Whether the word at a token, on the line of the token before, bears the article and no particle.</summary>
    public static bool IsDefinite(RecognitionContext context, int token)
    {
        if (!IsBareWord(context, token))
        {
            return false;
        }

        var word = context.FoldedOf(token);
        return word.Length > 3 && word[0] == ArabicChars.Alef && word[1] == ArabicChars.Lam;
    }

    /// <summary>Whether the word at a token, on the line of the token before, bears neither article nor particle.</summary>
    public static bool IsIndefinite(RecognitionContext context, int token) => IsBareWord(context, token) && !IsDefinite(context, token);

    private static bool IsBareWord(RecognitionContext context, int token) =>
        context.ContinuesLine(token) && context.Tokens[token].Kind == TokenKind.Word && context.SegmentationOf(token).Proclitics == 0;
}
