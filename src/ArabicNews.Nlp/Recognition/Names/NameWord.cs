namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>What one word may be in a personal name or beside one. A word may be several things at once.</summary>
[Flags]
internal enum NameWord : ushort
{
    None = 0,

    /// <summary>A given name that is hardly anything else.</summary>
    Given = 1 << 0,

    /// <summary>A given name that is an ordinary word too.</summary>
    WeakGiven = 1 << 1,

    /// <summary>A family name that is hardly anything else.</summary>
    Family = 1 << 2,

    /// <summary>A family name that is an ordinary word too.</summary>
    WeakFamily = 1 << 3,

    /// <summary>A particle between name words (son of, of the house of).</summary>
    Link = 1 << 4,

    /// <summary>A particle that makes one name with the word after it (father of, servant of).</summary>
    Prefix = 1 << 5,

    /// <summary>A word that makes one name with the word before it (of the religion).</summary>
    Suffix = 1 << 6,

    /// <summary>A word that is no name.</summary>
    Ordinary = 1 << 7,

    /// <summary>A place or an organization.</summary>
    Place = 1 << 8,

    /// <summary>A nationality adjective.</summary>
    Nationality = 1 << 9,

    /// <summary>An office, a rank, an honorific or a profession.</summary>
    Title = 1 << 10,

    /// <summary>A function word, a verb of speech, a date word: names end before it.</summary>
    Stop = 1 << 11,

    /// <summary>The article stands before the listed form.</summary>
    Article = 1 << 12,

    /// <summary>A word that no list holds.</summary>
    Unknown = 1 << 13,

    /// <summary>An initial: one or two letters and a full stop.</summary>
    Initial = 1 << 14,

    /// <summary>Any of the name readings.</summary>
    AnyName = Given | WeakGiven | Family | WeakFamily,

    /// <summary>The name readings that need no support.</summary>
    StrongName = Given | Family,

    /// <summary>The readings that end a name for sure.</summary>
    Barrier = Place | Nationality | Title | Stop | Ordinary,
}
