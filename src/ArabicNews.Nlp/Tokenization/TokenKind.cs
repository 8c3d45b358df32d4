namespace ArabicNews.Nlp.Tokenization;

/// <summary>What a token is.</summary>
public enum TokenKind : byte
{
    /// <summary>A word in Arabic letters, with its marks and tatweel.</summary>
    Word,

    /// <summary>A word in Latin or other letters of any plane, digits after its first letter included (G20, COP29).</summary>
    ForeignWord,

    /// <summary>Digits of one or several scripts with single separators between them (1,250 10-11 2024/2025 17:30); its sign stands outside.</summary>
    Number,

    /// <summary>One punctuation mark.</summary>
    Punctuation,

    /// <summary>One symbol: currency and percent signs, arithmetic, emoji, lone surrogates and whatever else is no letter, digit or mark.</summary>
    Symbol,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A hashtag with its sign.</summary>
    Hashtag,

    /// <summary>A mention with its sign (@name).</summary>
    UserMention,
}
