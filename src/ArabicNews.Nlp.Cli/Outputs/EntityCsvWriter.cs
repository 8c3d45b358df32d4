using System.Globalization;
using ArabicNews.Nlp.Cli.Running;
using CsvHelper;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>Writes one row an entity. UTF-8, comma, one header row.</summary>
internal sealed class EntityCsvWriter : IDocumentWriter<NewsDocument>
{
    private readonly CsvWriter _csv;

    /// <param name="stream">Where to write.</param>
    /// <param name="continues">Whether the header stands there already.</param>
    public EntityCsvWriter(Stream stream, bool continues)
    {
        _csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        if (!continues)
        {
            _csv.WriteHeader([.. EntityRow.Columns]);
            _csv.Flush();
        }
    }

    public void Write(Outcome<NewsDocument> outcome)
    {
        if (outcome.Result is not { } document)
        {
            return;
        }

        foreach (var row in EntityRow.Of(outcome.Id, document))
        {
            var (entity, temporal, figure) = (row.Entity, row.Temporal, row.Figure);
            _csv.WriteRecord(
                row.Document,
                row.Type,
                entity.Start.ToString(CultureInfo.InvariantCulture),
                entity.Length.ToString(CultureInfo.InvariantCulture),
                entity.Text,
                entity.Normalized,
                row.Country,
                entity.Id,
                row.Holder,
                row.Official?.Name,
                row.Position?.Institution,
                row.Position?.Status,
                temporal?.Timex,
                Day(temporal?.Start),
                Day(temporal?.End),
                temporal?.Calendar,
                figure?.Amount?.ToString(),
                figure?.Low?.ToString(),
                figure?.High?.ToString(),
                figure?.Unit,
                figure?.Per,
                row.Modifier,
                entity.Confidence.ToString(CultureInfo.InvariantCulture),
                entity.Rule);
        }

        _csv.Flush();
    }

    public void End()
    {
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
