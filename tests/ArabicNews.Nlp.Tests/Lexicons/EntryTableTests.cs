using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Tests.Lexicons;

public class EntryTableTests
{
    [Fact]
    public void Item_EntryOfTheLibrary_IsReadWhenItIsLookedUpAndOnce()
    {
        var reads = new List<string>();
        var table = EntryTable<string>.Create(Lexicon.Default, TermKind.Country, entry => Read(entry, reads));
        Assert.Empty(reads);

        var first = table[new Term(TermKind.Country, 3, TermFeatures.None)];
        Assert.Equal(Lexicon.Default.Entries(TermKind.Country)[3].Id, first);
        Assert.Same(first, table[new Term(TermKind.Country, 3, TermFeatures.None)]);
        Assert.Single(reads);
    }

    [Fact]
    public void Item_ManyThreadsAtOnce_SeeTheSameValue()
    {
        var table = EntryTable<object>.Create(Lexicon.Default, TermKind.City, static _ => new object());
        Parallel.For(0, 2_000, i =>
        {
            var city = new Term(TermKind.City, i / 4, TermFeatures.None);
            Assert.Same(table[city], table[city]);
        });
    }

    [Fact]
    public void Create_EntryOfAUserThatIsWrong_ThrowsAtOnce()
    {
        using var file = new StringReader("# source: the test\n# license: MIT\n# kind: country\n# columns: id\tforms\tiso\nnowhere\tبلاد\tXX\n");
        var lexicon = Lexicon.Of(LexiconReader.Read(file, "user.tsv"));
        var error = Assert.Throws<LexiconException>(() => EntryTable<string>.Create(lexicon, TermKind.Country, static entry => throw entry.Error("no such country")));
        Assert.Contains("user.tsv:5", error.Message, StringComparison.Ordinal);
    }

    // What the library carries is read when an article asks for it: this reads all of it, as the lexicon of a user is read.
    [Fact]
    public void Create_EveryEntryOfTheLibrary_IsRight()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Assert.NotNull(NewsAnalyzer.Create(new NewsAnalyzerOptions { Lexicon = Lexicon.Default.Extend(folder.FullName) }));
        }
        finally
        {
            folder.Delete();
        }
    }

    private static string Read(LexiconEntry entry, List<string> reads)
    {
        reads.Add(entry.Id);
        return entry.Id;
    }
}
