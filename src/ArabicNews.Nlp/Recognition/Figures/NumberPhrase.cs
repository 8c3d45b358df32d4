using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>A number as it stands in a text: its value, where it stands and what its form tells. Immutable and thread-safe.</summary>
internal readonly record struct NumberPhrase
{
    /// <summary>The exact value.</summary>
    public Amount Value { get; init; }

    /// <summary>Index of the first token; a sign counts, a prefix token before digits (<c>al-</c> with tatweel) does not.</summary>
    public int FirstToken { get; init; }

    /// <summary>Index just past the last token.</summary>
    public int EndToken { get; init; }

    /// <summary>Where the number begins in the caller's string, clitics outside, an article joined to a word inside.</summary>
    public int Start { get; init; }

    /// <summary>Where the number ends in the caller's string.</summary>
    public int End { get; init; }

    /// <summary>What the form tells.</summary>
    public NumberTraits Traits { get; init; }

    /// <summary>Article and particles before the number, attached to it or, before digits, in a token of their own.</summary>
    public TermFeatures Clitics { get; init; }

    /// <summary>The product of the scale words that the number ends with (1,000,000 in "10 million"), 1 where there is none.</summary>
    public decimal Scale { get; init; }

    /// <summary>The number's span in the caller's string.</summary>
    public TextSpan Span => new(Start, End - Start);

    /// <summary>Whether the number is a rank.</summary>
    public bool IsOrdinal => Has(NumberTraits.Ordinal);

    /// <summary>Whether digits are part of it.</summary>
    public bool HasDigits => Has(NumberTraits.Digits);

    /// <summary>Whether the article stands before it.</summary>
    public bool Definite => (Clitics & TermFeatures.Article) != 0;

    /// <summary>Whether all the traits asked for are there.</summary>
    public bool Has(NumberTraits traits) => (Traits & traits) == traits;

    /// <summary>The value where it is a whole number from 0 to <paramref name="most"/>.</summary>
    public bool TryWhole(int most, out int whole)
    {
        whole = 0;
        if (Value.IsFraction || Value.Numerator < 0 || Value.Numerator > most || decimal.Truncate(Value.Numerator) != Value.Numerator)
        {
            return false;
        }

        whole = (int)Value.Numerator;
        return true;
    }
}

/// <summary>What the form of a number tells besides its value.</summary>
[Flags]
internal enum NumberTraits
{
    None = 0,

    /// <summary>A rank.</summary>
    Ordinal = 1 << 0,

    /// <summary>Digits are part of it.</summary>
    Digits = 1 << 1,

    /// <summary>Number words are part of it.</summary>
    Words = 1 << 2,

    /// <summary>The form that agrees with masculine counted nouns (three with teh marbuta), or a masculine ordinal.</summary>
    Masculine = 1 << 3,

    /// <summary>The form that agrees with feminine counted nouns, or a feminine ordinal.</summary>
    Feminine = 1 << 4,

    /// <summary>A dual that implies the factor two (two hundred, two thousand, two million).</summary>
    Dual = 1 << 5,

    /// <summary>A scale word alone, which implies the factor one.</summary>
    BareScale = 1 << 6,

    /// <summary>A form that only stands before what it counts.</summary>
    Construct = 1 << 7,

    /// <summary>A fraction word is part of it.</summary>
    Fraction = 1 << 8,

    /// <summary>A pronoun is attached to a fraction word (half of them).</summary>
    Possessed = 1 << 9,

    /// <summary>Tens, hundreds or a scale with the article: a rank behind a singular noun, a count otherwise.</summary>
    MayBeOrdinal = 1 << 10,

    /// <summary>A sign or the word for minus stands before it and is part of it.</summary>
    Signed = 1 << 11,

    /// <summary>"Firstly", "secondly".</summary>
    Adverb = 1 << 12,

    /// <summary>One number word alone (not digits, not a compound).</summary>
    SingleWord = 1 << 13,
}
