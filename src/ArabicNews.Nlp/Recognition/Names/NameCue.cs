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
    Who,
    Office,
    Holds,
    As,
    That,

    /// <summary>A pious formula behind a name.</summary>
    Prayer,
    Other,
}
