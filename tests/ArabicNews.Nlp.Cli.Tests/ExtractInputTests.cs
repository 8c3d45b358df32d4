using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ArabicNews.Nlp.Cli.Tests;

public sealed class ExtractInputTests : IDisposable
{
    private const string Sentence = "وصل السفير سالم العمري إلى القاهرة يوم الأحد 3 مايو 2026 برفقة 12 خبيرًا. ";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Extract_EmptyFile_GivesDocumentWithoutEntities()
    {
        var run = CommandRun.Of("extract", _folder.File("empty.txt", ""));
        Assert.Equal(("""{"id":"empty","referenceDate":null,"entities":[],"officials":[]}""" + "\n", 0, ""), (run.Text, run.Exit, run.Errors));
    }

    [Fact]
    public void Extract_ByteOrderMark_IsNoPartOfTheText()
    {
        var plain = CommandRun.Of("tokenize", _folder.File("a.txt", Sentence));
        var marked = CommandRun.Of("tokenize", _folder.File("b/a.txt", "\uFEFF" + Sentence));
        Assert.Equal(plain.Text, marked.Text);
        var line = CommandRun.OfInput("\uFEFF{\"text\":\"x\"}\n", "extract", "--input-format", "jsonl", "-");
        Assert.Equal(0, line.Exit);
    }

    [Fact]
    public void Extract_BinaryFile_FailsWithPlaceAndRemedyAndOthersGoOn()
    {
        var binary = _folder.File("b.txt", [0x50, 0x4B, 0x03, 0x04, 0x00, 0x01]);
        var run = CommandRun.Of("extract", binary, _folder.File("c.txt", Sentence));
        run.AssertFailed(1, binary, "byte 4", "binary");
        Assert.Equal(["b", "c"], run.Lines.Select(IdOf));
        Assert.Contains("\"error\"", run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_OtherEncoding_FailsWithPlaceAndRemedy()
    {
        var windows = _folder.File("w.txt", [(byte)'a', 0xE3, 0xD1, 0xCD]);
        CommandRun.Of("extract", windows).AssertFailed(1, windows, "byte 1", "--encoding");
        CommandRun.Of("extract", windows, "--encoding", "utf-16", _folder.File("odd.txt", "abc")).AssertFailed(1, "odd.txt", "UTF-16");
        CommandRun.Of("extract", windows, "--encoding", "iso-8859-6", _folder.File("iso.txt", [0xA1])).AssertFailed(1, "iso.txt", "0xA1", "ISO-8859-6");
        CommandRun.Of("extract", windows, "--encoding", "latin").AssertFailed(2, "windows-1256");
        CommandRun.Of("extract", _folder.File("u.jsonl", Encoding.Unicode.GetPreamble())).AssertFailed(1, "UTF-16", "--encoding");
    }

    [Theory]
    [InlineData("utf-16", 1200, true)]
    [InlineData("utf-16", 1201, true)]
    [InlineData("windows-1256", 1256, true)]
    [InlineData("iso-8859-6", 28596, true)]
    [InlineData("windows-1256", 1256, false)]
    public void Tokenize_OtherEncoding_GivesWhatUtf8Gives(string name, int codePage, bool isDetected)
    {
        var encoding = codePage < 1256 ? Encoding.GetEncoding(codePage) : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var path = _folder.File("other/a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Sentence)]);
        var expected = CommandRun.Of("tokenize", _folder.File("a.txt", Sentence)).Text;
        Assert.Equal(expected, (isDetected ? CommandRun.Of("tokenize", path) : CommandRun.Of("tokenize", path, "--encoding", name)).Text);
        var lines = _folder.File("other/b.jsonl", encoding.GetBytes("{\"id\":\"a\",\"text\":\"" + Sentence + "\"}\n"));
        if (codePage != 1201)
        {
            Assert.Equal(expected, CommandRun.Of("tokenize", lines, "--encoding", name).Text);
        }
    }

    [Fact]
    public void Extract_MissingFile_FailsAndOthersGoOn()
    {
        var run = CommandRun.Of("extract", _folder.Path("none.txt"), _folder.File("c.txt", Sentence));
        run.AssertFailed(1, "none.txt", "no such file");
        Assert.Equal(["none", "c"], run.Lines.Select(IdOf));
    }

    [Fact]
    public void Extract_UnreadableFile_Fails()
    {
        if (OperatingSystem.IsLinux())
        {
            CommandRun.Of("extract", "/proc/self/mem").AssertFailed(1, "/proc/self/mem", "cannot be read");
        }
    }

    [Fact]
    public void Extract_FolderWithoutFiles_Fails()
    {
        _ = _folder.File("pictures/a.png", "x");
        CommandRun.Of("extract", _folder.Path("pictures")).AssertFailed(1, "pictures", ".txt");
    }

    [Fact]
    public void Extract_Folder_ReadsItsTextsInOrderOfTheirPaths()
    {
        foreach (var name in new[] { "b.txt", "a/z.txt", "a/B.txt", "notes.md", ".hidden.txt" })
        {
            _ = _folder.File("in/" + name, Sentence);
        }

        Assert.Equal(["a/B", "a/z", "b"], CommandRun.Of("extract", _folder.Path("in")).Lines.Select(IdOf));
        Assert.Equal(["B", "z"], CommandRun.Of("extract", _folder.Path("in/a/*.txt")).Lines.Select(IdOf));
        Assert.Equal(["a/B", "a/z", "b"], CommandRun.Of("extract", _folder.Path("in/**/*.txt")).Lines.Select(IdOf));
        CommandRun.Of("extract", _folder.Path("in/*.pdf")).AssertFailed(1, "no file fits");
    }

    [Theory]
    [InlineData("--foo", "is no option")]
    [InlineData("--format=yaml", "choose one of")]
    [InlineData("--types=person,star", "star")]
    [InlineData("--reference-date=2025", "yyyy-mm-dd")]
    [InlineData("--jobs=0", "1 to 1024")]
    [InlineData("--jobs=many", "many")]
    public void Extract_WrongOption_IsWrongUsage(string option, string word)
    {
        var run = CommandRun.Of("extract", option, _folder.File("a.txt", Sentence));
        run.AssertFailed(2, word, "--help");
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Command_Unknown_IsWrongUsage()
    {
        CommandRun.Of("extrac").AssertFailed(2, "extrac");
        CommandRun.Of().AssertFailed(2, "--help");
    }

    [Fact]
    public void Extract_JsonLines_TakesIdDateAndText()
    {
        var run = CommandRun.OfInput(
            """
            {"id":"x","text":"نص","referenceDate":"2025-10-21","other":{"a":[1]}}
            {"id":17,"text":"نص","referenceDate":null}

            {"text":"نص"}
            """,
            "extract", "--input-format", "jsonl", "--reference-date", "2024-01-02", "-");
        Assert.Equal(0, run.Exit);
        Assert.Equal(["x", "17", "-:4"], run.Lines.Select(IdOf));
        Assert.Equal(["2025-10-21", "2024-01-02", "2024-01-02"], run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("referenceDate").GetString()));
    }

    [Theory]
    [InlineData("""{"id":"x","text":"a" """, "no JSON", "in:2")]
    [InlineData("""{"id":"x"}""", "no \"text\"", "x")]
    [InlineData("""{"id":"x","text":7}""", "must be a string", "in:2")]
    [InlineData("""{"id":"x","text":"a","referenceDate":"yesterday"}""", "yyyy-mm-dd", "x")]
    [InlineData("""["x"]""", "a JSON object", "in:2")]
    [InlineData("""{"text":"a"} {"text":"b"}""", "", "in:2")]
    public void Extract_WrongLine_FailsWithItsNumberAndOthersGoOn(string wrong, string word, string id)
    {
        var run = CommandRun.Of("extract", _folder.File("in.jsonl", "{\"text\":\"a\"}\n" + wrong + "\n{\"text\":\"c\"}\n"));
        run.AssertFailed(1, "in.jsonl:2", word);
        Assert.Equal(["in:1", id, "in:3"], run.Lines.Select(IdOf));
        Assert.Equal(2, run.Lines.Count(line => line.Contains("entities", StringComparison.Ordinal)));
    }

    [Fact]
    public void Extract_LineThatIsNoUtf8_FailsAlone()
    {
        byte[] bytes = [.. "{\"text\":\""u8, 0xE3, .. "\"}\n{\"text\":\"b\"}\n"u8];
        var run = CommandRun.Of("extract", _folder.File("in.jsonl", bytes));
        run.AssertFailed(1, "in.jsonl:1", "UTF-8");
        Assert.Equal(2, run.Lines.Length);
    }

    [Fact]
    public void Tokenize_LoneSurrogates_KeepOffsets()
    {
        var run = CommandRun.OfInput("""{"id":"s","text":"\ud83d \u0646\u0635 \ude00\n\"\t\\"}""", "tokenize", "--input-format", "jsonl", "-");
        Assert.Equal(0, run.Exit);
        var word = JsonDocument.Parse(run.Text).RootElement.GetProperty("tokens").EnumerateArray().Single(token => token.GetProperty("kind").GetString() == "word");
        Assert.Equal((2, 2, "نص"), (word.GetProperty("start").GetInt32(), word.GetProperty("length").GetInt32(), word.GetProperty("text").GetString()));
    }

    /// <summary>Ten times the text must not take a hundred times as long: a generous bound, since machines are busy.</summary>
    [Theory]
    [InlineData("words")]
    [InlineData("oneLine")]
    [InlineData("digits")]
    [InlineData("brackets")]
    public void Extract_LongText_TakesLinearTime(string kind)
    {
        string Text(int units) => kind switch
        {
            "words" => string.Concat(Enumerable.Repeat(Sentence + "\n", units / Sentence.Length)),
            "oneLine" => string.Concat(Enumerable.Repeat(Sentence.Replace(" ", "", StringComparison.Ordinal), units / Sentence.Length)),
            "digits" => new string('1', units),
            _ => string.Concat(Enumerable.Repeat("(«", units / 2)),
        };
        var small = Time(_folder.File("small.txt", Text(100_000)));
        var large = Time(_folder.File("large.txt", Text(1_000_000)));
        Assert.True(large.TotalSeconds < 30 * small.TotalSeconds + 20, $"{small.TotalSeconds:F2} s, then {large.TotalSeconds:F2} s for ten times the text");
    }

    private static TimeSpan Time(string path)
    {
        var watch = Stopwatch.StartNew();
        var run = CommandRun.Of("extract", path);
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        return watch.Elapsed;
    }

    private static string? IdOf(string line) => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString();
}
