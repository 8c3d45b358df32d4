using System.CommandLine;
using ArabicNews.Nlp.Cli.Outputs;
using ArabicNews.Nlp.Cli.Reports;
using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary><c>arabic-news extract</c>: articles in, facts out.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var inputs = new InputOptions();
        var outputs = new OutputOptions(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl, OutputFormat.Csv, OutputFormat.Parquet, OutputFormat.Conll, OutputFormat.Brat, OutputFormat.Html);
        var types = TypesOption.Create();
        var referenceDate = ReferenceDateOption.Create();
        var command = new Command("extract", "Extracts officials, organizations, places, dates and figures.");
        inputs.AddTo(command);
        outputs.AddTo(command);
        command.Add(referenceDate);
        command.Add(types);
        command.SetAction(async (parsed, stop) =>
        {
            var (wanted, day) = (parsed.GetValue(types), parsed.GetValue(referenceDate));
            var documents = inputs.Documents(parsed);
            using var output = outputs.Open<ExtractedDocument>(parsed, CreateWriter, BratFolder.Prepare);
            return await DocumentRun.RunAsync(
                documents,
                (id, document) => new ExtractedDocument(TypesOption.Only(NewsAnalyzer.Default.Analyze(document.Text, document.ReferenceDate ?? day, id), wanted), document),
                parsed.GetValue(inputs.Jobs),
                output,
                stop).ConfigureAwait(false);
        });
        return command;
    }

    private static IDocumentWriter<ExtractedDocument> CreateWriter(OutputFormat format, Stream stream, WriterPlace place) => format switch
    {
        OutputFormat.Table => new FactsWriter(new TableWriter(stream, place)),
        OutputFormat.Json => new JsonWriter<ExtractedDocument>(stream, ExtractedDocument.Write),
        OutputFormat.Csv => new FactsWriter(new EntityCsvWriter(stream, place.Continues)),
        OutputFormat.Parquet => new FactsWriter(new EntityParquetWriter(stream)),
        OutputFormat.Conll => new ConllWriter(stream),
        OutputFormat.Html => new ReportWriter(stream),
        _ => new JsonLinesWriter<ExtractedDocument>(stream, ExtractedDocument.Write),
    };
}
