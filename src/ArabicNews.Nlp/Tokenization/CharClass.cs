using System.Globalization;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>The classes of code units between which the tokenizer draws boundaries.</summary>
internal enum CharClass : byte
{
    Space,
    Arabic,
    Mark,
    Foreign,
    Digit,
    Punctuation,
    Symbol,
    Invisible,
}

/// <summary>The class of every UTF-16 code unit, in one table of 64 KB.</summary>
internal static class CharClasses
{
    private static readonly byte[] Table = Build();

    public static CharClass Of(char c) => (CharClass)Table[c];

    private static byte[] Build()
    {
        var table = new byte[char.MaxValue + 1];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            table[c] = (byte)Classify((char)c);
        }

        return table;
    }

    /// <summary>The definition that the table is made from.</summary>
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

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse => CharClass.Foreign,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharClass.Mark,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Control => CharClass.Space,
            UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation => c == ArabicChars.PercentSign || c == '%' ? CharClass.Symbol : CharClass.Punctuation,
            _ => CharClass.Symbol,
        };
    }
}
