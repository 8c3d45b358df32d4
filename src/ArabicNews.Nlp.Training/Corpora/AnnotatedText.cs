using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Training.Corpora;

/// <summary>A document with its names.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
/// <param name="Names">Its names in order of their start; disjoint.</param>
internal sealed record AnnotatedText(string Id, string Text, IReadOnlyList<AnnotatedName> Names)
{
    /// <summary>What a model expects of each sentence, to be learned instead of the names; null where people annotated it.</summary>
    public IReadOnlyList<Expectation>? Expected { get; init; }
}

/// <summary>A name in a document.</summary>
/// <param name="Type">0 person, 1 organization, 2 location, 3 anything else that a corpus names.</param>
/// <param name="Span">Where it stands, in UTF-16 code units of the document's text.</param>
internal readonly record struct AnnotatedName(int Type, TextSpan Span);
