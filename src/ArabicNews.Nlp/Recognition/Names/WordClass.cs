namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>What the grammars of names know of a word without its clitics.</summary>
[Flags]
internal enum WordClass
{
    None = 0,

    /// <summary>An Arabic word.</summary>
    Word = 1 << 0,

    /// <summary>It carries the article.</summary>
    Definite = 1 << 1,

    /// <summary>The conjunction waw or feh is attached.</summary>
    Conjunction = 1 << 2,

    /// <summary>A one-letter preposition is attached.</summary>
    Preposition = 1 << 3,

    /// <summary>The preposition is a lam.</summary>
    Lam = 1 << 4,

    /// <summary>The preposition is a beh.</summary>
    Beh = 1 << 5,

    /// <summary>A nationality adjective.</summary>
    Nationality = 1 << 6,

    /// <summary>Feminine, as far as the adjective tells.</summary>
    Feminine = 1 << 7,

    /// <summary>Formed like a relative adjective.</summary>
    Relative = 1 << 8,

    /// <summary>An adjective that makes a name of a head noun (national, central, supreme).</summary>
    Naming = 1 << 9,

    /// <summary>An indefinite noun that goes on inside names (rights, affairs, seniors).</summary>
    Chain = 1 << 10,

    /// <summary>A word that ends a name although it carries the article (current, former, Tuesday).</summary>
    Ends = 1 << 11,

    /// <summary>Behind a head noun it makes a common noun.</summary>
    Common = 1 << 12,

    /// <summary>First word of names of places of two words.</summary>
    PlacePrefix = 1 << 13,

    /// <summary>The preposition "in".</summary>
    In = 1 << 14,

    /// <summary>Another word after which a place is likely.</summary>
    Towards = 1 << 15,

    /// <summary>The word "capital".</summary>
    Capital = 1 << 16,

    /// <summary>A class noun that only cities and provinces follow.</summary>
    CityWord = 1 << 17,

    /// <summary>A word of sports reports.</summary>
    Sports = 1 << 18,

    /// <summary>An adjective or function word that is no name behind a class noun.</summary>
    Adjective = 1 << 19,

    /// <summary>An adjective inside names of facilities.</summary>
    FacilityAdjective = 1 << 20,

    /// <summary>An office, honorific or rank: a person follows.</summary>
    Title = 1 << 21,

    /// <summary>A given or family name.</summary>
    PersonName = 1 << 22,

    /// <summary>A portfolio of a ministry begins here.</summary>
    Portfolio = 1 << 23,

    /// <summary>A country, city or place that is no common word begins here.</summary>
    Place = 1 << 24,

    /// <summary>A quotation mark.</summary>
    Quote = 1 << 25,

    /// <summary>A time expression's word, such as a weekday.</summary>
    Time = 1 << 26,

    /// <summary>A word in Latin letters.</summary>
    Foreign = 1 << 27,

    /// <summary>Going into a body is going into its building.</summary>
    Into = 1 << 28,

    /// <summary>A product follows, named like its maker.</summary>
    Product = 1 << 29,

    /// <summary>A class noun that places follow, and common nouns too.</summary>
    NearPlace = 1 << 30,

    /// <summary>Any attached particle.</summary>
    AnyClitic = Conjunction | Preposition,
}
