using ArabicNews.Nlp.Cli.Commands;
using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Tests;

public sealed class JournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Journal_TornAnywhere_TellsOfItsWholeLinesAndCanBeGoneOnWith()
    {
        var path = _folder.Path("journal");
        using (var journal = Journal.Open(path, "extract", resume: false))
        {
            journal.Append(new Checkpoint { Documents = 10, Length = 100, Names = ["a", "ب"] });
            journal.Append(new Checkpoint { Documents = 20, Length = 250, HasFailed = true, Chain = ulong.MaxValue, Names = ["c"] });
        }

        var whole = File.ReadAllBytes(path);
        var ends = Enumerable.Range(0, whole.Length).Where(at => whole[at] == '\n').ToArray();
        Assert.Equal(3, ends.Length);
        for (var length = 0; length <= whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);
            using (var journal = Journal.Open(path, "extract", resume: true))
            {
                var lines = ends.Count(end => end < length);
                Assert.Equal(lines switch { 3 => 20, 2 => 10, _ => null }, journal.Start?.Documents);
                Assert.Equal(lines switch { 3 => ["a", "ب", "c"], 2 => ["a", "ب"], _ => [] }, journal.Names);
                journal.Append(new Checkpoint { Documents = 30 });
            }

            using var again = Journal.Open(path, "extract", resume: true);
            Assert.Equal(30, again.Start?.Documents);
        }
    }

    [Fact]
    public void Journal_WithZerosAtItsEnd_AsAfterALossOfPower_IsReadUpToThem()
    {
        var path = _folder.Path("journal");
        using (var journal = Journal.Open(path, "extract", resume: false))
        {
            journal.Append(new Checkpoint { Documents = 10 });
        }

        File.AppendAllText(path, "\0\0\0\0\n\0\0");
        using var again = Journal.Open(path, "extract", resume: true);
        Assert.Equal(10, again.Start?.Documents);
    }

    [Fact]
    public void Journal_OfOtherSettings_OrOpenElsewhere_IsRefused()
    {
        var path = _folder.Path("journal");
        using var journal = Journal.Open(path, "extract --types date", resume: false);
        Assert.Contains("another run", Assert.Throws<UsageException>(() => Journal.Open(path, "extract", resume: true)).Message, StringComparison.Ordinal);
        journal.Dispose();
        Assert.Contains("other options", Assert.Throws<UsageException>(() => Journal.Open(path, "extract", resume: true)).Message, StringComparison.Ordinal);
        Assert.True(File.Exists(path));
        using var anew = Journal.Open(path, "extract --types date", resume: true);
        anew.Remove();
        Assert.False(File.Exists(path));
    }
}
