using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Training.Corpora;

/// <summary>Where in words an annotated surface may begin and end.</summary>
internal static class WordEdges
{
    /// <summary>Whether the span begins at a word or behind particles; and, if strict, ends with its word.</summary>
    public static bool FitsWell(string sentence, TextSpan span, bool strict)
    {
        if (strict && span.End < sentence.Length && IsLetter(sentence[span.End]))
        {
            return false;
        }

        var length = 0;
        for (var i = span.Start - 1; i >= 0 && (IsLetter(sentence[i]) || ArabicChars.IsMark(sentence[i]) || sentence[i] == ArabicChars.Tatweel); i--)
        {
            if (!IsLetter(sentence[i]))
            {
                continue;
            }

            length++;
            var isArticle = sentence[i] == ArabicChars.Alef && i + 1 < span.Start && sentence[i + 1] == ArabicChars.Lam;
            if (!isArticle && !IsParticle(sentence[i]))
            {
                return false;
            }
        }

        return length <= 3;
    }

    private static bool IsLetter(char c) => c is >= ArabicChars.Hamza and <= ArabicChars.Yeh and not ArabicChars.Tatweel or >= ArabicChars.AlefWasla and <= '\u06D3';

    private static bool IsParticle(char c) =>
        c is ArabicChars.Waw or ArabicChars.Feh or ArabicChars.Beh or ArabicChars.Lam or ArabicChars.Kaf or ArabicChars.Seen or ArabicChars.AlefHamzaAbove;
}
