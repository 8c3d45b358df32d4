using System.Globalization;
using System.Text.Json;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Scoring;

/// <summary>A value in the form in which a hand-marked one and a found one are compared: a TIMEX, or bounds, unit, rate and modifier.</summary>
internal sealed record ComparableValue(string? Timex, decimal? Low = null, decimal? High = null, string Unit = "", string Per = "", string Modifier = "")
{
    private static readonly (string Mark, string Name)[] Modifiers =
        [(">=", "atLeast"), ("<=", "atMost"), ("~", "about"), (">", "moreThan"), ("<", "lessThan")];

    /// <summary>The value that a hand-marked attribute writes; null for types without values.</summary>
    public static ComparableValue? OfAttribute(EntityType type, string attribute)
    {
        if (type is EntityType.Date or EntityType.Time or EntityType.Duration)
        {
            return new ComparableValue(attribute.TrimStart('~', '<', '>', '='));
        }

        if (type < EntityType.Money)
        {
            return null;
        }

        var space = attribute.IndexOf(' ', StringComparison.Ordinal);
        var amount = space < 0 ? attribute : attribute[..space];
        var unit = space < 0 ? "" : attribute[(space + 1)..];
        var (mark, name) = Modifiers.FirstOrDefault(pair => amount.StartsWith(pair.Mark, StringComparison.Ordinal));
        amount = amount[(mark?.Length ?? 0)..];
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        var range = amount.IndexOf("..", StringComparison.Ordinal);
        var (low, high) = range < 0 ? (amount, amount) : (amount[..range], amount[(range + 2)..]);
        return new ComparableValue(
            null, Number(low), Number(high.Length > 0 ? high : low), slash < 0 ? unit : unit[..slash], slash < 0 ? "" : unit[(slash + 1)..], name ?? "");
    }

    /// <summary>The value that a found entity gives.</summary>
    public static ComparableValue OfJson(EntityType type, JsonElement value)
    {
        string? Field(string name) => value.TryGetProperty(name, out var field)
            ? field.ValueKind switch { JsonValueKind.String => field.GetString(), JsonValueKind.Number => field.GetRawText(), _ => null }
            : null;
        if (type is EntityType.Date or EntityType.Time or EntityType.Duration)
        {
            return new ComparableValue(Field("timex"));
        }

        var amount = Field("amount");
        return new ComparableValue(
            null,
            Number(Field("low") ?? amount),
            Number(Field("high") ?? amount),
            type == EntityType.Percent ? "%" : Field("unit") ?? "",
            Field("per") ?? "",
            Field("modifier") ?? "");
    }

    private static decimal? Number(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            return Number(text[..slash]) is { } top && Number(text[(slash + 1)..]) is { } bottom and not 0 ? top / bottom : null;
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
