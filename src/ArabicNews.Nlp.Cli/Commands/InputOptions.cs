using System.CommandLine;
using System.Globalization;
using ArabicNews.Nlp.Cli.Inputs;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary>What every command that reads documents asks for.</summary>
internal sealed class InputOptions
{
    public InputOptions()
    {
        Paths.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length > 1 && token.Value[0] == '-' && !File.Exists(token.Value))
                {
                    result.AddError($"\"{token.Value}\" is no option of this command; for a file of that name write ./{token.Value}");
                }
            }
        });
    }

    public Argument<string[]> Paths { get; } = new("PATH")
    {
        Description = "Files, folders, patterns such as \"2025/**/*.txt\", or - for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<InputFormat?> Format { get; } =
        Choice.Option<InputFormat>("--input-format", "What the files hold. Default by extension, text where that tells nothing.");

    public Option<TextEncoding?> Encoding { get; } = Choice.Option<TextEncoding>(
        "--encoding", "How the files' bytes stand for letters. Default: UTF-8, or for text what the bytes plainly tell.");

    public Option<string> IdColumn { get; } = Column("--id-column", "Column of a table, or field of JSON Lines, with a document's id.", InputColumns.Default.Id);

    public Option<string> TextColumn { get; } = Column("--text-column", "The one with the article.", InputColumns.Default.Text);

    public Option<string> DateColumn { get; } = Column("--date-column", "The one with the day that relative dates count from, yyyy-mm-dd.", InputColumns.Default.Date);

    public Option<string?> TitleColumn { get; } = new("--title-column")
    {
        Description = "The one with the title, if it is to be read too: it becomes the first line of the text.",
        HelpName = "NAME",
    };

    public Option<int> Jobs { get; } = new("--jobs", "-j")
    {
        Description = "How many documents to work on at a time; the order of results is that of the documents.",
        HelpName = "N",
        DefaultValueFactory = static _ => Environment.ProcessorCount,
        CustomParser = static result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is >= 1 and <= 1024)
            {
                return jobs;
            }

            result.AddError($"--jobs: \"{result.Tokens[0].Value}\" is no number from 1 to 1024");
            return 0;
        },
    };

    public void AddTo(Command command)
    {
        command.Add(Paths);
        command.Add(Format);
        command.Add(Encoding);
        command.Add(IdColumn);
        command.Add(TextColumn);
        command.Add(DateColumn);
        command.Add(TitleColumn);
        command.Add(Jobs);
    }

    /// <summary>The documents that the command line names; standard input where it names none and is no terminal.</summary>
    /// <exception cref="UsageException">It names none, and standard input is a terminal.</exception>
    public InputDocuments Documents(ParseResult parsed)
    {
        var paths = parsed.GetValue(Paths) ?? [];
        if (paths.Length == 0)
        {
            paths = Console.IsInputRedirected ? ["-"] : throw new UsageException("name a file or a folder, or - to read standard input");
        }

        var columns = new InputColumns
        {
            Id = parsed.GetValue(IdColumn)!,
            Text = parsed.GetValue(TextColumn)!,
            Date = parsed.GetValue(DateColumn)!,
            Title = parsed.GetValue(TitleColumn),
        };
        var decoder = new TextDecoder(parsed.GetValue(Encoding) ?? TextEncoding.Auto);
        var source = new DocumentSource(parsed.GetValue(Format), decoder, columns, Console.OpenStandardInput());
        return new InputDocuments(source.Documents(paths), () => source.TotalBytes(paths));
    }

    private static Option<string> Column(string name, string description, string standard) => new(name)
    {
        Description = description,
        HelpName = "NAME",
        DefaultValueFactory = _ => standard,
    };
}
