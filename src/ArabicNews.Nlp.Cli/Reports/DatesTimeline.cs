using System.Globalization;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Reports;

/// <summary>The dates of all articles in the order of time, by years. Not thread-safe.</summary>
internal sealed class DatesTimeline
{
    private const string Id = "dates";

    // Up to this many dates all years are open, above it the fullest.
    private const int FewDates = 60;

    private readonly SortedDictionary<(DateOnly First, DateOnly Last), List<(string Text, string Link)>> _dates = [];
    private int _undated;

    public void Add(ReportArticle article)
    {
        for (var i = 0; i < article.Facts.Entities.Count; i++)
        {
            var entity = article.Facts.Entities[i];
            if (entity.Type is not (EntityType.Date or EntityType.Time))
            {
                continue;
            }

            if (entity.Value is TemporalValue { Start: { } first } value)
            {
                var key = (first, value.End ?? DateOnly.MaxValue);
                if (!_dates.TryGetValue(key, out var mentions))
                {
                    _dates.Add(key, mentions = []);
                }

                mentions.Add((entity.Text, article.LinkTo(i)));
            }
            else
            {
                _undated++;
            }
        }
    }

    public void Write(Html html)
    {
        if (_dates.Count == 0)
        {
            TablePart.Empty(Id, html);
            return;
        }

        TablePart.Section(Id, _dates.Values.Sum(static mentions => mentions.Count), html);
        var years = _dates.GroupBy(static pair => pair.Key.First.Year).Select(static year => (Year: year.Key, Dates: year.ToList(), Count: year.Sum(static pair => pair.Value.Count))).ToList();
        var most = years.Max(static year => year.Count);
        _ = html.Raw("<ol class=\"years\">\n");
        foreach (var (year, dates, count) in years)
        {
            _ = html.Raw("<li><details").Raw(_dates.Count <= FewDates || count == most ? " open" : "").Raw("><summary><bdi dir=\"ltr\">").Number(year).Raw("</bdi> ");
            NamesTable.Bar(count, most, html);
            _ = html.Raw(" <span class=\"num\">").Number(count).Raw("</span></summary>\n<ol class=\"days\">\n");
            foreach (var ((first, last), mentions) in dates)
            {
                _ = html.Raw("<li><time class=\"when\"").Attribute("datetime", Day(first)).Raw(">").Code(Span(first, last)).Raw("</time><span>");
                foreach (var (text, link) in mentions)
                {
                    _ = html.Raw("<a").Attribute("href", link).Raw(">").Isolated(text).Raw("</a> ");
                }

                _ = html.Raw("</span></li>\n");
            }

            _ = html.Raw("</ol></details></li>\n");
        }

        _ = html.Raw("</ol>\n");
        _ = _undated == 0 ? html : html.Raw("<p class=\"note\">").Label("undated").Raw(": ").Number(_undated).Raw("</p>\n");
        _ = html.Raw("</section>\n");
    }

    /// <summary>The days from and to, in the shortest way that says them.</summary>
    private static string Span(DateOnly first, DateOnly last) =>
        first == last ? Day(first)
        : last == DateOnly.MaxValue ? Day(first) + " –"
        : first.Day == 1 && last == first.AddMonths(1).AddDays(-1) ? first.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : first.DayOfYear == 1 && last == first.AddYears(1).AddDays(-1) ? first.ToString("yyyy", CultureInfo.InvariantCulture)
        : Day(first) + " – " + Day(last);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
