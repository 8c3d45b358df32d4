using System.CommandLine;
using ArabicNews.Nlp.Cli.Inputs;
using ArabicNews.Nlp.Cli.Outputs;
using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary><c>arabic-news extract</c>: articles in, facts out.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, patterns such as \"2025/**/*.txt\", or - for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var inputFormat = new Option<InputFormat?>("--input-format") { Description = "What the files hold: text or jsonl. Default by extension." };
        var format = new Option<OutputFormat?>("--format") { Description = "How results are written: table, json, jsonl or csv." };
        var referenceDate = new Option<DateOnly?>("--reference-date") { Description = "The day that relative dates count from, as yyyy-mm-dd." };
        var jobs = new Option<int>("--jobs") { Description = "How many documents to work on at a time.", DefaultValueFactory = static _ => Environment.ProcessorCount };
        var command = new Command("extract", "Extracts officials, organizations, places, dates and figures.") { paths, inputFormat, format, referenceDate, jobs };
        command.SetAction(async (parsed, stop) =>
        {
            var source = new DocumentSource(parsed.GetValue(inputFormat), Console.OpenStandardInput());
            var day = parsed.GetValue(referenceDate);
            await using var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
            var writer = new JsonLinesWriter<NewsDocument>(output, NewsDocumentJson.Write);
            var exit = ExitCode.Done;
            var outcomes = OrderedPipeline.RunAsync(
                source.Documents(parsed.GetValue(paths)!),
                (id, document) => NewsAnalyzer.Default.Analyze(document.Text, document.ReferenceDate ?? day, id),
                parsed.GetValue(jobs),
                stop);
            await foreach (var outcome in outcomes)
            {
                writer.Write(outcome);
                if (outcome.Error is { } error)
                {
                    exit = ExitCode.SomeFailed;
                    await Console.Error.WriteLineAsync("arabic-news: " + error);
                }
            }

            writer.End();
            return exit;
        });
        return command;
    }
}
