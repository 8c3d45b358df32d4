using System.Text.Json.Serialization;

namespace ArabicNews.Nlp;

/// <summary>The facts of one document. All offsets are UTF-16 code units into the analysed string. Immutable and thread-safe.</summary>
public sealed record NewsDocument
{
    /// <summary>The document's id: given by the caller, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The date that relative dates count from: given, or read from the dateline, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>The entities in order of their start, longer first.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>The persons who hold positions, in order of appearance.</summary>
    public IReadOnlyList<Official> Officials { get; init; } = [];

    /// <summary>What byline and dateline tell; null where there is neither.</summary>
    public NewsSource? Source { get; init; }
}

/// <summary>What byline and dateline tell of where a report comes from. Immutable and thread-safe.</summary>
public sealed record NewsSource
{
    /// <summary>The news agency or paper.</summary>
    public TextMention? Agency { get; init; }

    /// <summary>The place of the dateline.</summary>
    public TextMention? Place { get; init; }

    /// <summary>The reporter.</summary>
    public TextMention? Reporter { get; init; }
}
