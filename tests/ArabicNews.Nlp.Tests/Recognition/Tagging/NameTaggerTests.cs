using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Tagging;

namespace ArabicNews.Nlp.Tests.Recognition.Tagging;

public class NameTaggerTests
{
    private const string Text = "وأعلنت تركيا أن الرئيس رجب طيب أردوغان سيزور باريس، وسيلتقي هناك بإيمانويل ماكرون قبل عودته إلى أنقرة.";

    private static readonly RecognitionContextBuilder Builder = new(Lexicon.Default);
    private static readonly NameTagger Tagger = new(TaggerModel.Default);

    [Fact]
    public void Recognize_NamesInANewsSentence_AreFoundWithoutTheirParticles()
    {
        var mentions = new MentionCollector(Text.Length);
        Tagger.Recognize(Builder.Build(Text, null), mentions);

        var found = mentions.Mentions.Select(mention => (mention.Type, mention.Span.Slice(Text).ToString())).ToArray();
        Assert.Contains((EntityType.Location, "تركيا"), found);
        Assert.Contains((EntityType.Person, "رجب طيب أردوغان"), found);
        Assert.Contains((EntityType.Location, "باريس"), found);
        Assert.Contains((EntityType.Person, "إيمانويل ماكرون"), found);
        Assert.All(mentions.Mentions, mention => Assert.InRange(mention.Confidence, 0f, 1f));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ـ")]
    [InlineData("# @ #ـ \uD800 ًٌ 12 %")]
    public void Recognize_TextWithoutWords_FindsNothingAndDoesNotThrow(string text)
    {
        var mentions = new MentionCollector(text.Length);
        Tagger.Recognize(Builder.Build(text, null), mentions);

        Assert.Empty(mentions.Mentions);
    }
}
