using System.CommandLine;
using System.CommandLine.Parsing;
using ArabicNews.Nlp.Cli.Outputs;
using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary>Where results go, and in which format.</summary>
internal sealed class OutputOptions(params OutputFormat[] formats)
{
    private const string JournalName = ".arabic-news.journal";

    // Those where the end of a file says nothing of its beginning.
    private static readonly OutputFormat[] Appendable = [OutputFormat.Jsonl, OutputFormat.Csv, OutputFormat.Conll, OutputFormat.Table];

    // What may differ between a run and the one that goes on with it.
    private static readonly string[] Unjournaled = ["--output", "--resume", "--jobs"];

    public Option<OutputFormat?> Format { get; } = Choice.Option(
        "--format", "How results are written. Default: table on a terminal, for --output by its extension, jsonl otherwise.", formats);

    public Option<string?> Output { get; } = new("--output", "-o")
    {
        Description = "A file to write to, or a folder (one that exists, or a path that ends in /) for one file a document.",
        HelpName = "PATH",
    };

    public Option<bool> Resume { get; } = new("--resume")
    {
        Description = "Go on with the run to the same --output that was interrupted; where none was, begin at the beginning.",
    };

    public void AddTo(Command command)
    {
        command.Add(Format);
        command.Add(Output);
        command.Add(Resume);
    }

    /// <summary>Opens the output.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="createWriter">Makes a writer of a format.</param>
    /// <param name="parts">Prepares a folder for a format; gives the files of a document in it, where they are other than one.</param>
    /// <exception cref="UsageException">The output cannot be opened.</exception>
    public IOutput<T> Open<T>(ParseResult parsed, CreateWriter<T> createWriter, Func<OutputFormat, string, IReadOnlyList<FolderPart<T>>?>? parts = null)
        where T : class
    {
        var (path, resume) = (parsed.GetValue(Output), parsed.GetValue(Resume));
        if (path is null)
        {
            return resume ? throw new UsageException("--resume: name the --output of the run that was interrupted") : Standard(parsed.GetValue(Format), createWriter);
        }

        try
        {
            if (Directory.Exists(path) || path.EndsWith('/') || path.EndsWith(Path.DirectorySeparatorChar))
            {
                var format = parsed.GetValue(Format) ?? OutputFormat.Jsonl;
                _ = Directory.CreateDirectory(path);
                var files = parts?.Invoke(format, path) ?? [new FolderPart<T>(Choice.NameOf(format), stream => createWriter(format, stream, WriterPlace.NewFile))];
                var journal = Journal.Open(Path.Join(path, JournalName), Settings(parsed, format), resume);
                return new JournaledOutput<T>(new FolderOutput<T>(path, files, journal.Names), journal);
            }

            return File(path, parsed.GetValue(Format) ?? OfExtension(path) ?? OutputFormat.Jsonl, resume, parsed, createWriter);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException($"--output: {path} cannot be written: {e.Message}");
        }
    }

    private static SingleOutput<T> Standard<T>(OutputFormat? chosen, CreateWriter<T> createWriter)
        where T : class
    {
        var isTerminal = !Console.IsOutputRedirected;
        var format = chosen ?? (isTerminal ? OutputFormat.Table : OutputFormat.Jsonl);
        if (isTerminal && format == OutputFormat.Parquet)
        {
            throw new UsageException("--format parquet: it is binary; name a file with --output");
        }

        if (format == OutputFormat.Brat)
        {
            throw new UsageException("--format brat: it takes two files a document; name a folder with --output FOLDER/");
        }

        var stream = StandardStreams.OpenOutput();
        return new SingleOutput<T>(stream, createWriter(format, stream, new WriterPlace(isTerminal, false)), isTerminal);
    }

    private static IOutput<T> File<T>(string path, OutputFormat format, bool resume, ParseResult parsed, CreateWriter<T> createWriter)
        where T : class
    {
        if (format == OutputFormat.Brat)
        {
            throw new UsageException($"--format brat: it takes two files a document; name a folder, --output {path}/");
        }

        if (resume && !Appendable.Contains(format))
        {
            throw new UsageException($"--resume: a {Choice.NameOf(format)} file cannot be gone on with; write {string.Join(", ", Appendable.Select(Choice.NameOf))}, or into a folder");
        }

        // A pipe or a device keeps nothing to go on with.
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 1);
        if (!file.CanSeek || IsDevice(path) || !Appendable.Contains(format))
        {
            if (file.CanSeek && !IsDevice(path))
            {
                file.SetLength(0);
            }

            var stream = new BufferedStream(file, StandardStreams.BufferSize);
            return new SingleOutput<T>(stream, createWriter(format, stream, WriterPlace.NewFile), false);
        }

        file.Dispose();
        var journal = Journal.Open(path + ".journal", Settings(parsed, format), resume);
        try
        {
            var start = journal.Start ?? Checkpoint.Nothing;
            return new JournaledOutput<T>(new FileOutput<T>(path, start.Length, stream => createWriter(format, stream, new WriterPlace(false, start.Length > 0))), journal);
        }
        catch (Exception e) when (e is FileNotFoundException or InvalidDataException)
        {
            journal.Dispose();
            throw new UsageException($"--resume: {path} is not as the interrupted run left it: {e.Message}; start anew without --resume");
        }
    }

    private static bool IsDevice(string path) => Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);

    /// <summary>What the run was asked for, as far as it bears on the result.</summary>
    private static string Settings(ParseResult parsed, OutputFormat format)
    {
        var given = parsed.CommandResult.Children.OfType<OptionResult>()
            .Where(static option => !option.Implicit && !Unjournaled.Contains(option.Option.Name))
            .Select(static option => string.Join(' ', option.Tokens.Select(static token => token.Value).Prepend(option.Option.Name)))
            .Where(static text => !text.StartsWith("--format ", StringComparison.Ordinal))
            .Append("--format " + Choice.NameOf(format))
            .Order(StringComparer.Ordinal);
        return string.Join(' ', given.Prepend(parsed.CommandResult.Command.Name));
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
