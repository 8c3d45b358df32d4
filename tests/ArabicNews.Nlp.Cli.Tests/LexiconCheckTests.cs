namespace ArabicNews.Nlp.Cli.Tests;

public sealed class LexiconCheckTests : IDisposable
{
    private const string Header = "# source: own\n# license: MIT\n# kind: weekday\n# columns:\tid\tforms\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_BuiltInLexicon_HasNoErrors()
    {
        var run = CommandRun.Of("lexicon", "check");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Contains("no errors", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_RightFolder_CountsItsEntries()
    {
        _ = _folder.File("days.tsv", Header + "one\tالأحد\n");
        Assert.Contains("1 entries, no errors", CommandRun.Of("lexicon", "check", _folder.Root).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WrongLine_NamesFileAndLine()
    {
        _ = _folder.File("days.tsv", Header + "one\tالأحد\nيوم\tالاثنين\n");
        CommandRun.Of("lexicon", "check", _folder.Root).AssertFailed(1, "days.tsv:6", "ASCII");
    }

    [Fact]
    public void Check_NoSuchFolderOrNoFiles_Fails()
    {
        CommandRun.Of("lexicon", "check", _folder.Path("none")).AssertFailed(1, "none");
        CommandRun.Of("lexicon", "check", _folder.Root).AssertFailed(1, "no entry");
    }
}
