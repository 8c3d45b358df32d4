using System.CommandLine;
using ArabicNews.Nlp.Cli.Outputs;
using ArabicNews.Nlp.Cli.Reports;
using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary><c>arabic-news report</c>: articles in, one page to read and search the facts in.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var inputs = new InputOptions();
        var referenceDate = ReferenceDateOption.Create();
        var output = new Option<string>("--output", "-o") { Description = "The page to write.", HelpName = "FILE", DefaultValueFactory = static _ => "report.html" };
        var title = new Option<string?>("--title") { Description = "The title of the page.", HelpName = "TEXT" };
        var command = new Command("report", "Writes one page of articles and their facts, to be opened in any browser, without a network.");
        inputs.AddTo(command);
        command.Add(output);
        command.Add(title);
        command.Add(referenceDate);
        command.SetAction(async (parsed, stop) =>
        {
            var day = parsed.GetValue(referenceDate);
            var documents = inputs.Documents(parsed);
            using var page = Open(parsed.GetValue(output)!, parsed.GetValue(title));
            return await DocumentRun.RunAsync(
                documents,
                (id, document) => new ExtractedDocument(NewsAnalyzer.Default.Analyze(document.Text, document.ReferenceDate ?? day, id), document),
                parsed.GetValue(inputs.Jobs),
                page,
                stop).ConfigureAwait(false);
        });
        return command;
    }

    private static SingleOutput<ExtractedDocument> Open(string path, string? title)
    {
        try
        {
            var stream = path == "-"
                ? StandardStreams.OpenOutput()
                : new BufferedStream(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1), StandardStreams.BufferSize);
            return new SingleOutput<ExtractedDocument>(stream, new ReportWriter(stream, title), isOnTerminal: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException($"--output: {path} cannot be written: {e.Message}");
        }
    }
}
