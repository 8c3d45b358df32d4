using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Morphology;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Tests.Lexicons;

/// <summary>What the library carries packed is what its files say.</summary>
public class PackedLexiconTests
{
    private static readonly Lexicon Files = Lexicon.Load(RepositoryFiles.PathOf("src", "ArabicNews.Nlp", "Lexicons", "Data"));

    public static TheoryData<TermKind> Kinds => [.. Enum.GetValues<TermKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Entries_OfAKind_AreThoseOfTheFiles(TermKind kind)
    {
        var packed = Lexicon.Default.Entries(kind);
        var read = Files.Entries(kind);
        Assert.Equal(read.Count, packed.Count);
        for (var i = 0; i < read.Count; i++)
        {
            Assert.Equal((read[i].Kind, Path.GetFileName(read[i].File), read[i].Line, read[i].Id), (packed[i].Kind, packed[i].File, packed[i].Line, packed[i].Id));
            Assert.Equal(read[i].Forms, packed[i].Forms);
            Assert.Equal(read[i].Columns, packed[i].Columns);
            Assert.All(read[i].Columns, column => Assert.Equal(read[i][column], packed[i][column]));
        }
    }

    [Fact]
    public void Gazetteer_EveryForm_LeadsToTheSameTerms()
    {
        var seen = 0;
        foreach (var kind in Enum.GetValues<TermKind>().Where(static kind => kind != TermKind.CommonWord))
        {
            foreach (var entry in Files.Entries(kind))
            {
                Inflector.AddForms(entry, (form, _) =>
                {
                    Assert.Equal(Terms(Files.Gazetteer, form), Terms(Lexicon.Default.Gazetteer, form));
                    seen++;
                });
            }
        }

        Assert.True(seen > 30_000, $"{seen} forms");
        Assert.Equal(Files.Gazetteer.WordCount, Lexicon.Default.Gazetteer.WordCount);
        Assert.Equal([], Terms(Lexicon.Default.Gazetteer, "وزارة وزارة وزارة"));
    }

    [Fact]
    public void Segmenter_EveryWord_IsReadAlike()
    {
        var (packed, read) = (CliticSegmenter.Default, CliticSegmenter.Create(Files));
        foreach (var kind in Enum.GetValues<TermKind>())
        {
            foreach (var form in Files.Entries(kind).SelectMany(static entry => entry.Forms))
            {
                foreach (var before in new[] { "", "و", "ب", "ولل" })
                {
                    var folded = TextNormalizer.Lookup.NormalizeToString(before + form);
                    Assert.Equal(read.Segment(folded), packed.Segment(folded));
                }
            }
        }
    }

    [Fact]
    public void Read_FileCutShort_SaysThatItIsDamaged()
    {
        using var stream = new MemoryStream();
        PackedLexicon.Write(Lexicon.Load(RepositoryFiles.PathOf("src", "ArabicNews.Nlp", "Lexicons", "Data")), stream);
        var bytes = stream.ToArray();
        for (var length = 0; length < bytes.Length; length += 1 + (length / 3))
        {
            var cut = FixedBytes.Copy(bytes.AsSpan(0, length));
            Assert.Throws<InvalidDataException>(() => PackedLexicon.Read(cut));
        }
    }

    private static Term[] Terms(Gazetteer gazetteer, string form)
    {
        var node = Gazetteer.Root;
        foreach (var token in WordTokenizer.Enumerate(form))
        {
            var word = gazetteer.WordOf(TextNormalizer.Lookup.NormalizeToString(token.Slice(form)));
            node = word < 0 ? -1 : gazetteer.Next(node, word);
            if (node < 0)
            {
                return [];
            }
        }

        return gazetteer.Terms(node).ToArray();
    }
}
