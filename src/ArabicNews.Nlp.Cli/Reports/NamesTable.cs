using System.Globalization;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Reports;

/// <summary>Organizations or places of all articles by how often they are named, with bars. Not thread-safe.</summary>
internal sealed class NamesTable(string id, EntityType type)
{
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);

    private TablePart.Column[] Columns => type == EntityType.Location
        ? [new("col-name", "text"), new("col-country", "text"), new("col-count", "number", IsDescending: true, IsSorted: true), new("col-articles", "number", IsDescending: true)]
        : [new("col-name", "text"), new("col-count", "number", IsDescending: true, IsSorted: true), new("col-articles", "number", IsDescending: true)];

    public void Add(ReportArticle article)
    {
        for (var i = 0; i < article.Facts.Entities.Count; i++)
        {
            var entity = article.Facts.Entities[i];
            if (entity.Type != type)
            {
                continue;
            }

            var name = entity.Normalized ?? entity.Text;
            var key = NameKey.Of(name) + "\n" + entity.Country;
            if (!_rows.TryGetValue(key, out var row))
            {
                _rows.Add(key, row = new Row(name, entity.Country));
            }

            row.Mentions++;
            row.Articles.Add(article, article.LinkTo(i));
        }
    }

    public void Write(Html html)
    {
        if (_rows.Count == 0)
        {
            TablePart.Empty(id, html);
            return;
        }

        TablePart.Begin(id, _rows.Count, Columns, [], html);
        var most = _rows.Values.Max(static row => row.Mentions);
        foreach (var row in _rows.Values.OrderByDescending(static row => row.Mentions))
        {
            _ = html.Raw("<tr><th scope=\"row\"").Attribute("data-label", PageResources.Label("col-name")).Raw(">").Isolated(row.Name).Raw("</th>");
            if (type == EntityType.Location)
            {
                _ = TablePart.Cell("col-country", null, html);
                _ = row.Country is { } code ? html.Isolated(Countries.NameOf(code)) : html;
                _ = html.Raw("</td>");
            }

            _ = TablePart.Cell("col-count", FormattableString.Invariant($"{row.Mentions}"), html).Raw("<span class=\"num\">");
            Bar(row.Mentions, most, html);
            _ = html.Raw(" ").Number(row.Mentions).Raw("</span></td>");
            _ = TablePart.Cell("col-articles", FormattableString.Invariant($"{row.Articles.Count}"), html);
            row.Articles.Write(html);
            _ = html.Raw("</td></tr>\n");
        }

        TablePart.End(html);
    }

    /// <summary>A bar whose length tells a share of the largest.</summary>
    internal static void Bar(int count, int most, Html html) => html
        .Raw("<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect height=\"10\"")
        .Attribute("width", (100.0 * count / most).ToString("0.#", CultureInfo.InvariantCulture)).Raw("/></svg>");

    private sealed record Row(string Name, string? Country)
    {
        public int Mentions { get; set; }

        public References Articles { get; } = new();
    }
}
