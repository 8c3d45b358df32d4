using System.Numerics;
using System.Runtime.InteropServices;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>
/// Sorts out what the bits of a block do not tell: rare characters get their class, words in foreign letters and tags, which the rules
/// read, become a start and an end. Where that is not enough, the block is cut short. Not thread-safe.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct BlockPatch
{
    public ulong Words;
    public ulong Marks;
    public ulong Digits;
    public ulong Spaces;
    public ulong Punctuation;
    public ulong Symbols;
    public ulong Separators;

    /// <summary>Those of the characters looked at here for which <see cref="LetterFolder.IsOrdinary"/> does not hold.</summary>
    public ulong Special;

    /// <summary>Where tokens start and end that the rules have read.</summary>
    public ulong Starts;
    public ulong Ends;

    /// <summary>Whether the last of them ends with the block.</summary>
    public bool EndsBehind;

    /// <summary>How much of the block is left.</summary>
    public int Length;

    /// <summary>Whether what is open where the block is cut may go on there, so that the rules have to read it from its start.</summary>
    public bool MayGoOn;

    /// <summary>Where an at sign stands that may make what is before it an address, and -1 where there is none.</summary>
    public int AtSign;

    /// <summary>Sorts everything out, as far as <see cref="Length"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the block begins.</param>
    /// <param name="carriedWord">1 where a word reaches into the block.</param>
    /// <param name="kinds">What kinds of tokens begin in the block.</param>
    /// <param name="rules">Reads the tokens that must be read one by one.</param>
    public void Apply(ReadOnlySpan<char> text, int at, ulong carriedWord, scoped Span<byte> kinds, ref TokenEnumerator rules)
    {
        AtSign = -1;
        var others = ~(Words | Digits | Spaces | Punctuation | Symbols);
        while (others != 0 && BitOperations.TrailingZeroCount(others) < Length)
        {
            var bit = BitOperations.TrailingZeroCount(others);
            others &= others - 1;
            var c = text[at + bit];
            Special |= LetterFolder.IsOrdinary(c) ? 0 : 1UL << bit;
            if (c == '@' && Addresses.IsLocalPart(text, at + bit - 1))
            {
                AtSign = at + bit;
                return;
            }

            if (!TrySort(c, bit, carriedWord, kinds))
            {
                others &= ~ReadToken(text, at, bit, kinds, ref rules);
            }
        }

        // Marks that no letter stands before belong to no word.
        var starts = Words & ~((Words << 1) | carriedWord) & Marks;
        for (; starts != 0; starts &= starts - 1)
        {
            var first = starts & (0 - starts);
            var run = Marks & ~(Marks + first) & (0 - first);
            Words &= ~run;
            Spaces |= run;
        }
    }

    /// <summary>Sorts a character that is told by its class; false where a token must be read.</summary>
    private bool TrySort(char c, int bit, ulong carriedWord, scoped Span<byte> kinds)
    {
        var place = 1UL << bit;
        switch (CharClasses.Of(c))
        {
            case CharClass.Space:
                Spaces |= place;
                return true;
            case CharClass.Mark when (((Words << 1) | carriedWord) & place) == 0:
                Spaces |= place;
                return true;
            case CharClass.Mark:
                Words |= place;
                Marks |= place;
                return true;
            case CharClass.Arabic:
                Words |= place;
                kinds[bit] = (byte)TokenKind.Word;
                return true;
            case CharClass.Digit:
                Digits |= place;
                kinds[bit] = (byte)TokenKind.Number;
                return true;
            case CharClass.Symbol:
                Symbols |= place;
                Separators |= TokenRules.IsNumberSeparator(c) ? place : 0; // The minus sign is a symbol.
                kinds[bit] = (byte)TokenKind.Symbol;
                return true;
            case CharClass.Punctuation when c is not ('#' or '@'):
                Punctuation |= place;
                Separators |= TokenRules.IsNumberSeparator(c) ? place : 0;
                kinds[bit] = (byte)TokenKind.Punctuation;
                return true;
            case CharClass.Invisible when (Spaces & (place >> 1)) != 0:
                Spaces |= place;
                return true;
            case CharClass.Invisible:
                Length = bit;
                MayGoOn = true;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Lets the rules read a token and takes its characters out of the bits; says which these were.</summary>
    private ulong ReadToken(ReadOnlySpan<char> text, int at, int bit, scoped Span<byte> kinds, ref TokenEnumerator rules)
    {
        if (!rules.ReadFrom(at + bit) || rules.Current.Start != at + bit)
        {
            Length = bit;
            MayGoOn = true; // A mark beyond U+FFFF, say.
            return 0;
        }

        if (rules.Current.Kind is TokenKind.Email or TokenKind.Url && Addresses.IsLocalPart(text, at + bit - 1)
            && rules.Current.Slice(text).IndexOf('@') is >= 0 and var atSign)
        {
            AtSign = at + bit + atSign; // Digits before it may belong to an e-mail address.
            Length = bit;
            return 0;
        }

        if (rules.Current.End > at + BlockClasses.Size)
        {
            Length = bit;
            return 0;
        }

        var end = rules.Current.End - at;
        var behind = end == BlockClasses.Size ? 0 : 1UL << end;
        var inside = behind - (1UL << bit);
        Words &= ~inside;
        Marks &= ~inside;
        Digits &= ~inside;
        Spaces |= inside;
        Punctuation &= ~inside;
        Symbols &= ~inside;
        Separators &= ~inside;
        Starts |= 1UL << bit;
        Ends |= behind;
        EndsBehind |= behind == 0;
        kinds[bit] = (byte)rules.Current.Kind;
        for (var i = bit; i < end; i++)
        {
            Special |= LetterFolder.IsOrdinary(text[at + i]) ? 0 : 1UL << i;
        }

        return inside;
    }
}
