using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Tests.Recognition.Tagging;

public class WordAttributesTests
{
    [Theory]
    [InlineData(TokenKind.Symbol, "%", TokenKind.Punctuation, "\"")]
    [InlineData(TokenKind.Symbol, "+", TokenKind.Punctuation, ",")]
    [InlineData(TokenKind.Symbol, "=", TokenKind.Punctuation, ":")]
    [InlineData(TokenKind.Number, "12", TokenKind.Number, "123")]
    [InlineData(TokenKind.Word, "علي", TokenKind.Word, "عالي")]
    public void Read_DifferentWords_HaveDifferentNumbersAndAttributes(TokenKind kind, string word, TokenKind otherKind, string other)
    {
        var words = new WordAttributes(WordClusters.Empty);
        Span<uint> attributes = stackalloc uint[Slot.Count];
        Span<uint> others = stackalloc uint[Slot.Count];

        var key = words.Read(kind, word, attributes, out _);
        var otherKey = words.Read(otherKind, other, others, out _);

        Assert.NotEqual(key, otherKey);
        Assert.False(attributes.SequenceEqual(others));
    }

    [Fact]
    public void Read_EveryMarkOfEveryKind_HasANumberOfItsOwn()
    {
        var words = new WordAttributes(WordClusters.Empty);
        Span<uint> attributes = stackalloc uint[Slot.Count];
        var keys = new HashSet<ulong>();
        foreach (var kind in Enum.GetValues<TokenKind>().Where(static kind => kind != TokenKind.Number))
        {
            for (var c = '\u0021'; c < '\u0700'; c++)
            {
                Assert.True(keys.Add(words.Read(kind, [c], attributes, out _)), $"{kind} U+{(int)c:X4}");
            }
        }
    }
}
