using System.Globalization;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>Values for people: amounts with separated thousands, days from and to.</summary>
internal static class ValueText
{
    /// <summary>The value, such as <c>~35,000,000,000 USD/year</c> or <c>2025-12</c>; the type where the value is open.</summary>
    public static string Of(Entity entity) => entity.Value switch
    {
        TemporalValue temporal => temporal.Timex,
        FigureValue figure => Mark(figure.Modifier) + Amounts(figure) + Unit(entity.Type, figure) + (figure.Per is null ? "" : "/" + figure.Per),
        _ => "?",
    };

    /// <summary>Of a date its first and last day where they say more than the value; of anything else what it is.</summary>
    public static string DetailOf(Entity entity) =>
        entity.Value is TemporalValue { Start: { } start } temporal && (temporal.End != start || Day(start) != temporal.Timex)
            ? temporal.End == start ? Day(start) : Day(start) + " to " + (temporal.End is { } end ? Day(end) : "")
            : entity.Type.ToString().ToLowerInvariant();

    private static string Amounts(FigureValue figure) =>
        figure.Amount is { } amount ? Grouped(amount) : figure.Low is { } low && figure.High is { } high ? Grouped(low) + ".." + Grouped(high) : "";

    private static string Grouped(Amount amount) =>
        amount.IsFraction ? amount.ToString() : amount.Numerator.ToString("#,0.############################", CultureInfo.InvariantCulture);

    private static string Unit(EntityType type, FigureValue figure) => figure.Unit is { } unit ? " " + unit : type == EntityType.Percent ? " %" : "";

    private static string Mark(FigureModifier modifier) => modifier switch
    {
        FigureModifier.About => "~",
        FigureModifier.MoreThan => ">",
        FigureModifier.LessThan => "<",
        FigureModifier.AtLeast => ">=",
        FigureModifier.AtMost => "<=",
        _ => "",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
