using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition;

/// <summary>A form of the lexicon found in the text. Immutable and thread-safe.</summary>
/// <param name="Term">The reading: kind, entry and features, those of the clitics included.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index just past its last token.</param>
/// <param name="Start">Where it begins in the caller's string, clitics outside, in UTF-16 code units.</param>
public readonly record struct TermMatch(Term Term, int FirstToken, int EndToken, int Start)
{
    /// <summary>The kind of the entry.</summary>
    public TermKind Kind => Term.Kind;

    /// <summary>What the form and the clitics tell.</summary>
    public TermFeatures Features => Term.Features;

    /// <summary>Number of tokens.</summary>
    public int TokenCount => EndToken - FirstToken;

    /// <summary>Whether all the features asked for are there.</summary>
    public bool Has(TermFeatures features) => (Term.Features & features) == features;
}
