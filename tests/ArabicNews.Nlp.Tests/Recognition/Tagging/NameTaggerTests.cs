using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Tagging;

namespace ArabicNews.Nlp.Tests.Recognition.Tagging;

public class NameTaggerTests
{
    private const string Text = "وأعلنت تركيا أن الرئيس رجب طيب أردوغان سيزور باريس، وسيلتقي هناك بإيمانويل ماكرون قبل عودته إلى أنقرة.";

    private static readonly RecognitionContextBuilder Builder = new(Lexicon.Default);
    private static readonly Dictionary<NameModel, NameTagger> Taggers = new()
    {
        [NameModel.Fast] = new(TaggerModel.Default),
        [NameModel.Accurate] = new(TaggerModel.Accurate),
    };

    [Theory]
    [InlineData(NameModel.Fast)]
    [InlineData(NameModel.Accurate)]
    public void Recognize_NamesInANewsSentence_AreFoundWithoutTheirParticles(NameModel model)
    {
        var mentions = new MentionCollector(Text.Length);
        Taggers[model].Recognize(Builder.Build(Text, null), mentions);

        var found = mentions.Mentions.Select(mention => (mention.Type, mention.Span.Slice(Text).ToString())).ToArray();
        Assert.Contains((EntityType.Location, "تركيا"), found);
        Assert.Contains((EntityType.Person, "رجب طيب أردوغان"), found);
        Assert.Contains((EntityType.Location, "باريس"), found);
        Assert.Contains((EntityType.Person, "إيمانويل ماكرون"), found);
        Assert.All(mentions.Mentions, mention => Assert.InRange(mention.Confidence, 0f, 1f));
    }

    [Theory]
    [InlineData(NameModel.Fast)]
    [InlineData(NameModel.Accurate)]
    public void Find_WarmTagger_AllocatesNothingPerToken(NameModel model)
    {
        var context = Builder.Build(string.Join("\n", Enumerable.Repeat(Text, 50)), null);
        var count = 0;
        void Count(int type, int first, int end, ArabicNews.Nlp.Text.TextSpan span, float likelihood) => count++;
        NameTagger.NameAction action = Count;
        Taggers[model].Find(context, action);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Taggers[model].Find(context, action);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200);
        Assert.True(count > 200);
    }

    [Fact]
    public void Create_EachModel_AnalyzesWithIt()
    {
        foreach (var model in Enum.GetValues<NameModel>())
        {
            var document = NewsAnalyzer.Create(new NewsAnalyzerOptions { NameModel = model }).Analyze(Text);

            Assert.Contains(document.Entities, entity => entity.Type == EntityType.Location);
        }
    }

    [Fact]
    public void Default_Options_UseTheFastModel() => Assert.Equal(NameModel.Fast, NewsAnalyzerOptions.Default.NameModel);

    [Theory]
    [InlineData("")]
    [InlineData("ـ")]
    [InlineData("# @ #ـ \uD800 ًٌ 12 %")]
    public void Recognize_TextWithoutWords_FindsNothingAndDoesNotThrow(string text)
    {
        var mentions = new MentionCollector(text.Length);
        Taggers[NameModel.Accurate].Recognize(Builder.Build(text, null), mentions);

        Assert.Empty(mentions.Mentions);
    }
}
