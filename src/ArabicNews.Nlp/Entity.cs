using System.Text.Json.Serialization;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp;

/// <summary>
/// One entity of a document, with its place in the caller's string: <c>source.Substring(e.Start, e.Length)</c> equals
/// <see cref="Text"/>. Immutable and thread-safe.
/// </summary>
public sealed record Entity
{
    /// <summary>What it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Index of its first UTF-16 code unit in the caller's string.</summary>
    public required int Start { get; init; }

    /// <summary>Its length in UTF-16 code units.</summary>
    public required int Length { get; init; }

    /// <summary>The exact slice of the caller's string.</summary>
    public required string Text { get; init; }

    /// <summary>How sure the analysis is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The id of the rule or model that found it, such as <c>date.day-month-year</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Of a person: the id that all mentions of this person share, <c>p1</c>, <c>p2</c>, … in order of appearance.</summary>
    public string? Id { get; init; }

    /// <summary>Of a position: the <see cref="Id"/> of the person who holds it; null where none is named.</summary>
    public string? Holder { get; init; }

    /// <summary>Of a person, organization or location: the name without clitics, marks and tatweel, its article restored.</summary>
    public string? Normalized { get; init; }

    /// <summary>Of a location: the ISO 3166-1 alpha-2 code of the country it is or lies in, where known.</summary>
    public string? Country { get; init; }

    /// <summary>Of a date, time, duration or figure: its value; null where it is open.</summary>
    public EntityValue? Value { get; init; }

    /// <summary>Its span in the caller's string, in UTF-16 code units.</summary>
    [JsonIgnore]
    public TextSpan Span => new(Start, Length);
}
