using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Evaluation;

/// <summary>A document with the entities that a careful reader marks in it. Immutable and thread-safe.</summary>
public sealed record GoldDocument
{
    /// <summary>The document's id.</summary>
    public required string Id { get; init; }

    /// <summary>The day that relative dates count from, or null.</summary>
    public required DateOnly? ReferenceDate { get; init; }

    /// <summary>The text: the sentences of the file, joined by a line feed each.</summary>
    public required string Text { get; init; }

    /// <summary>The entities in the order of the file.</summary>
    public required IReadOnlyList<GoldEntity> Entities { get; init; }

    /// <summary>The types that the file is about (its <c># types:</c> line); empty where it is about all.</summary>
    public required IReadOnlySet<EntityType> Types { get; init; }
}

/// <summary>An entity of a <see cref="GoldDocument"/>. Immutable and thread-safe.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Start">Index of its first UTF-16 code unit in the document's text.</param>
/// <param name="Text">The exact slice.</param>
/// <param name="Attribute">The person's id, the holder's id, or the value in the notation of the file; empty where there is none.</param>
/// <param name="Line">Its line in the file, from 1.</param>
public sealed record GoldEntity(EntityType Type, int Start, string Text, string Attribute, int Line)
{
    /// <summary>Its length in UTF-16 code units.</summary>
    public int Length => Text.Length;

    /// <summary>Index just past its last UTF-16 code unit.</summary>
    public int End => Start + Text.Length;
}
