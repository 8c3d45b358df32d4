using System.Text.Json.Serialization;

namespace ArabicNews.Nlp.Recognition;

/// <summary>The value of an entity: a <see cref="TemporalValue"/> or a <see cref="FigureValue"/>. Immutable and thread-safe.</summary>
public abstract record EntityValue;

/// <summary>The value of a date, time or duration. Immutable and thread-safe.</summary>
/// <param name="Timex">
/// The value in the notation of TIMEX3, as exact as the text: <c>2025-12</c>, <c>2025-10-21T17:00</c>, <c>P18Y</c>, a range
/// <c>2019/2023</c>, open parts as X (<c>XXXX-10-21</c>), a Hijri date with H before the year.
/// </param>
public sealed record TemporalValue(string Timex) : EntityValue
{
    /// <summary>First day, Gregorian; null where it is open or the value is a duration.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day, Gregorian, inclusive; null where it is open or the value is a duration.</summary>
    public DateOnly? End { get; init; }

    /// <summary><c>hijri</c> where the text gives a date of that calendar alone; null for Gregorian.</summary>
    public string? Calendar { get; init; }
}

/// <summary>The value of a figure. Either <see cref="Amount"/> is given, or <see cref="Low"/> and <see cref="High"/> of a range. Immutable and thread-safe.</summary>
public sealed record FigureValue : EntityValue
{
    /// <summary>The amount; null for a range.</summary>
    public Amount? Amount { get; init; }

    /// <summary>The lower end of a range, inclusive.</summary>
    public Amount? Low { get; init; }

    /// <summary>The upper end of a range, inclusive.</summary>
    public Amount? High { get; init; }

    /// <summary>ISO 4217 code of money, code of a unit of measure, <c>pp</c>, <c>bp</c> or <c>‰</c>; null for numbers and percentages.</summary>
    public string? Unit { get; init; }

    /// <summary>What a rate is counted by: <c>second minute hour day week month year</c> or a unit; null where it is no rate.</summary>
    public string? Per { get; init; }

    /// <summary>What words of approximation or bound say of the amount.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FigureModifier Modifier { get; init; }
}

/// <summary>What words of approximation or bound say of an amount.</summary>
public enum FigureModifier : byte
{
    /// <summary>The amount is meant exactly.</summary>
    None,

    /// <summary>About.</summary>
    About,

    /// <summary>More than.</summary>
    MoreThan,

    /// <summary>Less than.</summary>
    LessThan,

    /// <summary>At least.</summary>
    AtLeast,

    /// <summary>At most, up to.</summary>
    AtMost,
}
