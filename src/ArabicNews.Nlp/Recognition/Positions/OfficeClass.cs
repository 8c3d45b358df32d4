namespace ArabicNews.Nlp.Recognition.Positions;

/// <summary>What an office does, which decides what complements its name may have. The names are those of the lexicon's column <c>class</c>.</summary>
internal enum OfficeClass : byte
{
    Head,
    Minister,
    Deputy,
    Governor,
    Royal,
    Religious,
    Speaker,
    Diplomat,
    Adviser,
    Judge,
    Member,
    Military,
    Counterpart,
}

/// <summary>Whether the definite noun by itself names an office.</summary>
internal enum OfficeAlone : byte
{
    /// <summary>Only with a complement.</summary>
    No,

    /// <summary>Next to a name.</summary>
    Name,

    /// <summary>Always.</summary>
    Yes,
}

/// <summary>What the lexicon says of an office noun or rank.</summary>
internal readonly record struct OfficeFacts(OfficeClass Class, OfficeAlone Alone);
