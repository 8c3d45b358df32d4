using System.Globalization;
using ArabicNews.Nlp.Cli.Running;
using CsvHelper;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>Writes one row a stretch.</summary>
internal sealed class SegmentCsvWriter : IDocumentWriter<SegmentedDocument>
{
    private readonly CsvWriter _csv;

    public SegmentCsvWriter(Stream stream, bool continues)
    {
        _csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        if (!continues)
        {
            _csv.WriteHeader("document", "start", "length", "kind", "text");
        }
    }

    public void Write(Outcome<SegmentedDocument> outcome)
    {
        foreach (var item in outcome.Result?.Items ?? [])
        {
            _csv.WriteRecord(
                outcome.Id,
                item.Start.ToString(CultureInfo.InvariantCulture),
                item.Length.ToString(CultureInfo.InvariantCulture),
                item.Kind,
                item.Text);
        }

        _csv.Flush();
    }

    public void End()
    {
    }
}
