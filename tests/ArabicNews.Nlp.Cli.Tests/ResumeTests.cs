using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ArabicNews.Nlp.Cli.Tests;

/// <summary>Runs that are killed and gone on with: nothing is lost, nothing comes twice.</summary>
public sealed class ResumeTests : IDisposable
{
    private const int Documents = 900;
    private const int Kills = 3;
    private const int Attempts = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("jsonl", 1)]
    [InlineData("csv", 2)]
    [InlineData("conll", 3)]
    [InlineData("table", 4)]
    public void Resume_OfAFile_AfterKills_GivesTheBytesOfAnUninterruptedRun(string format, int seed)
    {
        var input = Articles();
        var (whole, killed) = (_folder.Path("whole." + format), _folder.Path("killed." + format));
        var expected = CommandRun.Of("extract", input, "-o", whole, "--format", format);
        Assert.Equal(1, expected.Exit); // One document is no text.
        var length = new FileInfo(whole).Length;
        var random = new Random(seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            var least = length * (kill + random.NextDouble()) / (Kills + 1);
            Interrupt(killed, () => Length(killed) > least, "extract", input, "-o", killed, "--format", format, "--resume");
        }

        var last = CommandRun.Of("extract", input, "-o", killed, "--format", format, "--resume", "--jobs", "1");
        Assert.Equal(1, last.Exit);
        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(killed));
        Assert.False(File.Exists(killed + ".journal"));
    }

    [Theory]
    [InlineData("jsonl", 5)]
    [InlineData("brat", 6)]
    public void Resume_OfAFolder_AfterKills_HoldsTheFilesOfAnUninterruptedRun(string format, int seed)
    {
        var input = Articles();
        var (whole, killed) = (_folder.Path("whole"), _folder.Path("killed"));
        Assert.Equal(1, CommandRun.Of("extract", input, "-o", whole + "/", "--format", format).Exit);
        var files = Directory.GetFiles(whole).Length;
        var random = new Random(seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            var least = files * (kill + random.NextDouble()) / (Kills + 1);
            Interrupt(killed, () => Files(killed) > least, "extract", input, "-o", killed + "/", "--format", format, "--resume");
        }

        Assert.Equal(1, CommandRun.Of("extract", input, "-o", killed + "/", "--format", format, "--resume").Exit);
        Assert.Equal(Contents(whole), Contents(killed));
    }

    [Fact]
    public void Resume_OfLines_WithIdsOfTheirOwn_TakesNoNameTwice()
    {
        var lines = new StringBuilder();
        for (var i = 0; i < Documents; i++)
        {
            // Every name comes twice: the second is refused, also where the first was written before the interruption.
            _ = lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"{i % (Documents / 2)}\",\"text\":\"قال الوزير سالم العمري رقم {i}\"}}\n");
        }

        var input = _folder.File("in.jsonl", lines.ToString());
        var (whole, killed) = (_folder.Path("whole"), _folder.Path("killed"));
        _ = CommandRun.Of("extract", input, "-o", whole + "/");
        Interrupt(killed, () => Files(killed) > Documents / 3, "extract", input, "-o", killed + "/");
        Assert.Equal(1, CommandRun.Of("extract", input, "-o", killed + "/", "--resume").Exit);
        Assert.Equal(Contents(whole), Contents(killed));
    }

    [Fact]
    public void Resume_WithNothingToGoOnWith_BeginsAtTheBeginning()
    {
        var input = _folder.File("a.txt", "نص");
        var output = _folder.File("out.jsonl", "old\n");
        Assert.Equal(0, CommandRun.Of("extract", input, "-o", output, "--resume").Exit);
        Assert.StartsWith("{\"id\":\"a\"", File.ReadAllText(output), StringComparison.Ordinal);
    }

    [Fact]
    public void Resume_OfAnotherRun_IsRefused()
    {
        var (input, output) = (Articles(), _folder.Path("out.jsonl"));
        var first = 0L;
        Interrupt(output, IsMarked, "extract", input, "-o", output);
        var before = File.ReadAllText(output);
        CommandRun.Of("extract", input, "-o", output, "--resume", "--types", "date").AssertFailed(2, "--resume", "other options");
        CommandRun.Of("extract", input, "-o", _folder.Path("out.json"), "--resume").AssertFailed(2, "--resume", "json");
        CommandRun.Of("extract", input, "--resume").AssertFailed(2, "--resume", "--output");
        File.AppendAllText(Path.Combine(input, "000.txt"), " وأكثر");
        CommandRun.Of("extract", input, "-o", output, "--resume").AssertFailed(2, "--resume", "has changed");

        // What was written since the last entry of the journal may be gone, nothing before it.
        var after = File.ReadAllText(output);
        Assert.StartsWith(after, before, StringComparison.Ordinal);
        Assert.EndsWith("}\n", after, StringComparison.Ordinal);
        Assert.True(File.Exists(output + ".journal"));

        // A journal that holds no more than what was asked for would let any input begin at the beginning.
        bool IsMarked()
        {
            var length = Length(output + ".journal");
            first = first == 0 ? length : first;
            return length > first;
        }
    }

    [Fact]
    public void Output_ThatAnotherRunWrites_IsRefused()
    {
        var (input, output) = (Articles(), _folder.Path("out.jsonl"));
        using var running = CommandRun.Start(new Dictionary<string, string?>(), "extract", "--input-format", "jsonl", "-", "-o", output);
        Wait(running, () => File.Exists(output + ".journal"));
        CommandRun.Of("extract", input, "-o", output).AssertFailed(2, "--output", "another run");
        running.Kill();
        running.WaitForExit();
    }

    private string Articles()
    {
        var folder = _folder.Path("in");
        for (var i = 0; i < Documents; i++)
        {
            var text = string.Concat(Enumerable.Repeat($"قال وزير الطاقة سالم العمري إن الحكومة ستنفق {i} مليون دولار في 3 مايو 2025 في القاهرة.\n", 1 + (i % 9)));
            _ = _folder.File($"in/{i:000}.txt", text);
        }

        _ = _folder.File("in/100.txt", [0]);
        return folder;
    }

    /// <summary>
    /// Starts a run and kills it as soon as something holds. On a busy machine a run may have come to its end by then; what it wrote is
    /// thrown away and another begun.
    /// </summary>
    private static void Interrupt(string output, Func<bool> isTime, params string[] arguments)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            using var process = CommandRun.Start(new Dictionary<string, string?>(), arguments);
            process.StandardInput.Close();
            WaitForEndOr(process, isTime);
            process.Kill();
            process.WaitForExit();
            if (File.Exists(output + ".journal") || File.Exists(Path.Combine(output, ".arabic-news.journal")))
            {
                return;
            }

            if (Directory.Exists(output))
            {
                Directory.Delete(output, recursive: true);
            }
            else
            {
                File.Delete(output);
            }
        }

        Assert.Fail($"{Attempts} runs ended before they could be killed");
    }

    private static void Wait(Process process, Func<bool> isTime)
    {
        WaitForEndOr(process, isTime);
        Assert.False(process.HasExited, "the run ended: " + (process.HasExited ? process.StandardError.ReadToEnd() : ""));
    }

    private static void WaitForEndOr(Process process, Func<bool> isTime)
    {
        var watch = Stopwatch.StartNew();
        while (!process.HasExited && !isTime())
        {
            Assert.True(watch.Elapsed < Patience, "the run has not come far enough");
            Thread.Sleep(1);
        }
    }

    private static int Files(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder).Length : 0;

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private static List<string> Contents(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(folder, file) + "\n" + File.ReadAllText(file))];
}
