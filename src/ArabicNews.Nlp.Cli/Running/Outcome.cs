using ArabicNews.Nlp.Cli.Inputs;

namespace ArabicNews.Nlp.Cli.Running;

/// <summary>What came of one document: a result, or the reason why there is none.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Result">The result; null where the document failed.</param>
/// <param name="Error">One line for the user; null where it did not fail.</param>
internal sealed record Outcome<T>(string Id, T? Result, string? Error)
    where T : class
{
    /// <summary>The document as it was met; null where the outcome was made by hand.</summary>
    public PendingDocument? Source { get; init; }
}
