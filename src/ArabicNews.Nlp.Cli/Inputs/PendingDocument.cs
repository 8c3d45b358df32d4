namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>
/// A document that is to be read where it is worked on, so that reading and decoding are shared among the workers.
/// </summary>
/// <param name="Id">The id to use where the input gives none: a file name without its extension, with the line for JSON Lines.</param>
/// <param name="Load">Reads it.</param>
internal sealed record PendingDocument(string Id, Func<InputDocument> Load)
{
    /// <summary>How many bytes of the input it takes, for telling how much is left; 0 where that is not known.</summary>
    public long Bytes { get; init; }

    /// <summary>What tells whether a later run meets the same document: a digest of a line, or of a file's length and time.</summary>
    public ulong Mark { get; init; }
}

/// <summary>A document as read.</summary>
/// <param name="Id">The input's own id; null where it has none.</param>
/// <param name="Text">The article: what all offsets refer to.</param>
/// <param name="ReferenceDate">The input's own date; null where it has none.</param>
internal sealed record InputDocument(string? Id, string Text, DateOnly? ReferenceDate)
{
    /// <summary>The title that the input names apart from the text; null where it names none.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the text stands nowhere in the input as it is, so that it must be given out with the offsets into it.</summary>
    public bool IsExtracted { get; init; }
}

/// <summary>All documents of a command.</summary>
/// <param name="All">The documents, read as they are asked for.</param>
/// <param name="TotalBytes">Counts the bytes of all, as far as that is known beforehand; looks at every file.</param>
internal sealed record InputDocuments(IEnumerable<PendingDocument> All, Func<long> TotalBytes);
