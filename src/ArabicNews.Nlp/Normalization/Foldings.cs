namespace ArabicNews.Nlp.Normalization;

/// <summary>
/// The named foldings that <see cref="TextNormalizer"/> can apply, to be combined with <c>|</c>. Each stands for one habit of
/// spelling that carries no meaning for the reader at hand.
/// </summary>
[Flags]
public enum Foldings
{
    /// <summary>Nothing is changed.</summary>
    None = 0,

    /// <summary>Vowel and other signs on letters are removed (U+064B to U+065F, Quranic signs).</summary>
    Tashkeel = 1 << 0,

    /// <summary>The dagger alef (U+0670) is removed.</summary>
    SuperscriptAlef = 1 << 1,

    /// <summary>The stretching line (U+0640) is removed.</summary>
    Tatweel = 1 << 2,

    /// <summary>Alef with hamza, madda or wasla becomes bare alef.</summary>
    AlefForms = 1 << 3,

    /// <summary>Alef maksura and Farsi yeh become yeh.</summary>
    AlefMaksura = 1 << 4,

    /// <summary>Teh marbuta becomes heh.</summary>
    TehMarbuta = 1 << 5,

    /// <summary>Hamza on waw or yeh becomes its bare carrier.</summary>
    HamzaCarriers = 1 << 6,

    /// <summary>Keheh, heh variants, Farsi yeh and other Persian and Urdu letters become the Arabic letter they stand for.</summary>
    PersianLetters = 1 << 7,

    /// <summary>Presentation forms and ligatures become the letters they show.</summary>
    PresentationForms = 1 << 8,

    /// <summary>Arabic-Indic and Extended Arabic-Indic digits become ASCII digits.</summary>
    Digits = 1 << 9,

    /// <summary>Bidi marks, joiners, soft hyphen and byte order mark are removed.</summary>
    Invisibles = 1 << 10,

    /// <summary>No-break and other wide or narrow spaces become U+0020.</summary>
    Spaces = 1 << 11,

    /// <summary>Arabic comma, semicolon, question mark, percent and number separators become their ASCII counterparts.</summary>
    Punctuation = 1 << 12,

    /// <summary>ASCII and Latin-1 capital letters become small ones.</summary>
    LatinCase = 1 << 13,

    /// <summary>Hamza and madda that are written as a mark of their own (U+0653 to U+0655, as in NFD) join the alef, waw or yeh before them.</summary>
    CombiningHamza = 1 << 14,
}
