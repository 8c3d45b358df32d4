namespace ArabicNews.Nlp.Tests.Resolution;

/// <summary>Officials are found to the end of a document, however often it names the same ones.</summary>
public class OfficialScalingTests
{
    private const string Sentence = "قال رئيس المجلس (رئيس الحزب) محمد العلي، وأضاف الرئيس أن نائبه خالد السالم وافق. ";

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(4_800)]
    public void Analyze_SentenceRepeated_NamesTheSamePersonsInEachOne(int sentences)
    {
        var once = MentionsOf(1);
        var often = MentionsOf(sentences);

        Assert.NotEmpty(once);
        Assert.Equal(once.Keys, often.Keys);
        Assert.All(often, person => Assert.Equal(sentences * once[person.Key], person.Value));
    }

    private static SortedDictionary<string, int> MentionsOf(int sentences)
    {
        var document = NewsAnalyzer.Default.Analyze(string.Concat(Enumerable.Repeat(Sentence, sentences)));
        return new(document.Officials.ToDictionary(static official => official.Name, static official => official.Mentions.Count), StringComparer.Ordinal);
    }
}
