using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Tests;

/// <summary>Values as gold files write them: <c>~35000000000 USD</c>, <c>2025-12</c>.</summary>
internal static class GoldNotation
{
    public static string Of(Entity entity) => entity.Value switch
    {
        TemporalValue temporal => temporal.Timex,
        FigureValue figure => Figure(entity.Type, figure),
        _ => "",
    };

    private static string Figure(EntityType type, FigureValue figure)
    {
        var mark = figure.Modifier switch
        {
            FigureModifier.About => "~",
            FigureModifier.MoreThan => ">",
            FigureModifier.LessThan => "<",
            FigureModifier.AtLeast => ">=",
            FigureModifier.AtMost => "<=",
            _ => "",
        };
        var amount = figure.Amount is { } single ? single.ToString() : $"{figure.Low}..{figure.High}";
        var unit = figure.Unit ?? (type == EntityType.Percent ? "%" : "");
        var per = figure.Per is null ? "" : "/" + figure.Per;
        return (mark + amount + " " + unit + per).TrimEnd();
    }
}
