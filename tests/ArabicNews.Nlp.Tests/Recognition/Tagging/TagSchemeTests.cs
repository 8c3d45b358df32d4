using ArabicNews.Nlp.Recognition.Tagging;

namespace ArabicNews.Nlp.Tests.Recognition.Tagging;

public class TagSchemeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Label_WordsOfAName_FormAnAllowedSequence(int words)
    {
        for (var type = 0; type < 3; type++)
        {
            var previous = TagScheme.Outside;
            for (var word = 0; word < words; word++)
            {
                var label = TagScheme.Label(type, word, words);
                Assert.True(TagScheme.MayFollow(previous, label));
                Assert.Equal(type, TagScheme.TypeOf(label));
                Assert.Equal(word == 0, TagScheme.Begins(label));
                Assert.Equal(word == words - 1, TagScheme.Ends(label));
                previous = label;
            }

            Assert.True(TagScheme.MayFollow(previous, TagScheme.Outside));
            Assert.True(TagScheme.MayClose(previous));
        }
    }
}
