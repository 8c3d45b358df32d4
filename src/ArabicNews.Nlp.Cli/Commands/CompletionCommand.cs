using System.CommandLine;
using ArabicNews.Nlp.Cli.Outputs;
using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary><c>arabic-news completion</c>: a script that teaches a shell this command's names, options and values.</summary>
internal static class CompletionCommand
{
    /// <summary>The shells for which there is a script.</summary>
    private enum Shell
    {
        Bash,
        Zsh,
        Pwsh,
    }

    public static Command Create()
    {
        var known = Enum.GetValues<Shell>();
        var shell = new Argument<Shell?>("SHELL")
        {
            Description = "bash, zsh or pwsh (PowerShell).",
            HelpName = string.Join('|', known.Select(Choice.NameOf)),
            CustomParser = result => Choice.Parse(result.Tokens[0].Value, known, "completion", result.AddError),
        };
        shell.CompletionSources.Clear();
        shell.CompletionSources.Add([.. known.Select(Choice.NameOf)]);
        var command = new Command("completion", "Prints a script for a shell, which then completes names, options and values at the tab key.") { shell };
        command.SetAction(parsed =>
        {
            using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream("completion." + Choice.NameOf(parsed.GetValue(shell)!.Value))!;
            using var output = StandardStreams.OpenOutput();
            script.CopyTo(output);
            return ExitCode.Done;
        });
        return command;
    }
}
