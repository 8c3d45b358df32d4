using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>
/// Tells digits that identify from digits that count: telephone numbers, which stretch over tokens, and the numbers in
/// designations (F-15, S-400), which are no figures. Stateless and thread-safe.
/// </summary>
internal static class IdentifierReader
{
    private const int FewestGroups = 3;
    private const int MostDigits = 18;

    /// <summary>The longest code of a country, and the fewest digits of a number with it.</summary>
    private const int LongestCountry = 3;
    private const int FewestDigits = 8;

    /// <summary>Whether the digits at a token are joined to a Latin word behind them that is no unit, or by a hyphen to a word before them.</summary>
    public static bool IsDesignation(RecognitionContext context, int token)
    {
        if (context.Tokens[token].Kind == TokenKind.Number && token + 1 < context.Tokens.Length
            && context.Tokens[token + 1] is { Kind: TokenKind.ForeignWord } next && next.Start == context.Tokens[token].End
            && (context.TermsAt(token + 1).IsEmpty || next.Length == 1 && char.IsAsciiLetterUpper(context.Source[next.Start])))
        {
            return true;
        }

        if (token < 2 || context.Tokens[token].Kind != TokenKind.Number || context.Tokens[token - 1].End != context.Tokens[token].Start
            || context.Tokens[token - 2].End != context.Tokens[token - 1].Start || context.Tokens[token - 1].Length != 1
            || context.Source[context.Tokens[token - 1].Start] is not ('-' or '\u2010' or '\u2011' or '\u2013'))
        {
            return false;
        }

        var word = context.FoldedOf(token - 2);
        return context.Tokens[token - 2].Kind == TokenKind.ForeignWord
            || context.Tokens[token - 2].Kind == TokenKind.Word && word.Length > 1 && !(word[0] == ArabicChars.Alef && word[1] == ArabicChars.Lam);
    }

    /// <summary>A plus, the code of a country and groups of digits: +966 11 456 7890.</summary>
    private static bool TryInternational(RecognitionContext context, int token, out decimal value, out int end)
    {
        value = 0;
        end = token + 1;
        if (context.Tokens[token].Length != 1 || context.Source[context.Tokens[token].Start] != '+' || end >= context.Tokens.Length
            || context.Tokens[end].Start != context.Tokens[token].End)
        {
            return false;
        }

        var digits = 0;
        while (end < context.Tokens.Length && context.Tokens[end].Kind == TokenKind.Number && DigitReader.IsPlain(context.TextOf(end))
            && (end == token + 1 ? context.Tokens[end].Length <= LongestCountry : context.Tokens[end].Start - context.Tokens[end - 1].End == 1))
        {
            digits += context.Tokens[end].Length;
            if (digits > MostDigits)
            {
                return false;
            }

            foreach (var c in context.TextOf(end))
            {
                value = value * 10 + ArabicChars.DigitValue(c);
            }

            end++;
        }

        return end - token > 2 && digits >= FewestDigits;
    }

    /// <summary>Three or more groups of two to four digits, one space between, are a telephone number (81 10 77 77).</summary>
    public static bool TryTelephone(RecognitionContext context, int token, out decimal value, out int end)
    {
        if (TryInternational(context, token, out value, out end))
        {
            return true;
        }

        value = 0;
        end = token;
        int digits = 0, shortest = 4;
        while (IsGroup(context, end) && (end == token || context.Tokens[end].Start - context.Tokens[end - 1].End == 1))
        {
            var text = context.TextOf(end);
            digits += text.Length;
            shortest = Math.Min(shortest, text.Length);
            if (digits > MostDigits)
            {
                return false;
            }

            foreach (var c in text)
            {
                value = value * 10 + ArabicChars.DigitValue(c);
            }

            end++;
        }

        // Groups of three behind one to three digits are thousands; years are listed in groups of four.
        return end - token >= FewestGroups && shortest < 4 && !IsThousands(context, token, end);
    }

    private static bool IsGroup(RecognitionContext context, int token) =>
        token < context.Tokens.Length && context.Tokens[token] is { Kind: TokenKind.Number, Length: >= 2 and <= 4 } && DigitReader.IsPlain(context.TextOf(token));

    private static bool IsThousands(RecognitionContext context, int first, int end)
    {
        for (var token = first + 1; token < end; token++)
        {
            if (context.Tokens[token].Length != 3)
            {
                return false;
            }
        }

        return context.Tokens[first].Length <= 3;
    }
}
