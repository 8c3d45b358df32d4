using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>
/// Reads digits of the three scripts with their separators as an exact decimal. Whether a separator marks decimals or thousands is
/// told by the shape: groups of three behind one to three digits are thousands, except that one full stop marks thousands only
/// before three zeros (12.000) and repeated (1.200.000). Stateless and thread-safe.
/// </summary>
internal static class DigitReader
{
    /// <summary>The most digits that are read; more are no amount that news states.</summary>
    private const int MostDigits = 27;

    /// <summary>Reads a whole slice; false where it is no single number or too long.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (!TryShape(text, out var decimals))
        {
            return false;
        }

        var digits = 0;
        var scale = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = ArabicChars.DigitValue(text[i]);
            if (digit < 0)
            {
                continue;
            }

            digits += digits > 0 || digit > 0 ? 1 : 0;
            scale += i > decimals ? 1 : 0;
            if (digits > MostDigits || scale > MostDigits)
            {
                return false;
            }

            value = value * 10 + digit;
        }

        value *= new decimal(1, 0, 0, false, (byte)scale);
        return true;
    }

    /// <summary>Whether the slice is digits only.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!ArabicChars.IsDigit(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>Finds the index of the decimal separator, or the length where there is none.</summary>
    private static bool TryShape(ReadOnlySpan<char> text, out int decimals)
    {
        decimals = text.Length;
        int first = -1, last = -1, count = 0, kinds = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (ArabicChars.IsDigit(text[i]))
            {
                continue;
            }

            if (Kind(text[i]) == 0)
            {
                return false;
            }

            first = first < 0 ? i : first;
            last = i;
            count++;
            kinds |= Kind(text[i]);
        }

        if (count == 0)
        {
            return text.Length > 0;
        }

        if (count == 1)
        {
            decimals = IsThousands(text, first) ? text.Length : first;
            return true;
        }

        // Several of one kind are thousands; of two kinds, the last is the decimal one and may stand there only once.
        var single = (kinds & (kinds - 1)) == 0;
        decimals = single ? text.Length : last;
        return Grouped(text[..decimals]) && (single || text[..last].IndexOf(text[last]) < 0);
    }

    private static bool IsThousands(ReadOnlySpan<char> text, int separator)
    {
        var kind = Kind(text[separator]);
        if (kind == DecimalMark || text.Length - separator != 4 || separator > 3 || ArabicChars.DigitValue(text[0]) == 0)
        {
            return false;
        }

        return kind != Stop || AllZero(text[(separator + 1)..]);
    }

    private static bool AllZero(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (ArabicChars.DigitValue(c) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Grouped(ReadOnlySpan<char> text)
    {
        var run = 0;
        var groups = 0;
        foreach (var c in text)
        {
            if (ArabicChars.IsDigit(c))
            {
                run++;
                continue;
            }

            if (groups == 0 ? run is < 1 or > 3 : run != 3)
            {
                return false;
            }

            groups++;
            run = 0;
        }

        return groups > 0 && run == 3;
    }

    private const int Stop = 1;
    private const int CommaMark = 2;
    private const int DecimalMark = 4;
    private const int ThousandsMark = 8;

    private static int Kind(char c) => c switch
    {
        '.' => Stop,
        ',' or ArabicChars.Comma => CommaMark,
        ArabicChars.DecimalSeparator => DecimalMark,
        ArabicChars.ThousandsSeparator => ThousandsMark,
        _ => 0,
    };
}
