using ArabicNews.Nlp.Sentences;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;
using CsCheck;

namespace ArabicNews.Nlp.Tests.Sentences;

public class SentenceSplitterTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(RepositoryFiles.PathOf("tests", "Corpora", "sentences", "cases.tsv")).Where(static line => !line.StartsWith('#')))
        {
            var fields = line.Split('\t');
            cases.Add(fields[0], fields[1].Replace('\u23CE', '\n'));
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Split_Case_EndsWhereTheCaseSays(string id, string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        var expected = marked.Split('|').Select(static sentence => sentence.Trim(' ', '\n', '\u200F'));
        var found = Split(text).Select(span => span.Slice(text).ToString().Trim('\u200F'));
        Assert.Equal($"{id}: {string.Join(" | ", expected)}", $"{id}: {string.Join(" | ", found)}");
    }

    [Fact]
    public void Split_AnyText_SentencesAreOrderedDisjointAndCoverEveryToken() =>
        ArabicLikeText.Texts.Sample(static text =>
        {
            var tokens = WordTokenizer.Tokenize(text);
            var next = 0;
            foreach (var sentence in Split(text))
            {
                Assert.Equal(tokens[next].Start, sentence.Start);
                while (next < tokens.Count && tokens[next].End <= sentence.End)
                {
                    next++;
                }

                Assert.Equal(tokens[next - 1].End, sentence.End);
            }

            Assert.Equal(tokens.Count, next);
        }, iter: 20_000);

    [Fact]
    public void Split_ManyInitials_TakesLinearTime()
    {
        var text = string.Concat(Enumerable.Repeat("\u0623.", 500_000));
        Assert.NotEmpty(Split(text));
    }

    [Fact]
    public void Split_NoTokens_HasNoSentences() => Assert.Empty(Split(" \n "));

    private static IReadOnlyList<TextSpan> Split(string text) => SentenceSplitter.Default.Split(text, WordTokenizer.Tokenize(text).ToArray());
}
