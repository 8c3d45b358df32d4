using System.CommandLine;
using ArabicNews.Nlp.Cli.Inputs;
using ArabicNews.Nlp.Cli.Outputs;
using ArabicNews.Nlp.Cli.Running;
using ArabicNews.Nlp.Sentences;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary><c>arabic-news tokenize</c> and <c>sentences</c>: the layers below extraction, with offsets.</summary>
internal static class SegmentCommands
{
    public static Command Tokenize() => Create(
        "tokenize",
        "Cuts texts into words, numbers, punctuation, symbols and addresses.",
        static (id, document) => new SegmentedDocument(id, "tokens", [.. Tokens(document.Text)]));

    public static Command Sentences() => Create(
        "sentences",
        "Cuts texts into sentences.",
        static (id, document) => new SegmentedDocument(id, "sentences", [.. SentencesOf(document.Text)]));

    private static Command Create(string name, string description, Func<string, InputDocument, SegmentedDocument> work)
    {
        var inputs = new InputOptions();
        var outputs = new OutputOptions(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl, OutputFormat.Csv);
        var command = new Command(name, description);
        inputs.AddTo(command);
        outputs.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var documents = inputs.Documents(parsed);
            using var output = outputs.Open<SegmentedDocument>(parsed, CreateWriter);
            return await DocumentRun.RunAsync(documents, work, parsed.GetValue(inputs.Jobs), output, stop).ConfigureAwait(false);
        });
        return command;
    }

    private static IEnumerable<Segment> Tokens(string text) =>
        WordTokenizer.Tokenize(text).Select(token => new Segment(token.Start, token.Length, KindOf(token.Kind), text.Substring(token.Start, token.Length)));

    private static IEnumerable<Segment> SentencesOf(string text) =>
        SentenceSplitter.Default.Split(text, WordTokenizer.Tokenize(text).ToArray())
            .Select(span => new Segment(span.Start, span.Length, null, text.Substring(span.Start, span.Length)));

    private static string KindOf(TokenKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static IDocumentWriter<SegmentedDocument> CreateWriter(OutputFormat format, Stream stream, WriterPlace place) => format switch
    {
        OutputFormat.Table => new SegmentTableWriter(stream, place.IsTerminal),
        OutputFormat.Json => new JsonWriter<SegmentedDocument>(stream, SegmentedDocument.Write),
        OutputFormat.Csv => new SegmentCsvWriter(stream, place.Continues),
        _ => new JsonLinesWriter<SegmentedDocument>(stream, SegmentedDocument.Write),
    };
}
