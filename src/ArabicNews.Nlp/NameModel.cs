namespace ArabicNews.Nlp;

/// <summary>Which learned model looks for names beside the lexicon and the rules.</summary>
public enum NameModel : byte
{
    /// <summary>None: names come from the lexicon and the rules alone.</summary>
    None,

    /// <summary>The linear chain.</summary>
    Fast,

    /// <summary>The linear chain and a convolutional network together: this finds more names, and takes two to three times the time of the linear chain.</summary>
    Accurate,
}
