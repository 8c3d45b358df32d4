using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Text;
using CsCheck;

namespace ArabicNews.Nlp.Tests.Recognition.Tagging;

public class WordClustersTests
{
    private static readonly Gen<string[]> Words = Gen.String[Gen.Char["ابتثجحخدذر"], 0, 5].Array[0, 300].Select(static words => words.Distinct().ToArray());

    [Fact]
    public void Find_AnyWord_IsItsNumber_AlsoWhenWrittenAndRead() => Words.Sample(static words =>
    {
        ushort[] clusters = [.. words.SelectMany(static (_, word) => new[] { (ushort)word, (ushort)(word + 1) })];
        var made = WordClusters.Create(words, [.. words.Select(static (_, word) => (byte)word)], clusters, 2);
        var bytes = new MemoryStream();
        made.Write(new FixedWriter(bytes));
        var read = WordClusters.Read(new FixedReader(FixedBytes.Copy(bytes.ToArray())));
        Assert.Equal(made.Fingerprint, read.Fingerprint);
        for (var word = 0; word < words.Length; word++)
        {
            Assert.Equal((word, word), (made.Find(words[word]), read.Find(words[word])));
            Assert.Equal(words[word], read.WordAt(word));
            Assert.Equal(((byte)word, word, word + 1), ((byte)read.LevelOf(word), read.ClusterOf(word, 0), read.ClusterOf(word, 1)));
        }

        Assert.Equal((-1, -1), (made.Find("سين"), read.Find("سين")));
    });

    [Fact]
    public void Create_WordTwice_IsRefused() =>
        Assert.Throws<InvalidDataException>(static () => WordClusters.Create(["في", "من", "في"], new byte[3], [], 0));
}
