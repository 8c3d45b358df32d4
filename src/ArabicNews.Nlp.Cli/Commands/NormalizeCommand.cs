using System.CommandLine;
using ArabicNews.Nlp.Cli.Outputs;
using ArabicNews.Nlp.Cli.Running;
using ArabicNews.Nlp.Normalization;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary><c>arabic-news normalize</c>: the text as other programs may want it, with the way back to the source.</summary>
internal static class NormalizeCommand
{
    /// <summary>What is folded.</summary>
    private enum Preset
    {
        Default,
        Search,
        Lookup,
    }

    public static Command Create()
    {
        var inputs = new InputOptions();
        var outputs = new OutputOptions(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl);
        var preset = Choice.Option<Preset>(
            "--preset", "What to fold. default: marks, tatweel, invisibles, presentation forms, Persian letters, spaces; lookup: also alef, yeh and digits; search: all.");
        var command = new Command("normalize", "Normalizes texts; json and jsonl tell where each position comes from, table gives the text alone.");
        inputs.AddTo(command);
        outputs.AddTo(command);
        command.Add(preset);
        command.SetAction(async (parsed, stop) =>
        {
            var normalizer = TextNormalizer.Create(parsed.GetValue(preset) switch
            {
                Preset.Search => NormalizerOptions.Search,
                Preset.Lookup => NormalizerOptions.Lookup,
                _ => NormalizerOptions.Default,
            });
            var documents = inputs.Documents(parsed);
            using var output = outputs.Open<NormalizedDocument>(parsed, CreateWriter);
            return await DocumentRun.RunAsync(
                documents, (id, document) => new NormalizedDocument(id, normalizer.Normalize(document.Text)), parsed.GetValue(inputs.Jobs), output, stop).ConfigureAwait(false);
        });
        return command;
    }

    private static IDocumentWriter<NormalizedDocument> CreateWriter(OutputFormat format, Stream stream, WriterPlace place) => format switch
    {
        OutputFormat.Table => new NormalizedTextWriter(stream),
        OutputFormat.Json => new JsonWriter<NormalizedDocument>(stream, NormalizedDocument.Write),
        _ => new JsonLinesWriter<NormalizedDocument>(stream, NormalizedDocument.Write),
    };
}
