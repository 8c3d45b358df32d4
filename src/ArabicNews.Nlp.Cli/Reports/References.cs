namespace ArabicNews.Nlp.Cli.Reports;

/// <summary>Links to places in the articles, one an article: the first. In the order of the articles. Not thread-safe.</summary>
internal sealed class References
{
    private readonly List<(int Article, string Link)> _links = [];

    /// <summary>How many articles there are links to.</summary>
    public int Count => _links.Count;

    public void Add(ReportArticle article, string link)
    {
        if (_links.Count == 0 || _links[^1].Article != article.Number)
        {
            _links.Add((article.Number, link));
        }
    }

    public void Write(Html html)
    {
        _ = html.Raw("<span class=\"refs\">");
        foreach (var (article, link) in _links)
        {
            _ = html.Raw("<a").Attribute("href", link).Raw(">").Number(article).Raw("</a>");
        }

        _ = html.Raw("</span>");
    }
}
