using System.Globalization;
using System.Text;
using ArabicNews.Nlp.Cli.Running;
using ArabicNews.Nlp.Recognition;
using Spectre.Console;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>
/// Writes a document's facts for people: officials first, one person a block, then organizations, places, dates and figures.
/// What is written in Latin letters and digits comes first on a line and the Arabic text last, so that columns keep their places
/// whatever a terminal makes of right-to-left text.
/// </summary>
internal sealed class TableWriter(Stream output, WriterPlace place) : IDocumentWriter<NewsDocument>
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false);
    private int _count = place.Continues ? 1 : 0;

    public void Write(Outcome<NewsDocument> outcome)
    {
        if (outcome.Result is not { } document)
        {
            return;
        }

        using var text = new StringWriter { NewLine = "\n" };
        var page = new TablePage(text, place.IsTerminal);
        if (_count++ > 0)
        {
            page.Blank();
        }

        Head(page, outcome.Id, document);
        Officials(page, document);
        Names(page, "Other persons", OtherPersons(document), static _ => "");
        Names(page, "Organizations", OfType(document, EntityType.Organization), static _ => "");
        Names(page, "Places", OfType(document, EntityType.Location), static entity => entity.Country ?? "");
        Values(page, "Dates and times", document, static entity => entity.Value is TemporalValue || entity.Type <= EntityType.Duration && entity.Type >= EntityType.Date);
        Values(page, "Figures", document, static entity => entity.Type >= EntityType.Money);
        if (document.Entities.Count == 0)
        {
            page.Note("nothing found");
        }

        output.Write(Utf8.GetBytes(text.ToString()));
    }

    public void End()
    {
    }

    private static void Head(TablePage page, string id, NewsDocument document)
    {
        var date = document.ReferenceDate is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "no reference date";
        page.Title(id, date);
        if (document.Source is { } source)
        {
            page.Row("agency", source.Agency?.Text);
            page.Row("place", source.Place?.Text);
            page.Row("reporter", source.Reporter?.Text);
        }
    }

    private static void Officials(TablePage page, NewsDocument document)
    {
        if (document.Officials.Count == 0)
        {
            return;
        }

        page.Section("Officials", document.Officials.Count);
        foreach (var official in document.Officials)
        {
            page.Person(official.Name, official.Mentions.Count);
            foreach (var position in official.Positions)
            {
                page.Position(position.Status, position.Country ?? "", position.Text, position.Institution);
            }
        }
    }

    private static IEnumerable<Entity> OfType(NewsDocument document, EntityType type) => document.Entities.Where(entity => entity.Type == type);

    private static IEnumerable<Entity> OtherPersons(NewsDocument document)
    {
        var officials = document.Officials.Select(static official => official.Id).ToHashSet(StringComparer.Ordinal);
        return OfType(document, EntityType.Person).Where(entity => entity.Id is null || !officials.Contains(entity.Id));
    }

    private static void Names(TablePage page, string title, IEnumerable<Entity> entities, Func<Entity, string> note)
    {
        var groups = entities
            .GroupBy(static entity => entity.Id ?? entity.Normalized ?? entity.Text, StringComparer.Ordinal)
            .Select(static group => (Count: group.Count(), First: group.MaxBy(static entity => (entity.Normalized ?? entity.Text).Length)!))
            .OrderByDescending(static group => group.Count)
            .ToList();
        if (groups.Count == 0)
        {
            return;
        }

        page.Section(title, groups.Count);
        foreach (var (count, first) in groups)
        {
            page.Name(count, note(first), first.Normalized ?? first.Text);
        }
    }

    private static void Values(TablePage page, string title, NewsDocument document, Func<Entity, bool> isWanted)
    {
        var rows = document.Entities.Where(isWanted).Select(static entity => (Value: ValueText.Of(entity), Detail: ValueText.DetailOf(entity), entity.Text)).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        page.Section(title, rows.Count);
        var (value, detail) = (rows.Max(static row => row.Value.Length), rows.Max(static row => row.Detail.Length));
        foreach (var row in rows)
        {
            page.Value(row.Value.PadRight(value), row.Detail.PadRight(detail), row.Text);
        }
    }
}
