namespace ArabicNews.Nlp.Lexicons;

/// <summary>One reading of a form: which entry it belongs to and what its form tells. Immutable and thread-safe.</summary>
/// <param name="Kind">The kind of the entry.</param>
/// <param name="Entry">Index of the entry in <see cref="Lexicon.Entries"/> of that kind.</param>
/// <param name="Features">What the form tells by itself.</param>
public readonly record struct Term(TermKind Kind, int Entry, TermFeatures Features);
