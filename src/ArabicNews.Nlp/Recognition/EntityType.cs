namespace ArabicNews.Nlp.Recognition;

/// <summary>What an entity is.</summary>
public enum EntityType : byte
{
    /// <summary>A named human being.</summary>
    Person,

    /// <summary>The office of a named person, with its institution and country.</summary>
    Position,

    /// <summary>A named organization.</summary>
    Organization,

    /// <summary>A named place.</summary>
    Location,

    /// <summary>A calendar expression of a day or more.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>An amount of a currency.</summary>
    Money,

    /// <summary>A share, or a difference in percentage or basis points.</summary>
    Percent,

    /// <summary>An amount of a unit of measure.</summary>
    Quantity,

    /// <summary>A number that counts, scores or numbers things.</summary>
    Cardinal,

    /// <summary>A rank.</summary>
    Ordinal,
}
