namespace ArabicNews.Nlp;

/// <summary>A text to analyse, with what is known about it. Immutable and thread-safe.</summary>
/// <param name="Text">The article. Offsets in the result are UTF-16 code units into it.</param>
public sealed record NewsText(string Text)
{
    /// <summary>An id to give to the document, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The day that relative dates count from; null to take the dateline's date, where it has one.</summary>
    public DateOnly? ReferenceDate { get; init; }
}
