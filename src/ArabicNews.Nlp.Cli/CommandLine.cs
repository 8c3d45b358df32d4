using System.CommandLine;
using ArabicNews.Nlp.Cli.Commands;
using ArabicNews.Nlp.Cli.Inputs;
using ArabicNews.Nlp.Cli.Outputs;
using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli;

/// <summary>Reads the command line, runs the command and makes an exit code of whatever happens.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var root = new RootCommand("Turns Arabic news into facts, each with its exact place in the text.")
        {
            ExtractCommand.Create(),
            ReportCommand.Create(),
            SegmentCommands.Tokenize(),
            NormalizeCommand.Create(),
            SegmentCommands.Sentences(),
            EvaluateCommand.Create(),
            LexiconCommand.Create(),
            CompletionCommand.Create(),
        };
        HelpWithExamples.AddTo(root);
        // A path may begin with @: there are no response files.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (HelpWithExamples.IsAskedFor(parsed, out var help))
        {
            return help.Invoke(parsed);
        }

        if (parsed.Errors.Count > 0)
        {
            return Misused(parsed, parsed.Errors.Select(static error => error.Message));
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Error = Console.Error }).ConfigureAwait(false);
        }
        catch (UsageException e)
        {
            return Misused(parsed, [e.Message]);
        }
        catch (InputException e)
        {
            Report.Problem(e.Message);
            return ExitCode.SomeFailed;
        }
        catch (IOException e) when (StandardStreams.IsBrokenPipe(e))
        {
            return ExitCode.Done;
        }
        catch (Exception e)
        {
            Report.Problem($"a fault of this program ({e.GetType().Name}: {e.Message}); please report it with the command that you gave");
            return ExitCode.SomeFailed;
        }
    }

    private static int Misused(ParseResult parsed, IEnumerable<string> problems)
    {
        foreach (var problem in problems.Distinct())
        {
            Report.Problem(problem);
        }

        var command = parsed.CommandResult.Command;
        Console.Error.WriteLine($"See: arabic-news {(command is RootCommand ? "" : command.Name + " ")}--help");
        return ExitCode.WrongUsage;
    }
}
