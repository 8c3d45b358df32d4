namespace ArabicNews.Nlp.Cli.Reports;

/// <summary>The officials of all articles: one row a person, with positions, institutions and countries. Not thread-safe.</summary>
internal sealed class OfficialsTable
{
    private static readonly TablePart.Column[] Columns =
    [
        new("col-person", "text"), new("col-positions", "text"), new("col-institution", "text"), new("col-country", "text"),
        new("col-articles", "number", IsDescending: true, IsSorted: true),
    ];

    private readonly Dictionary<string, Person> _persons = new(StringComparer.Ordinal);

    public int Count => _persons.Count;

    public void Add(ReportArticle article)
    {
        foreach (var official in article.Facts.Officials)
        {
            var key = NameKey.Of(official.Name);
            if (!_persons.TryGetValue(key, out var person))
            {
                _persons.Add(key, person = new Person(official.Name));
            }

            var mention = official.Mentions is [var first, ..] ? first : null;
            person.Articles.Add(article, mention is null ? "#" + article.Anchor : article.LinkTo(mention.Start, mention.Length));
            foreach (var position in official.Positions)
            {
                _ = person.Positions.TryAdd(NameKey.Of(position.Text) + position.Status, (position, article.LinkTo(position.Start, position.Length)));
            }
        }
    }

    public void Write(Html html)
    {
        if (_persons.Count == 0)
        {
            TablePart.Empty("officials", html);
            return;
        }

        TablePart.Begin("officials", _persons.Count, Columns, [], html);
        foreach (var person in _persons.Values.OrderByDescending(static person => person.Articles.Count))
        {
            Write(person, html);
        }

        TablePart.End(html);
    }

    private static void Write(Person person, Html html)
    {
        _ = html.Raw("<tr><th scope=\"row\"").Attribute("data-label", PageResources.Label("col-person")).Raw(">").Isolated(person.Name).Raw("</th>");
        _ = TablePart.Cell("col-positions", null, html).Raw("<ul>");
        foreach (var (position, link) in person.Positions.Values)
        {
            _ = html.Raw("<li><a class=\"go\"").Attribute("href", link).Raw(">").Isolated(position.Text).Raw("</a>");
            _ = position.Status == "current" ? html : html.Raw(" <span class=\"tag\">").Label("status-" + position.Status).Raw("</span>");
            _ = html.Raw("</li>");
        }

        _ = html.Raw("</ul></td>");
        List("col-institution", person.Positions.Values.Select(static pair => pair.Position.Institution), html);
        List("col-country", person.Positions.Values.Select(static pair => pair.Position.Country is { } code ? Countries.NameOf(code) : null), html);
        _ = TablePart.Cell("col-articles", FormattableString.Invariant($"{person.Articles.Count}"), html);
        person.Articles.Write(html);
        _ = html.Raw("</td></tr>\n");
    }

    private static void List(string label, IEnumerable<string?> texts, Html html)
    {
        _ = TablePart.Cell(label, null, html);
        var distinct = texts.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count > 0)
        {
            _ = html.Raw("<ul>");
            foreach (var text in distinct)
            {
                _ = html.Raw("<li>").Isolated(text).Raw("</li>");
            }

            _ = html.Raw("</ul>");
        }

        _ = html.Raw("</td>");
    }

    private sealed record Person(string Name)
    {
        public References Articles { get; } = new();

        public Dictionary<string, (HeldPosition Position, string Link)> Positions { get; } = new(StringComparer.Ordinal);
    }
}
