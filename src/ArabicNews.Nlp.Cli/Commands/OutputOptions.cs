using System.CommandLine;
using ArabicNews.Nlp.Cli.Outputs;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary>Where results go, and in which format.</summary>
internal sealed class OutputOptions(params OutputFormat[] formats)
{
    public Option<OutputFormat?> Format { get; } = Choice.Option(
        "--format", "How results are written. Default: table on a terminal, for --output by its extension, jsonl otherwise.", formats);

    public Option<string?> Output { get; } = new("--output", "-o")
    {
        Description = "A file to write to, or a folder (one that exists, or a path that ends in /) for one file a document.",
        HelpName = "PATH",
    };

    public void AddTo(Command command)
    {
        command.Add(Format);
        command.Add(Output);
    }

    /// <summary>Opens the output.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="createWriter">Makes a writer of a format for a stream; told whether the stream is a terminal.</param>
    /// <exception cref="UsageException">The output cannot be opened.</exception>
    public IOutput<T> Open<T>(ParseResult parsed, Func<OutputFormat, Stream, bool, IDocumentWriter<T>> createWriter)
        where T : class
    {
        var path = parsed.GetValue(Output);
        if (path is null)
        {
            var isTerminal = !Console.IsOutputRedirected;
            var format = parsed.GetValue(Format) ?? (isTerminal ? OutputFormat.Table : OutputFormat.Jsonl);
            var stream = StandardStreams.OpenOutput();
            return new SingleOutput<T>(stream, createWriter(format, stream, isTerminal));
        }

        if (Directory.Exists(path) || path.EndsWith('/') || path.EndsWith(Path.DirectorySeparatorChar))
        {
            var format = parsed.GetValue(Format) ?? OutputFormat.Jsonl;
            return new FolderOutput<T>(path, Choice.NameOf(format), stream => createWriter(format, stream, false));
        }

        try
        {
            var format = parsed.GetValue(Format) ?? OfExtension(path) ?? OutputFormat.Jsonl;
            var stream = new BufferedStream(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1), StandardStreams.BufferSize);
            return new SingleOutput<T>(stream, createWriter(format, stream, false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException($"--output: {path} cannot be written: {e.Message}");
        }
    }

    private OutputFormat? OfExtension(string path)
    {
        foreach (var format in formats)
        {
            if (path.EndsWith("." + Choice.NameOf(format), StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        return path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? OutputFormat.Table : null;
    }
}
