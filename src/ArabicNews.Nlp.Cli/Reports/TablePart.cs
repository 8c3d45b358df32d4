namespace ArabicNews.Nlp.Cli.Reports;

/// <summary>What the tables of the report have in common: a section, filters above, columns that can be sorted.</summary>
internal static class TablePart
{
    /// <summary>A column: the key of its label, how it is sorted (null: not, <c>text</c>, <c>number</c>), whether the largest comes first.</summary>
    public sealed record Column(string Label, string? Sort = null, bool IsDescending = false, bool IsSorted = false);

    /// <summary>A list to choose kinds of rows from: its name, the key of its label, its values.</summary>
    public sealed record Choice(string Name, string Label, IEnumerable<(string Value, string Text)> Values);

    public static void Begin(string id, int count, IReadOnlyList<Column> columns, IReadOnlyList<Choice> choices, Html html)
    {
        Section(id, count, html);
        Filters(id, count, choices, html);
        _ = html.Raw("<div class=\"box\" tabindex=\"0\" role=\"region\"").Attribute("aria-labelledby", id + "-h").Raw(">\n<table class=\"wide\"").Attribute("id", id + "-t")
            .Attribute("aria-labelledby", id + "-h").Raw("><thead><tr>");
        foreach (var column in columns)
        {
            _ = html.Raw("<th scope=\"col\"").Attribute("data-sort", column.Sort).Attribute("data-first", column.IsDescending ? "descending" : null)
                .Attribute("aria-sort", column.IsSorted ? column.IsDescending ? "descending" : "ascending" : null).Raw(">");
            _ = column.Sort is null ? html.Label(column.Label) : html.Raw("<button type=\"button\">").Label(column.Label).Raw("</button>");
            _ = html.Raw("</th>");
        }

        _ = html.Raw("</tr></thead>\n<tbody>\n");
    }

    public static void End(Html html) => html.Raw("</tbody></table>\n</div>\n</section>\n");

    /// <summary>The beginning of a section.</summary>
    public static void Section(string id, int count, Html html)
    {
        _ = html.Raw("<section").Attribute("id", id).Attribute("aria-labelledby", id + "-h").Raw(">\n<h2").Attribute("id", id + "-h").Raw(">").Label(id)
            .Raw(" <small>(").Number(count).Raw(")</small></h2>\n");
    }

    /// <summary>A section that says that there is nothing.</summary>
    public static void Empty(string id, Html html)
    {
        Section(id, 0, html);
        _ = html.Raw("<p class=\"note\">").Label("none").Raw("</p>\n</section>\n");
    }

    /// <summary>A cell that carries its column's name for narrow screens.</summary>
    public static Html Cell(string label, string? key, Html html) =>
        html.Raw("<td").Attribute("data-label", PageResources.Label(label)).Attribute("data-k", key).Raw(">");

    private static void Filters(string id, int count, IReadOnlyList<Choice> choices, Html html)
    {
        _ = html.Raw("<form class=\"filters\"").Attribute("data-for", id + "-t").Raw("><label>").Label("filter-text").Raw("<input type=\"search\" name=\"q\" dir=\"auto\"></label>");
        foreach (var choice in choices)
        {
            _ = html.Raw("<label>").Label(choice.Label).Raw("<select").Attribute("name", choice.Name).Raw("><option value=\"*\">").Label("all").Raw("</option>");
            foreach (var (value, text) in choice.Values)
            {
                _ = html.Raw("<option").Attribute("value", value).Raw(">").Text(text).Raw("</option>");
            }

            _ = html.Raw("</select></label>");
        }

        _ = html.Raw("<output aria-live=\"polite\"").Attribute("data-shown", PageResources.Label("shown")).Attribute("data-of", PageResources.Label("of"))
            .Raw(">").Label("shown").Raw(" ").Number(count).Raw("</output></form>\n");
    }
}
