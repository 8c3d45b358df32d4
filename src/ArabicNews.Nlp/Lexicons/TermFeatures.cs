namespace ArabicNews.Nlp.Lexicons;

/// <summary>What the form of a term tells by itself, and what was taken off the word to find it.</summary>
[Flags]
public enum TermFeatures
{
    /// <summary>Nothing is known.</summary>
    None = 0,

    /// <summary>The form is masculine.</summary>
    Masculine = 1 << 0,

    /// <summary>The form is feminine.</summary>
    Feminine = 1 << 1,

    /// <summary>The form is singular.</summary>
    Singular = 1 << 2,

    /// <summary>The form is dual.</summary>
    Dual = 1 << 3,

    /// <summary>The form is plural.</summary>
    Plural = 1 << 4,

    /// <summary>The form can only stand before a complement (dual or plural without its noon).</summary>
    Construct = 1 << 5,

    /// <summary>The form is accusative or oblique.</summary>
    Oblique = 1 << 6,

    /// <summary>A pronoun is attached (his minister, her deputy).</summary>
    Possessed = 1 << 7,

    /// <summary>The article stands before the listed form and inside the match.</summary>
    Article = 1 << 8,

    /// <summary>The conjunction waw or feh stands before the match, outside.</summary>
    Conjunction = 1 << 9,

    /// <summary>The preposition beh stands before the match, outside.</summary>
    Beh = 1 << 10,

    /// <summary>The preposition lam stands before the match, outside.</summary>
    Lam = 1 << 11,

    /// <summary>The preposition kaf stands before the match, outside.</summary>
    Kaf = 1 << 12,

    /// <summary>A lam swallowed the alef of the article, so that the match begins with the article's lam.</summary>
    SwallowedAlef = 1 << 13,

    /// <summary>The clitics taken off are not the ones that the word itself is most likely to carry.</summary>
    UnlikelySegmentation = 1 << 14,

    /// <summary>A final heh was read as teh marbuta.</summary>
    HehForTehMarbuta = 1 << 15,

    /// <summary>Any attached one-letter particle.</summary>
    AnyClitic = Conjunction | Beh | Lam | Kaf,

    /// <summary>Any attached preposition.</summary>
    AnyPreposition = Beh | Lam | Kaf,
}
