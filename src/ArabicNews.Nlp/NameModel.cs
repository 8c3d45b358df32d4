namespace ArabicNews.Nlp;

/// <summary>Which learned model looks for names beside the lexicon and the rules.</summary>
public enum NameModel : byte
{
    /// <summary>None: names come from the lexicon and the rules alone.</summary>
    None,

    /// <summary>The linear chain.</summary>
    Fast,
}
