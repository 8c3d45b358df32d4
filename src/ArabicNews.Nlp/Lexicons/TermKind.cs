namespace ArabicNews.Nlp.Lexicons;

/// <summary>
/// What a lexicon file lists. The header of a file names its kind in kebab case (<c># kind: office-noun</c>); several files may
/// share one. Grammars are written over kinds and entry ids, never over words.
/// </summary>
public enum TermKind : byte
{
    /// <summary>A function word or phrase that grammars ask for by its id: prepositions, "last", "from", "about", relative pronouns.</summary>
    Cue,

    /// <summary>A number word with its value and gender.</summary>
    NumberWord,

    /// <summary>A fraction word (half, third, quarter).</summary>
    FractionWord,

    /// <summary>An ordinal word.</summary>
    OrdinalWord,

    /// <summary>A unit of measure with its code.</summary>
    Unit,

    /// <summary>A currency with its ISO 4217 code, or the codes that it may stand for.</summary>
    Currency,

    /// <summary>A month of one of the calendars.</summary>
    Month,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>A unit of time (hour, day, week, year, decade).</summary>
    TimeUnit,

    /// <summary>A season, a part of the day, a part of a period.</summary>
    PeriodPart,

    /// <summary>A holiday with a fixed date.</summary>
    Holiday,

    /// <summary>A time zone or a place that names one after "by the time of".</summary>
    TimeZone,

    /// <summary>A country with its ISO 3166-1 code.</summary>
    Country,

    /// <summary>A nationality adjective with the country's ISO 3166-1 code.</summary>
    Nationality,

    /// <summary>A city with its country's code.</summary>
    City,

    /// <summary>A region, sea, river, mountain, street or facility that is known by name.</summary>
    Place,

    /// <summary>A class noun of places (city, province, river, airport), with whether it belongs to the name.</summary>
    PlaceNoun,

    /// <summary>An organization known by its whole name.</summary>
    Organization,

    /// <summary>A head noun of organizations (ministry, authority, company, party).</summary>
    OrganizationNoun,

    /// <summary>A news agency, paper or channel.</summary>
    NewsMedium,

    /// <summary>An office noun (minister, ambassador, spokesman) with gender and number.</summary>
    OfficeNoun,

    /// <summary>A modifier of an office (former, acting, deputy, general).</summary>
    OfficeModifier,

    /// <summary>A portfolio of a ministry (foreign affairs, health).</summary>
    Portfolio,

    /// <summary>An honorific or style that stays outside names.</summary>
    Honorific,

    /// <summary>A military or police rank.</summary>
    Rank,

    /// <summary>A given name with its gender.</summary>
    GivenName,

    /// <summary>A family name.</summary>
    FamilyName,

    /// <summary>A particle inside personal names (son of, father of, servant of).</summary>
    NameParticle,

    /// <summary>A well-known person by the name used in news.</summary>
    KnownPerson,

    /// <summary>A verb of speech, whose subject is a person or a body.</summary>
    SpeechVerb,

    /// <summary>An abbreviation after which a full stop ends no sentence.</summary>
    Abbreviation,

    /// <summary>A profession that is no office.</summary>
    Profession,

    /// <summary>A word known only for its frequency and for how its first letters are to be read.</summary>
    CommonWord,

    /// <summary>A word of running text that is no name, so that names end before it.</summary>
    OrdinaryWord,

    /// <summary>A word that the grammars of names of organizations and places ask for, with its classes.</summary>
    EntityWord,
}
