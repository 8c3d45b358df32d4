using System.CommandLine;
using System.Globalization;
using ArabicNews.Nlp.Cli.Outputs;
using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary><c>arabic-news extract</c>: articles in, facts out.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var inputs = new InputOptions();
        var outputs = new OutputOptions(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl, OutputFormat.Csv);
        var types = TypesOption.Create();
        var referenceDate = new Option<DateOnly?>("--reference-date")
        {
            Description = "The day that relative dates count from. A document's own date, in jsonl, wins.",
            HelpName = "yyyy-mm-dd",
            CustomParser = static result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return day;
                }

                result.AddError($"--reference-date: \"{result.Tokens[0].Value}\" is no date; write it as yyyy-mm-dd");
                return null;
            },
        };
        var command = new Command("extract", "Extracts officials, organizations, places, dates and figures.");
        inputs.AddTo(command);
        outputs.AddTo(command);
        command.Add(referenceDate);
        command.Add(types);
        command.SetAction(async (parsed, stop) =>
        {
            var (wanted, day) = (parsed.GetValue(types), parsed.GetValue(referenceDate));
            var documents = inputs.Documents(parsed);
            using var output = outputs.Open<NewsDocument>(parsed, CreateWriter);
            return await DocumentRun.RunAsync(
                documents,
                (id, document) => TypesOption.Only(NewsAnalyzer.Default.Analyze(document.Text, document.ReferenceDate ?? day, id), wanted),
                parsed.GetValue(inputs.Jobs),
                output,
                stop).ConfigureAwait(false);
        });
        return command;
    }

    private static IDocumentWriter<NewsDocument> CreateWriter(OutputFormat format, Stream stream, bool isTerminal) => format switch
    {
        OutputFormat.Table => new TableWriter(stream, isTerminal),
        OutputFormat.Json => new JsonWriter<NewsDocument>(stream, NewsDocumentJson.Write),
        OutputFormat.Csv => new EntityCsvWriter(stream),
        _ => new JsonLinesWriter<NewsDocument>(stream, NewsDocumentJson.Write),
    };
}
