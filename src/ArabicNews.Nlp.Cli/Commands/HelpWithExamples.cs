using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Diagnostics.CodeAnalysis;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary><c>--help</c>, and below it commands as people give them.</summary>
internal sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["extract"] =
        [
            "arabic-news extract article.txt",
            "arabic-news extract articles/ --reference-date 2026-01-14 --output facts.jsonl",
            "arabic-news extract \"2025/**/*.html\" --types person,position --format csv -o officials.csv",
            "arabic-news extract news.csv --id-column guid --title-column headline --text-column body --date-column published -o facts.parquet",
            "arabic-news extract articles/ -o facts/ --resume        # go on after an interruption",
            "curl -s https://example.org/story | arabic-news extract --input-format html -",
        ],
        ["report"] =
        [
            "arabic-news report articles/ -o report.html",
            "arabic-news report news.jsonl --title \"October 2025\" -o october.html",
        ],
        ["tokenize"] = ["arabic-news tokenize article.txt", "arabic-news tokenize articles/ --format csv -o tokens.csv"],
        ["sentences"] = ["arabic-news sentences article.txt", "arabic-news sentences news.jsonl -o sentences.jsonl"],
        ["normalize"] = ["arabic-news normalize article.txt --preset search --format table"],
        ["evaluate"] = ["arabic-news extract documents.jsonl > found.jsonl", "arabic-news evaluate marked.tsv found.jsonl --errors 20"],
        ["check"] = ["arabic-news lexicon check my-lexicon/"],
        ["completion"] = ["source <(arabic-news completion bash)", "arabic-news completion pwsh | Out-String | Invoke-Expression"],
    };

    public override bool Terminating => true;

    /// <summary>Puts the examples under the help of a command and all below it.</summary>
    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpWithExamples((SynchronousCommandLineAction)option.Action!);
    }

    /// <summary>Whether a command line asks for help, whatever else is wrong or missing in it.</summary>
    public static bool IsAskedFor(ParseResult parsed, [NotNullWhen(true)] out HelpWithExamples? help)
    {
        var option = parsed.RootCommandResult.Command.Options.OfType<HelpOption>().Single();
        help = parsed.GetResult(option) is { Implicit: false } ? option.Action as HelpWithExamples : null;
        return help is not null;
    }

    public override int Invoke(ParseResult parseResult)
    {
        var exit = help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var shown = command is RootCommand ? ["arabic-news extract article.txt", "arabic-news report articles/ -o report.html"] : Examples.GetValueOrDefault(command.Name);
        if (shown is not null)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in shown)
            {
                output.WriteLine("  " + example);
            }

            output.WriteLine();
        }

        return exit;
    }
}
