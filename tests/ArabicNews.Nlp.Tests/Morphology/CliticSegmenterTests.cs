using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Morphology;
using ArabicNews.Nlp.Normalization;
using CsCheck;

namespace ArabicNews.Nlp.Tests.Morphology;

public class CliticSegmenterTests
{
    [Fact]
    public void Segment_Cases_CutsWhereTheCaseSays()
    {
        var wrong = File.ReadLines(RepositoryFiles.PathOf("tests", "Corpora", "clitics", "cases.tsv"))
            .Where(static line => !line.StartsWith('#'))
            .Where(static line => Cut(line.Replace("+", "", StringComparison.Ordinal)) != line)
            .Select(static line => $"{line}, not {Cut(line.Replace("+", "", StringComparison.Ordinal))}");
        Assert.True(!wrong.Any(), string.Join("\n", wrong));
    }

    [Theory]
    [InlineData("المملكة", 2)]
    [InlineData("وبالرياض", 2)]
    [InlineData("وللأمم", 1)]
    [InlineData("وزير", 0)]
    public void Segment_Article_HasItsLength(string word, int length) =>
        Assert.Equal(length, CliticSegmenter.Default.Segment(TextNormalizer.Lookup.NormalizeToString(word)).Article);

    [Fact]
    public void Segment_AnyWord_LeavesAtLeastTwoLetters() =>
        ArabicLikeText.Texts.Sample(static text =>
        {
            var folded = TextNormalizer.Lookup.NormalizeToString(text);
            var cut = CliticSegmenter.Default.Segment(folded);
            Assert.True(cut.Proclitics == 0 || folded.Length - cut.Proclitics >= 2);
        }, iter: 20_000);

    [Fact]
    public void Segment_Word_AllocatesNothing()
    {
        _ = CliticSegmenter.Default.Segment("وللامم");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            _ = CliticSegmenter.Default.Segment("وللامم");
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Create_LexiconWithUnknownFirstLetter_SaysFileAndLine()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(
            Path.Combine(folder.FullName, "words.tsv"),
            "# source: test\n# license: MIT\n# kind: common-word\n# columns:\tid\tforms\tfirst-letter\tcertainty\nx\tكلمة\tmaybe\tcertain\n");
        var error = Assert.Throws<LexiconException>(() => CliticSegmenter.Create(Lexicon.Load(folder.FullName)));
        Assert.Equal(5, error.Line);
        Assert.Contains("first-letter", error.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static string Cut(string word)
    {
        var cut = CliticSegmenter.Default.Segment(TextNormalizer.Lookup.NormalizeToString(word));
        return (cut.Conjunction > 0 ? word[..1] + "+" : "") + (cut.Preposition > 0 ? word[cut.Conjunction..(cut.Conjunction + 1)] + "+" : "")
            + word[cut.Proclitics..];
    }
}
