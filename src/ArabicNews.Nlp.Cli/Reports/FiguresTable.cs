using System.Globalization;
using ArabicNews.Nlp.Cli.Outputs;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Reports;

/// <summary>The figures of all articles: one row a mention, to be sorted and filtered by unit and type. Not thread-safe.</summary>
internal sealed class FiguresTable
{
    private const string Id = "figures";
    private const string NoUnit = "-";

    private static readonly TablePart.Column[] Columns =
        [new("col-value", "number", IsDescending: true), new("col-unit", "text"), new("col-type", "text"), new("col-text", "text"), new("col-article", "number", IsSorted: true)];

    private readonly List<Row> _rows = [];

    public void Add(ReportArticle article)
    {
        for (var i = 0; i < article.Facts.Entities.Count; i++)
        {
            if (article.Facts.Entities[i] is { Value: FigureValue figure } entity)
            {
                _rows.Add(new Row(entity.Type, ValueText.Of(entity), Key(figure), UnitOf(entity.Type, figure), entity.Text, article.Number, article.LinkTo(i)));
            }
        }
    }

    public void Write(Html html)
    {
        if (_rows.Count == 0)
        {
            TablePart.Empty(Id, html);
            return;
        }

        TablePart.Begin(Id, _rows.Count, Columns, [Units(), Types()], html);
        foreach (var row in _rows)
        {
            _ = html.Raw("<tr").Attribute("data-unit", row.Unit).Attribute("data-type", EntityClass.NameOf(row.Type)).Raw(">");
            _ = TablePart.Cell("col-value", row.Key, html).Raw("<span class=\"num\">").Code(row.Value).Raw("</span></td>");
            _ = TablePart.Cell("col-unit", row.Unit == NoUnit ? "" : null, html);
            _ = row.Unit == NoUnit ? html : html.Code(row.Unit);
            _ = html.Raw("</td>");
            _ = TablePart.Cell("col-type", null, html).Text(EntityClass.LabelOf(row.Type)).Raw("</td>");
            _ = TablePart.Cell("col-text", null, html).Raw("<a class=\"go\"").Attribute("href", row.Link).Raw(">").Isolated(row.Text).Raw("</a></td>");
            _ = TablePart.Cell("col-article", null, html).Number(row.Article).Raw("</td></tr>\n");
        }

        TablePart.End(html);
    }

    private TablePart.Choice Units() => new("unit", "filter-unit", _rows.GroupBy(static row => row.Unit)
        .OrderByDescending(static unit => unit.Count()).ThenBy(static unit => unit.Key, StringComparer.Ordinal)
        .Select(static unit => (unit.Key, (unit.Key == NoUnit ? PageResources.Label("no-unit") : unit.Key) + FormattableString.Invariant($" ({unit.Count()})"))));

    private TablePart.Choice Types() => new("type", "filter-type", _rows.Select(static row => row.Type).Distinct().Order()
        .Select(static type => (EntityClass.NameOf(type), EntityClass.LabelOf(type))));

    private static string UnitOf(EntityType type, FigureValue figure) =>
        (figure.Unit ?? (type == EntityType.Percent ? "%" : NoUnit)) + (figure.Per is null ? "" : "/" + figure.Per);

    /// <summary>What a figure is sorted by: its amount, or the lower end of its range.</summary>
    private static string Key(FigureValue figure) => (figure.Amount ?? figure.Low)?.ToDecimal().ToString(CultureInfo.InvariantCulture) ?? "";

    private sealed record Row(EntityType Type, string Value, string Key, string Unit, string Text, int Article, string Link);
}
