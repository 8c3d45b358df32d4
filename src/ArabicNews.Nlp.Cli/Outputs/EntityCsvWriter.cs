using System.Globalization;
using ArabicNews.Nlp.Cli.Running;
using ArabicNews.Nlp.Recognition;
using CsvHelper;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>
/// Writes one row an entity; the row of a position names its holder, institution, country and status. UTF-8, comma, one header row.
/// </summary>
internal sealed class EntityCsvWriter : IDocumentWriter<NewsDocument>
{
    private static readonly string[] Columns =
    [
        "document", "type", "start", "length", "text", "normalized", "country", "id", "holder", "holder_name", "institution", "status",
        "timex", "first_day", "last_day", "calendar", "amount", "low", "high", "unit", "per", "modifier", "confidence", "rule",
    ];

    private readonly CsvWriter _csv;

    public EntityCsvWriter(Stream stream)
    {
        _csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        _csv.WriteHeader(Columns);
        _csv.Flush();
    }

    public void Write(Outcome<NewsDocument> outcome)
    {
        if (outcome.Result is not { } document)
        {
            return;
        }

        var held = HeldPositions(document);
        foreach (var entity in document.Entities)
        {
            (Official? Official, HeldPosition? Position) holding = entity.Type == EntityType.Position
                && held.TryGetValue((entity.Start, entity.Length), out var found) ? found : default;
            var temporal = entity.Value as TemporalValue;
            var figure = entity.Value as FigureValue;
            _csv.WriteRecord(
                outcome.Id,
                entity.Type.ToString().ToLowerInvariant(),
                entity.Start.ToString(CultureInfo.InvariantCulture),
                entity.Length.ToString(CultureInfo.InvariantCulture),
                entity.Text,
                entity.Normalized,
                entity.Country ?? holding.Position?.Country,
                entity.Id,
                entity.Holder ?? holding.Official?.Id,
                holding.Official?.Name,
                holding.Position?.Institution,
                holding.Position?.Status,
                temporal?.Timex,
                Day(temporal?.Start),
                Day(temporal?.End),
                temporal?.Calendar,
                figure?.Amount?.ToString(),
                figure?.Low?.ToString(),
                figure?.High?.ToString(),
                figure?.Unit,
                figure?.Per,
                Modifier(figure),
                entity.Confidence.ToString(CultureInfo.InvariantCulture),
                entity.Rule);
        }

        _csv.Flush();
    }

    public void End()
    {
    }

    private static Dictionary<(int Start, int Length), (Official? Official, HeldPosition? Position)> HeldPositions(NewsDocument document)
    {
        var held = new Dictionary<(int Start, int Length), (Official? Official, HeldPosition? Position)>();
        foreach (var official in document.Officials)
        {
            foreach (var position in official.Positions)
            {
                _ = held.TryAdd((position.Start, position.Length), (official, position));
            }
        }

        return held;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Modifier(FigureValue? figure)
    {
        if (figure is null or { Modifier: FigureModifier.None })
        {
            return null;
        }

        var name = figure.Modifier.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
