namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>
/// A document that is to be read where it is worked on, so that reading and decoding are shared among the workers.
/// </summary>
/// <param name="Id">The id to use where the input gives none: a file name without its extension, with the line for JSON Lines.</param>
/// <param name="Load">Reads it.</param>
internal sealed record PendingDocument(string Id, Func<InputDocument> Load);

/// <summary>A document as read.</summary>
/// <param name="Id">The input's own id; null where it has none.</param>
/// <param name="Text">The article.</param>
/// <param name="ReferenceDate">The input's own date; null where it has none.</param>
internal sealed record InputDocument(string? Id, string Text, DateOnly? ReferenceDate);
