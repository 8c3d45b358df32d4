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
        _ = _folder.File("days.tsv", Header.Replace("forms", "forms\tiso", StringComparison.Ordinal) + "sunday\tالأحد\t7\n");
        Assert.Contains("1 entries, no errors", CommandRun.Of("lexicon", "check", _folder.Root).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WrongLine_NamesFileAndLine()
    {
        _ = _folder.File("days.tsv", Header + "one\tالأحد\nيوم\tالاثنين\n");
        CommandRun.Of("lexicon", "check", _folder.Root).AssertFailed(1, "days.tsv:6", "ASCII");
    }

    [Fact]
    public void Check_SeveralWrongLines_NamesEachOnce()
    {
        _ = _folder.File("a.tsv", Header + "one\tالأحد\nيوم\tالاثنين\ntwo\t\tx\tthree\nfour\tالأربعاء\nfive\t|\n");
        _ = _folder.File("b.tsv", Header.Replace("weekday", "weekdy", StringComparison.Ordinal) + "one\tالأحد\nيوم\tالاثنين\n");
        _ = _folder.File("c.tsv", "one\tالأحد\ntwo\tالاثنين\n");
        _ = _folder.File("d.tsv", Header.Replace("forms\n", "forms\tinflect\n", StringComparison.Ordinal) + "one\tالأحد\tnoun-x\ntwo\tالاثنين\tnoun-y\n");
        var run = CommandRun.Of("lexicon", "check", _folder.Root);
        run.AssertFailed(1);
        string[] expected = ["a.tsv:6: the id", "a.tsv:7: ", "b.tsv:3: unknown kind", "c.tsv:1: the header is incomplete", "d.tsv:5: unknown paradigm", "d.tsv:6: unknown paradigm"];
        var lines = run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(expected, problem => Assert.Single(lines, line => line.Contains(problem, StringComparison.Ordinal)));
        Assert.Single(lines, line => line.Contains("a.tsv:9: ", StringComparison.Ordinal));
        Assert.Equal(expected.Length + 1, lines.Length);
        Assert.Equal("", run.Text);
    }

    [Fact]
    public void Check_ColumnsThatGrammarsCannotUse_NamesEach()
    {
        const string header = "# source: own\n# license: MIT\n# kind: number-word\n# columns: id\tforms\tclass\tvalue\n";
        _ = _folder.File("sub/numbers.tsv", header + "a\tزغد\tunit\tx\nb\tزغذ\tunity\t1\nc\tزغر\tunit\t1\n");
        var run = CommandRun.Of("lexicon", "check", _folder.Root);
        run.AssertFailed(1, Path.Join(_folder.Root, "sub", "numbers.tsv") + ":5: the column value", "numbers.tsv:6: the column class");
        Assert.Equal(2, run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Check_NoSuchFolderOrNoFiles_Fails()
    {
        CommandRun.Of("lexicon", "check", _folder.Path("none")).AssertFailed(1, "none");
        CommandRun.Of("lexicon", "check", _folder.Root).AssertFailed(1, "no entry");
    }
}
