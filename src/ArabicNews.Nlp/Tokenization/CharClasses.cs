using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>The class of every character. Immutable and thread-safe.</summary>
internal static class CharClasses
{
    private static readonly byte[] Table = Build();

    /// <summary>The class of U+0000; those of all other code units follow.</summary>
    public static ref byte First => ref MemoryMarshal.GetArrayDataReference(Table);

    /// <summary>The class of a UTF-16 code unit; <see cref="CharClass.Surrogate"/> for half a character.</summary>
    public static CharClass Of(char c) => (CharClass)Table[c];

    /// <summary>
    /// The class of the character that begins at a position, and its length in UTF-16 code units: 2 for a surrogate pair. A lone
    /// surrogate is a symbol, as U+FFFD is, which it is shown as.
    /// </summary>
    public static CharClass At(ReadOnlySpan<char> text, int at, out int length)
    {
        var c = Of(text[at]);
        length = 1;
        return c == CharClass.Surrogate ? OfSurrogates(text, at, out length) : c;
    }

    /// <summary>The definition for UTF-16 code units, which the table is made from.</summary>
    internal static CharClass Classify(char c)
    {
        if (ArabicChars.IsLetter(c) || c == ArabicChars.Tatweel)
        {
            return CharClass.Arabic;
        }

        if (ArabicChars.IsMark(c))
        {
            return CharClass.Mark;
        }

        if (ArabicChars.IsInvisible(c))
        {
            return CharClass.Invisible;
        }

        if (ArabicChars.IsDigit(c))
        {
            return CharClass.Digit;
        }

        return c is '%' or ArabicChars.PercentSign ? CharClass.Symbol : OfCategory(char.GetUnicodeCategory(c));
    }

    private static CharClass OfSurrogates(ReadOnlySpan<char> text, int at, out int length)
    {
        if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
        {
            length = 1;
            return CharClass.Symbol;
        }

        length = 2;
        return OfCategory(Rune.GetUnicodeCategory(new Rune(text[at], text[at + 1])));
    }

    private static CharClass OfCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.PrivateUse => CharClass.Foreign,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharClass.Mark,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control => CharClass.Space,
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation => CharClass.Punctuation,
        UnicodeCategory.Surrogate => CharClass.Surrogate,
        _ => CharClass.Symbol,
    };

    private static byte[] Build()
    {
        var table = new byte[char.MaxValue + 1];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            table[c] = (byte)Classify((char)c);
        }

        return table;
    }
}
