namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>The function words that the grammars of names and offices ask for; the names are the ids of the lexicon without their prefix.</summary>
internal enum NameCue : byte
{
    None,
    At,
    In,
    OnBehalf,
    About,
    To,
    Over,
    Charged,
    For,
    By,
    He,
    Office,
    Holds,
    As,

    /// <summary>"Of his country".</summary>
    His,

    /// <summary>"On its behalf".</summary>
    OnBehalfOwn,

    /// <summary>"Affairs of".</summary>
    Affairs,

    /// <summary>"Belonging to", of a body that is part of another.</summary>
    Belonging,

    /// <summary>"At that time", between an office and its holder.</summary>
    Then,

    /// <summary>A pious formula behind a name.</summary>
    Prayer,
    Other,
}
