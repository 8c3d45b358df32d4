using System.Text.Json.Serialization;

namespace ArabicNews.Nlp;

/// <summary>A person who holds at least one position in the document. Immutable and thread-safe.</summary>
public sealed record Official
{
    /// <summary>The person's id: <see cref="Entity.Id"/> of the mentions.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest form of the name in the document.</summary>
    public required string Name { get; init; }

    /// <summary>The positions in order of appearance.</summary>
    public required IReadOnlyList<HeldPosition> Positions { get; init; }

    /// <summary>Every place where the person is named, in order of appearance.</summary>
    public required IReadOnlyList<TextMention> Mentions { get; init; }
}

/// <summary>A position that an official holds. Immutable and thread-safe.</summary>
public sealed record HeldPosition
{
    /// <summary>The exact slice of the caller's string.</summary>
    public required string Text { get; init; }

    /// <summary>Index of its first UTF-16 code unit in the caller's string.</summary>
    public required int Start { get; init; }

    /// <summary>Its length in UTF-16 code units.</summary>
    public required int Length { get; init; }

    /// <summary>The organization named in the position, or the body that it stands for; null where none is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Institution { get; init; }

    /// <summary>The ISO 3166-1 alpha-2 code of the position's country, from its place, its adjective or the document; null where none is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Country { get; init; }

    /// <summary><c>current</c>, <c>former</c>, <c>acting</c> or <c>designate</c>.</summary>
    public required string Status { get; init; }
}

/// <summary>A place in the caller's string, with its text. Immutable and thread-safe.</summary>
/// <param name="Start">Index of the first UTF-16 code unit.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Text">The exact slice.</param>
public sealed record TextMention(int Start, int Length, string Text);
