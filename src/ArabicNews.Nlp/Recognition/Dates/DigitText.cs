using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>Digits of the three scripts as small whole numbers. Stateless and thread-safe.</summary>
internal static class DigitText
{
    /// <summary>Reads a slice that holds one to six digits and nothing else.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.Length is 0 or > 6)
        {
            return false;
        }

        foreach (var c in text)
        {
            var digit = ArabicChars.DigitValue(c);
            if (digit < 0)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        return true;
    }

    /// <summary>
    /// Cuts a number token at its separators into at most four small whole numbers; 0 where it holds anything else. Dashes of all
    /// lengths count as <c>-</c>; decimal and thousands separators as <c>.</c> and <c>,</c>.
    /// </summary>
    public static int Split(ReadOnlySpan<char> text, Span<int> parts, Span<int> lengths, Span<char> separators)
    {
        var count = 0;
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && ArabicChars.DigitValue(text[i]) >= 0)
            {
                continue;
            }

            if (count == 4 || !TryRead(text[from..i], out parts[count]))
            {
                return 0;
            }

            lengths[count] = i - from;
            if (i < text.Length)
            {
                separators[count] = text[i] switch
                {
                    '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => '-',
                    ArabicChars.DecimalSeparator => '.',
                    ArabicChars.Comma or ArabicChars.ThousandsSeparator => ',',
                    var c => c,
                };
            }

            count++;
            from = i + 1;
        }

        return count;
    }
}
