namespace ArabicNews.Nlp.Tokenization;

/// <summary>The classes of characters between which the tokenizer draws boundaries.</summary>
internal enum CharClass : byte
{
    /// <summary>White space and control characters.</summary>
    Space,

    /// <summary>Letters of the Arabic script and tatweel.</summary>
    Arabic,

    /// <summary>Marks on letters, of any script.</summary>
    Mark,

    /// <summary>Letters of other scripts, and their digits.</summary>
    Foreign,

    /// <summary>Digits: ASCII, Arabic-Indic, Extended Arabic-Indic.</summary>
    Digit,

    /// <summary>Punctuation, percent signs not.</summary>
    Punctuation,

    /// <summary>Whatever is none of the others.</summary>
    Symbol,

    /// <summary>Bidi marks, joiners, soft hyphen, byte order mark.</summary>
    Invisible,

    /// <summary>One half of a character beyond U+FFFF, whose class only the two halves tell.</summary>
    Surrogate,
}
