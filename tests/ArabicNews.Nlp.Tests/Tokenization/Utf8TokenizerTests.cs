using System.Text;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;
using CsCheck;

namespace ArabicNews.Nlp.Tests.Tokenization;

public class Utf8TokenizerTests
{
    [Fact]
    public void TryTokenize_Utf8OfAnyText_GivesTheTextAndTheSameTokens() =>
        ArabicLikeText.Texts.Sample(static text => Agrees(Encoding.UTF8.GetBytes(text)), iter: 30_000);

    [Fact]
    public void TryTokenize_DamagedUtf8_DecodesAsThePlatformDoes() =>
        Gen.Select(ArabicLikeText.Texts, Gen.Int[0, 500], Gen.Byte, Gen.Int[0, 3]).Sample(
            static (text, at, value, cut) =>
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                if (bytes.Length > 0)
                {
                    bytes[at % bytes.Length] = value;
                    bytes = bytes[..Math.Max(0, bytes.Length - cut)];
                }

                Agrees(bytes);
            },
            iter: 30_000);

    [Fact]
    public void TryTokenize_BuffersTooSmall_SaysSo()
    {
        var bytes = Encoding.UTF8.GetBytes("قال نعم");
        Assert.False(WordTokenizer.TryTokenize(bytes, OffsetUnit.Utf8, new char[bytes.Length - 1], new Token[9], out _, out var written));
        Assert.False(WordTokenizer.TryTokenize(bytes, OffsetUnit.Utf8, new char[bytes.Length], new Token[1], out _, out written));
        Assert.Equal(0, written);
    }

    [Fact]
    public void TryTokenize_Utf8_AllocatesNothing()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("قال الوزير: «نعم» 12.5% COP29. ", 50)));
        var decoded = new char[bytes.Length];
        var tokens = new Token[bytes.Length];
        WordTokenizer.TryTokenize(bytes, OffsetUnit.Utf8, decoded, tokens, out _, out _);
        var forms = new NormalizedSpan[bytes.Length];
        var normalized = new char[TextNormalizer.MaxLength(bytes.Length)];
        WordTokenizer.TryTokenize(bytes, OffsetUnit.Utf16, TextNormalizer.Lookup, decoded, tokens, forms, normalized, out _, out _, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            WordTokenizer.TryTokenize(bytes, OffsetUnit.Utf8, decoded, tokens, out _, out _);
            WordTokenizer.TryTokenize(bytes, OffsetUnit.Utf16, TextNormalizer.Lookup, decoded, tokens, forms, normalized, out _, out _, out _);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Agrees(byte[] utf8)
    {
        var text = Encoding.UTF8.GetString(utf8);
        var expected = TokenizerOracle.Tokenize(text);
        var decoded = new char[utf8.Length];
        var tokens = new Token[utf8.Length];
        Assert.True(WordTokenizer.TryTokenize(utf8, OffsetUnit.Utf16, decoded, tokens, out var length, out var written));
        Assert.Equal(text, decoded.AsSpan(0, length).ToString());
        Assert.Equal(expected, tokens[..written]);
        var normalized = new char[TextNormalizer.MaxLength(utf8.Length)];
        Assert.True(WordTokenizer.TryTokenize(
            utf8, OffsetUnit.Utf16, TextNormalizer.Lookup, decoded, tokens, new NormalizedSpan[utf8.Length], normalized, out length, out written, out var folded));
        Assert.Equal(expected, tokens[..written]);
        Assert.Equal(TextNormalizer.Lookup.NormalizeToString(text), normalized.AsSpan(0, folded).ToString());
        Assert.True(WordTokenizer.TryTokenize(utf8, OffsetUnit.Utf8, decoded, tokens, out length, out written));
        Assert.Equal(expected.Count, written);
        for (var i = 0; i < written; i++)
        {
            Assert.Equal(expected[i].Slice(text).ToString(), Encoding.UTF8.GetString(utf8, tokens[i].Start, tokens[i].Length));
        }
    }
}
