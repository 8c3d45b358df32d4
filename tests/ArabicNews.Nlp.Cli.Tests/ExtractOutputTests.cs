using System.Text.Json;

namespace ArabicNews.Nlp.Cli.Tests;

public sealed class ExtractOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Extract_Json_IsAnObjectForOneDocumentAndAnArrayForSeveral()
    {
        var (a, b) = (_folder.File("a.txt", "نص"), _folder.File("b.txt", "نص"));
        using var one = JsonDocument.Parse(CommandRun.Of("extract", a, "--format", "json").Text);
        using var two = JsonDocument.Parse(CommandRun.Of("extract", a, b, _folder.Path("c.txt"), "--format", "json").Text);
        Assert.Equal("a", one.RootElement.GetProperty("id").GetString());
        Assert.Equal(["a", "b", "c"], two.RootElement.EnumerateArray().Select(document => document.GetProperty("id").GetString()));
    }

    [Fact]
    public void Extract_OutputFile_HoldsTheResultInTheFormatOfItsExtension()
    {
        var input = _folder.File("a.txt", "نص");
        var run = CommandRun.Of("extract", input, "-o", _folder.Path("out.csv"));
        Assert.Equal((0, "", ""), (run.Exit, run.Text, run.Errors));
        Assert.StartsWith("document,type,start,length,text,", File.ReadAllText(_folder.Path("out.csv")), StringComparison.Ordinal);
        _ = CommandRun.Of("extract", input, "-o", _folder.Path("out.dat"));
        Assert.StartsWith("{\"id\":\"a\"", File.ReadAllText(_folder.Path("out.dat")), StringComparison.Ordinal);
        CommandRun.Of("extract", input, "-o", _folder.Path("none/out.csv")).AssertFailed(2, "--output", "none");
    }

    [Fact]
    public void Extract_OutputFolder_HoldsOneFileForEachDocument()
    {
        _ = _folder.File("in/sub/a.txt", "نص");
        _ = _folder.File("in/b.txt", "نص");
        _ = _folder.File("in/c.txt", [0]);
        var run = CommandRun.Of("extract", _folder.Path("in"), "--output", _folder.Path("out") + "/", "--format", "json");
        run.AssertFailed(1, "c.txt");
        var files = Directory.GetFiles(_folder.Path("out"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder.Path("out"), file).Replace('\\', '/'));
        Assert.Equal(["b.json", "sub/a.json"], files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Extract_OutputFolder_TakesNoIdOutOfTheFolderAndNoIdTwice()
    {
        var run = CommandRun.OfInput(
            "{\"id\":\"../../up\",\"text\":\"a\"}\n{\"id\":\"x\",\"text\":\"a\"}\n{\"id\":\"x\",\"text\":\"b\"}\n",
            "extract", "--input-format", "jsonl", "-", "--output", _folder.Path("out") + "/");
        run.AssertFailed(1, "x: ", "own id");
        Assert.True(File.Exists(_folder.Path("out/__/__/up.jsonl")));
    }

    [Fact]
    public void Extract_Table_SaysWhenNothingIsFound()
    {
        var run = CommandRun.Of("extract", _folder.File("a.txt", "…"), "--format", "table");
        Assert.Equal("a  no reference date\n  nothing found\n", run.Text);
    }

    [Fact]
    public void Sentences_TableAndCsv_GiveOffsets()
    {
        var path = _folder.File("a.txt", "سطر أول\nسطر, ثان");
        Assert.Equal("a  2 sentences\n       0     7  سطر أول\n       8     8  سطر, ثان\n", CommandRun.Of("sentences", path, "--format", "table").Text);
        Assert.Equal("document,start,length,kind,text\na,0,7,,سطر أول\na,8,8,,\"سطر, ثان\"\n", CommandRun.Of("sentences", path, "--format", "csv").Text);
    }

    [Fact]
    public void Normalize_JsonLines_LeadsBackToTheSource()
    {
        const string source = "مُحَمّـد في عُمان ﷺ";
        var run = CommandRun.Of("normalize", _folder.File("a.txt", source));
        using var json = JsonDocument.Parse(run.Text);
        var text = json.RootElement.GetProperty("normalized").GetString()!;
        var offsets = json.RootElement.GetProperty("offsets").EnumerateArray().Select(offset => (Normalized: offset.GetProperty("normalized").GetInt32(), Source: offset.GetProperty("source").GetInt32())).ToList();
        foreach (var letter in "محدفين")
        {
            var at = text.IndexOf(letter, StringComparison.Ordinal);
            var (normalized, origin) = offsets.LastOrDefault(offset => offset.Normalized <= at);
            Assert.Equal(letter, source[at - normalized + origin]);
        }

        Assert.Equal(text + "\n", CommandRun.Of("normalize", _folder.Path("a.txt"), "--format", "table").Text);
    }
}
