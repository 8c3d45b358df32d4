using System.Text;

namespace ArabicNews.Nlp.Cli.Tests;

/// <summary>The same bytes come out whatever the locale, the globalization mode and the number of jobs.</summary>
public sealed class ReproducibilityTests : IDisposable
{
    private static readonly string[] Formats = ["jsonl", "csv", "table"];

    private static readonly Lazy<Dictionary<string, byte[]>> Expected = new(static () => Formats.ToDictionary(
        static format => format,
        static format => CommandRun.With(new Dictionary<string, string?> { ["LANG"] = null, ["LC_ALL"] = null }, null, Arguments(format)).Output));

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Surroundings => new()
    {
        { "C", "0" }, { "ar_SA.UTF-8", "1" }, { "ar_SA.UTF-8", "0" }, { "tr_TR.UTF-8", "1" }, { "tr_TR.UTF-8", "0" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Surroundings))]
    public void Extract_InAnyLocale_GivesTheSameBytes(string locale, string invariant)
    {
        foreach (var format in Formats)
        {
            var run = CommandRun.With(
                new Dictionary<string, string?> { ["LANG"] = locale, ["LC_ALL"] = locale, ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = invariant }, null, Arguments(format));
            Assert.Equal((0, ""), (run.Exit, run.Errors));
            Assert.Equal(Expected.Value[format], run.Output);
            Assert.NotEmpty(run.Output);
        }
    }

    [Fact]
    public void Extract_WithOneAndWithEightJobs_GivesTheSameBytes()
    {
        var lines = new StringBuilder();
        var articles = Directory.GetFiles(Samples(), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        for (var i = 0; i < 200; i++)
        {
            // Of very different lengths, so that later ones are ready before earlier ones; a wrong one now and then.
            var text = System.Text.Json.JsonSerializer.Serialize(string.Concat(Enumerable.Repeat(articles[i % articles.Length], i % 7 == 0 ? 20 : 1)));
            _ = lines.Append(i % 50 == 49 ? "{\"id\":\n" : $"{{\"id\":\"{i}\",\"text\":{text}}}\n");
        }

        var path = _folder.File("in.jsonl", lines.ToString());
        var one = CommandRun.Of("extract", path, "--jobs", "1");
        var eight = CommandRun.Of("extract", path, "--jobs", "8");
        Assert.Equal((1, 200), (one.Exit, one.Lines.Length));
        Assert.Equal(one.Output, eight.Output);
        Assert.Equal(one.Errors, eight.Errors);
    }

    private static string[] Arguments(string format) => ["extract", Samples(), "--format", format, "--reference-date", "2026-01-14"];

    private static string Samples()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "samples", "articles");
            if (Directory.Exists(samples))
            {
                return samples;
            }
        }

        throw new DirectoryNotFoundException("samples/articles does not lie above the tests");
    }
}
