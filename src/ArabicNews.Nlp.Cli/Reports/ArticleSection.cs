using System.Globalization;

namespace ArabicNews.Nlp.Cli.Reports;

/// <summary>Writes an article with its entities highlighted. The text on the page is that of the source, unit by unit.</summary>
internal static class ArticleSection
{
    public static void Write(ReportArticle article, Html html)
    {
        var heading = article.Anchor + "h";
        _ = html.Raw("<article").Attribute("id", article.Anchor).Attribute("aria-labelledby", heading).Raw(">\n<h3").Attribute("id", heading)
            .Raw("><span class=\"no\">").Number(article.Number).Raw(". </span>");
        var isFirst = true;
        if (article.TitleLength > 0)
        {
            _ = html.Raw("<bdi class=\"headline\">");
            WriteText(article, 0, article.TitleLength, ref isFirst, html);
            _ = html.Raw("</bdi></h3>\n");
        }
        else
        {
            _ = html.Isolated(article.Id).Raw("</h3>\n");
        }

        WriteMeta(article, html);
        _ = html.Raw("<div class=\"text\" dir=\"auto\">");
        WriteText(article, AfterTitle(article), article.Source.Length, ref isFirst, html);
        _ = html.Raw("</div>\n<a class=\"up\" href=\"#top\">").Label("to-top").Raw("</a>\n</article>\n");
    }

    private static int AfterTitle(ReportArticle article)
    {
        var (at, source) = (article.TitleLength, article.Source);
        if (at > 0)
        {
            at += source[at] == '\r' && at + 1 < source.Length && source[at + 1] == '\n' ? 2 : 1;
        }

        return at;
    }

    private static void WriteMeta(ReportArticle article, Html html)
    {
        _ = html.Raw("<p class=\"meta\">").Isolated(article.Id);
        if (article.Facts.ReferenceDate is { } day)
        {
            var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            _ = html.Raw("<time").Attribute("datetime", text).Raw(">").Code(text).Raw("</time>");
        }

        foreach (var mention in new[] { article.Facts.Source?.Agency, article.Facts.Source?.Place, article.Facts.Source?.Reporter })
        {
            _ = mention is null ? html : html.Isolated(mention.Text);
        }

        _ = html.Raw("</p>\n");
    }

    /// <summary>A stretch of the text. An entity that reaches out of it, or out of the one it lies in, is cut there.</summary>
    private static void WriteText(ReportArticle article, int from, int to, ref bool isFirst, Html html)
    {
        var source = article.Source.AsSpan();
        var open = new Stack<int>();
        var at = from;
        for (var i = 0; i < article.Facts.Entities.Count; i++)
        {
            var entity = article.Facts.Entities[i];
            var (start, end) = (Math.Max(entity.Start, from), Math.Min(entity.Start + entity.Length, to));
            if (start >= end)
            {
                continue;
            }

            Close(start, source, html);
            end = open.TryPeek(out var outer) ? Math.Min(end, outer) : end;
            _ = html.Text(source[at..start]);
            at = start;
            OpenMark(article, i, entity.Start >= from, isFirst, html);
            isFirst = false;
            open.Push(end);
        }

        Close(int.MaxValue, source, html);
        _ = html.Text(source[at..to]);

        void Close(int before, ReadOnlySpan<char> text, Html into)
        {
            while (open.TryPeek(out var end) && end <= before)
            {
                _ = into.Text(text[at..end]).Raw("</mark>");
                at = end;
                _ = open.Pop();
            }
        }
    }

    private static void OpenMark(ReportArticle article, int number, bool hasAnchor, bool isFirst, Html html)
    {
        var entity = article.Facts.Entities[number];
        _ = html.Raw("<mark").Attribute("class", EntityClass.Of(entity.Type))
            .Attribute("id", hasAnchor ? article.AnchorOf(number) : null)
            .Attribute("tabindex", isFirst ? "0" : "-1")
            .Attribute("data-t", EntityClass.LabelOf(entity.Type))
            .Attribute("data-v", article.Describe(entity))
            .Attribute("data-r", entity.Rule)
            .Attribute("data-c", entity.Confidence.ToString("0.##", CultureInfo.InvariantCulture))
            .Raw(">");
    }
}
