using System.Diagnostics;
using System.Text;
using ArabicNews.Nlp.Cli.Inputs;
using ArabicNews.Nlp.Cli.Running;
using Spectre.Console;

namespace ArabicNews.Nlp.Cli.Tests;

/// <summary>What the command is in a shell: help, completion, progress.</summary>
public sealed class ShellTests
{
    [Theory]
    [InlineData("extract")]
    [InlineData("report")]
    [InlineData("tokenize")]
    [InlineData("sentences")]
    [InlineData("normalize")]
    [InlineData("evaluate")]
    [InlineData("completion")]
    [InlineData("lexicon", "check")]
    public void Help_OfEveryCommand_ShowsExamples(params string[] command)
    {
        var run = CommandRun.Of([.. command, "--help"]);
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Contains("Examples:\n  arabic-news " + (command[0] == "evaluate" ? "extract" : string.Join(' ', command)), run.Text.Replace("source <(", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Suggest_AfterAnOption_NamesItsValuesOnce()
    {
        var run = CommandRun.Of("[suggest:29]", "arabic-news extract --format ");
        Assert.Equal(["brat", "conll", "csv", "html", "json", "jsonl", "parquet", "table"], run.Lines);
    }

    [Theory]
    [InlineData("arabic-news extract --inp", "--input-format")]
    [InlineData("arabic-news rep", "report")]
    [InlineData("arabic-news extract --encoding windows", "windows-1256")]
    public void Completion_InBash_CompletesTheWord(string line, string expected)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var script = $$"""
            arabic-news() { dotnet '{{Path.Combine(AppContext.BaseDirectory, "arabic-news.dll")}}' "$@"; }
            eval "$(arabic-news completion bash)"
            COMP_LINE='{{line}}'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=($COMP_LINE); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _arabic_news
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true })!;
        Assert.Equal(expected + "\n", bash.StandardOutput.ReadToEnd());
    }

    [Theory]
    [InlineData("zsh", "#compdef arabic-news")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Completion_OfOtherShells_IsAScript(string shell, string words)
    {
        var run = CommandRun.Of("completion", shell);
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Contains(words, run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Completion_OfAnUnknownShell_NamesTheKnown() => CommandRun.Of("completion", "fish").AssertFailed(2, "fish", "bash, zsh, pwsh");

    [Fact]
    public void Progress_OnATerminal_ShowsRateAndTimeLeft()
    {
        using var shown = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(shown) });
        console.Profile.Width = 120;
        using (var progress = ProgressLine.On(console, static () => 1000))
        {
            for (var i = 0; i < 5; i++)
            {
                progress.Advance(new PendingDocument("x", static () => throw new InvalidOperationException()) { Bytes = 100 });
                Thread.Sleep(120);
            }

            progress.Problem("a.txt: wrong\u001b[31m");
            Thread.Sleep(300);
        }

        var text = shown.ToString();
        Assert.Contains("5 documents, ", text, StringComparison.Ordinal);
        Assert.Contains("/s", text, StringComparison.Ordinal);
        Assert.Contains("50%", text, StringComparison.Ordinal);
        Assert.Matches("[0-9]+:[0-9]{2}:[0-9]{2}", text);
        Assert.Contains("arabic-news: a.txt: wrong [31m", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_WithErrorsRedirected_ShowsNothing()
    {
        using var folder = new TemporaryFolder();
        var lines = new StringBuilder();
        for (var i = 0; i < 50; i++)
        {
            _ = lines.Append("{\"text\":\"نص\"}\n");
        }

        Assert.Equal("", CommandRun.Of("extract", folder.File("in.jsonl", lines.ToString()), "-o", folder.Path("out.jsonl")).Errors);
    }
}
