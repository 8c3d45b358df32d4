using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Tests.Recognition.Tagging;

public sealed class WordAttributesTests
{
    [Fact]
    public void Read_WordsOfAllKinds_AfterEachOther_AreWhatTheyAreAlone()
    {
        var words = new WordAttributes(WordClusters.Empty);
        var keys = new Dictionary<ulong, (TokenKind Kind, string Word)>();
        var kept = new uint[Slot.Count];
        var alone = new uint[Slot.Count];
        foreach (var text in Enumerable.Range(0x21, 0x60).Select(static c => ((char)c).ToString()).SelectMany(static c => new[] { c + "x", c + "ب" }))
        {
            foreach (var kind in Enum.GetValues<TokenKind>().Where(static kind => kind != TokenKind.Number))
            {
                var key = words.Read(kind, text, kept, out var numbers);
                _ = new WordAttributes(WordClusters.Empty).Read(kind, text, alone, out var numbersAlone);
                Assert.True(keys.TryAdd(key, (kind, text)), $"{kind} {text} has the number of {keys[key]}");
                Assert.Equal(alone, kept);
                Assert.Equal(numbersAlone, numbers);
            }
        }
    }
}
