using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>
/// Reads a number in digits that stretches over tokens: thousands parted by spaces (1 250 000), and the decimals of agencies that
/// write the letter reh between decimals and whole (2 reh 8 is 8.2, since it is typed from the right). Stateless and thread-safe.
/// </summary>
internal static class DigitGroups
{
    private const int MostGroups = 5;

    public static bool TryRead(RecognitionContext context, NumberLexicon words, int token, out decimal value, out int end)
    {
        end = token + 1;
        var text = context.TextOf(token);
        if (TryReversed(context, words, token, out value))
        {
            end = token + 3;
            return true;
        }

        if (!DigitReader.TryRead(text, out value))
        {
            return false;
        }

        if (IsAfterBarePoint(context, token) && DigitReader.IsPlain(text) && text.Length <= 9)
        {
            value *= new decimal(1, 0, 0, false, (byte)text.Length);
            return true;
        }

        if (text.Length > 3 || !DigitReader.IsPlain(text) || value == 0)
        {
            return true;
        }

        for (var groups = 0; groups < MostGroups && IsGroup(context, end); groups++)
        {
            _ = DigitReader.TryRead(context.TextOf(end), out var group);
            value = value * 1000 + group;
            end++;
            if (context.Tokens[end - 1].Length > 3)
            {
                break;
            }
        }

        return true;
    }

    /// <summary>Three digits, perhaps with decimals behind them, one space after the token before.</summary>
    private static bool IsGroup(RecognitionContext context, int token)
    {
        if (token >= context.Tokens.Length || context.Tokens[token].Kind != TokenKind.Number)
        {
            return false;
        }

        var gap = context.Source.AsSpan(context.Tokens[token - 1].End, context.Tokens[token].Start - context.Tokens[token - 1].End);
        var text = context.TextOf(token);
        return gap.Length == 1 && gap[0] is ' ' or '\u00A0' or '\u202F' or '\u2009' or ArabicChars.ThousandsSeparator
            && DigitReader.IsPlain(text[..Math.Min(3, text.Length)])
            && (text.Length == 3 || text.Length is 5 or 6 && !ArabicChars.IsDigit(text[3]) && DigitReader.TryRead(text, out _));
    }

    /// <summary>Whether a full stop stands right before the digits and nothing right before it (.75).</summary>
    private static bool IsAfterBarePoint(RecognitionContext context, int token) =>
        token > 0 && context.Tokens[token - 1] is { Length: 1 } point && context.Source[point.Start] == '.' && point.End == context.Tokens[token].Start
            && (point.Start == 0 || char.IsWhiteSpace(context.Source[point.Start - 1]));

    private static bool TryReversed(RecognitionContext context, NumberLexicon words, int token, out decimal value)
    {
        value = 0;
        if (token + 2 >= context.Tokens.Length || context.Tokens[token + 1].Start != context.Tokens[token].End
            || context.Tokens[token + 2].Start != context.Tokens[token + 1].End || context.Tokens[token + 2].Kind != TokenKind.Number
            || words.CueAt(context, token + 1) != NumberCue.ReversedPoint)
        {
            return false;
        }

        var decimals = context.TextOf(token);
        if (decimals.Length > 9 || !DigitReader.IsPlain(decimals) || !DigitReader.TryRead(context.TextOf(token + 2), out var whole)
            || whole != decimal.Truncate(whole) || whole > 1_000_000_000_000m || !DigitReader.TryRead(decimals, out var fraction))
        {
            return false;
        }

        value = whole + fraction * new decimal(1, 0, 0, false, (byte)decimals.Length);
        return true;
    }
}

/// <summary>Reads the particles and the article that stand before digits in a token of their own. Stateless and thread-safe.</summary>
internal static class DigitPrefix
{
    /// <summary>The features of the prefix that is attached to the digits at a token; none where there is none.</summary>
    public static TermFeatures Of(RecognitionContext context, int token)
    {
        if (token == 0 || token >= context.Tokens.Length || context.Tokens[token - 1].Kind != TokenKind.Word || !Reaches(context, token))
        {
            return TermFeatures.None;
        }

        var prefix = context.FoldedOf(token - 1);
        var features = TermFeatures.None;
        if (prefix.Length > 0 && prefix[0] is ArabicChars.Waw or ArabicChars.Feh)
        {
            features |= TermFeatures.Conjunction;
            prefix = prefix[1..];
        }

        if (prefix.Length > 0 && prefix[0] is ArabicChars.Beh or ArabicChars.Lam or ArabicChars.Kaf)
        {
            features |= prefix[0] switch { ArabicChars.Beh => TermFeatures.Beh, ArabicChars.Lam => TermFeatures.Lam, _ => TermFeatures.Kaf };
            prefix = prefix[1..];
        }

        if (prefix.Length == 2 && prefix[0] == ArabicChars.Alef && prefix[1] == ArabicChars.Lam
            || prefix.Length == 1 && prefix[0] == ArabicChars.Lam && (features & TermFeatures.Lam) != 0)
        {
            return features | TermFeatures.Article;
        }

        return prefix.IsEmpty ? features : TermFeatures.None;
    }

    /// <summary>Whether nothing, or a tatweel and one space, stands between the token before and the digits.</summary>
    private static bool Reaches(RecognitionContext context, int token)
    {
        var (end, start) = (context.Tokens[token - 1].End, context.Tokens[token].Start);
        return start == end || start == end + 1 && context.Source[end - 1] == ArabicChars.Tatweel && context.Source[end] == ' ';
    }
}
