using System.Text;
using System.Text.Json;

namespace ArabicNews.Nlp.Cli.Tests;

/// <summary>Web pages, tables and named columns through the command itself: offsets are into a text that is at hand.</summary>
public sealed class TableInputTests : IDisposable
{
    private const string Body = "قال وزير الطاقة سالم العمري إن المشروع يبدأ غدًا";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Extract_Table_ReadsNamedColumnsAndDates()
    {
        var table = $"guid;headline;body;published\n7;\"عنوان; أول\";\"{Body}\nسطر \"\"ثان\"\"\";2025-10-21 08:00\n8;;{Body};\n";
        var path = _folder.File("news.csv", "\uFEFF" + table);
        var run = CommandRun.Of("extract", path, "--id-column", "guid", "--title-column", "headline", "--text-column", "body", "--date-column", "published");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        using var first = JsonDocument.Parse(run.Lines[0]);
        Assert.Equal("7", first.RootElement.GetProperty("id").GetString());
        Assert.Equal("2025-10-21", first.RootElement.GetProperty("referenceDate").GetString());
        Assert.Equal($"عنوان; أول\n{Body}\nسطر \"ثان\"", first.RootElement.GetProperty("text").GetString());
        AssertSlices(first.RootElement, first.RootElement.GetProperty("text").GetString()!);
        using var second = JsonDocument.Parse(run.Lines[1]);
        Assert.False(second.RootElement.TryGetProperty("text", out _));
        AssertSlices(second.RootElement, Body);
    }

    [Fact]
    public void Extract_Table_NamesWrongRowsAndGoesOn()
    {
        var path = _folder.File("news.csv", [.. Encoding.UTF8.GetBytes($"id,text,referenceDate\na,{Body},21/10/2025\nb,"), 0xC7, 0xE1, .. Encoding.UTF8.GetBytes($",\nc,{Body},2025-10-21\n")]);
        var run = CommandRun.Of("extract", path);
        run.AssertFailed(1, "news.csv:2: \"referenceDate\"", "news.csv:3: byte 0xC7");
        Assert.Equal(3, run.Lines.Length);
        CommandRun.Of("extract", path, "--text-column", "body").AssertFailed(1, "no column \"body\"", "\"text\"", "--text-column");
    }

    [Fact]
    public void Extract_JsonLines_ReadsNamedFields()
    {
        var path = _folder.File("news.jsonl", $"{{\"_id\":5,\"content\":{{}},\"body\":\"{Body}\",\"day\":\"2025-10-21T08:00:00Z\",\"headline\":\"عنوان\"}}\n");
        var run = CommandRun.Of("extract", path, "--id-column", "_id", "--text-column", "body", "--date-column", "day", "--title-column", "headline");
        using var document = JsonDocument.Parse(run.Text);
        Assert.Equal(("5", "2025-10-21", "عنوان"), (document.RootElement.GetProperty("id").GetString(), document.RootElement.GetProperty("referenceDate").GetString(), document.RootElement.GetProperty("title").GetString()));
        AssertSlices(document.RootElement, "عنوان\n" + Body);
        CommandRun.Of("extract", path).AssertFailed(1, "news.jsonl:1: no \"text\"", "--text-column");
    }

    [Fact]
    public void Extract_FolderWithPages_ReadsThemBesideTexts()
    {
        _ = _folder.File("in/a.txt", Body);
        _ = _folder.File("in/b.html", $"<title>عنوان</title><meta property=\"article:published_time\" content=\"2025-10-21\"><article><p>{Body}</p></article>");
        _ = _folder.File("in/c.csv", "document,type\n");
        var run = CommandRun.Of("extract", _folder.Path("in"), "--reference-date", "2020-01-01");
        Assert.Equal((0, "", 2), (run.Exit, run.Errors, run.Lines.Length));
        using var page = JsonDocument.Parse(run.Lines[1]);
        Assert.Equal(("b", "2025-10-21"), (page.RootElement.GetProperty("id").GetString(), page.RootElement.GetProperty("referenceDate").GetString()));
        AssertSlices(page.RootElement, "عنوان\n" + Body);
        Assert.Equal(run.Lines[1].Replace("\"b\"", "\"in/b\"", StringComparison.Ordinal), CommandRun.Of("extract", _folder.Root + "/**/*.html").Lines.Single());
    }

    [Theory]
    [InlineData(1256, "windows-1256")]
    [InlineData(28596, "iso-8859-6")]
    [InlineData(1200, "utf-16")]
    [InlineData(65001, "utf-8")]
    public void Extract_WithAnyOtherEncodingThanTheBytes_IsRefusedInPlainWords(int codePage, string right)
    {
        var encoding = codePage == 65001 ? new UTF8Encoding(false) : codePage == 1200 ? new UnicodeEncoding(false, false) : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var article = string.Concat(Enumerable.Repeat(Body + "، والعمل في المحطات والمدارس والمصانع والبيوت الجديدة.\n", 4));
        var path = _folder.File("a.txt", encoding.GetBytes(article));
        var expected = CommandRun.OfInput(article, "extract", "-").Lines.Single();
        Assert.Equal(expected.Replace("\"id\":\"-\"", "\"id\":\"a\"", StringComparison.Ordinal), CommandRun.Of("extract", path).Lines.Single());
        foreach (var wrong in new[] { "windows-1256", "iso-8859-6", "utf-16", "utf-8" }.Where(name => name != right))
        {
            CommandRun.Of("extract", path, "--encoding", wrong).AssertFailed(1, "a.txt", "--encoding");
        }

        var lines = _folder.File("b.jsonl", encoding.GetBytes($"{{\"text\":\"{article.ReplaceLineEndings(" ")}\"}}\n"));
        Assert.Equal(0, CommandRun.Of("extract", lines, "--encoding", right).Exit);
        CommandRun.Of("extract", lines, "--encoding", right == "windows-1256" ? "iso-8859-6" : "windows-1256").AssertFailed(1, "b.jsonl", "--encoding");
    }

    private static void AssertSlices(JsonElement document, string text)
    {
        var entities = document.GetProperty("entities").EnumerateArray().ToList();
        Assert.Contains(entities, static entity => entity.GetProperty("type").GetString() == "person");
        Assert.All(entities, entity => Assert.Equal(entity.GetProperty("text").GetString(), text.Substring(entity.GetProperty("start").GetInt32(), entity.GetProperty("length").GetInt32())));
    }
}
