using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;
using CsCheck;

namespace ArabicNews.Nlp.Tests.Tokenization;

public class WordTokenizerTests
{
    [Theory]
    [InlineData("قال وزير", "W:قال W:وزير")]
    [InlineData("مُحَمَّدٌ، أصـــداء", "W:مُحَمَّدٌ P:، W:أصـــداء")]
    [InlineData("مي\u200Cخواهم\u200F", "W:مي\u200Cخواهم")]
    [InlineData("\u064Bكلمة", "W:كلمة")]
    [InlineData("أ. إيسيتوف", "W:أ P:. W:إيسيتوف")]
    [InlineData("بـ35 مليار الـ29", "W:بـ N:35 W:مليار W:الـ N:29")]
    [InlineData("2024م، 1445هـ، 20كم", "N:2024 W:م P:، N:1445 W:هـ P:، N:20 W:كم")]
    [InlineData("1,250 ٣٫٥ 1٬200 10-11 2024/2025 17:30 1.200.000 12/5/2024", "N:1,250 N:٣٫٥ N:1٬200 N:10-11 N:2024/2025 N:17:30 N:1.200.000 N:12/5/2024")]
    [InlineData("628،1 و3، 4،", "N:628،1 W:و N:3 P:، N:4 P:،")]
    [InlineData("12\u200F/5\u200F/2024", "N:12\u200F/5\u200F/2024")]
    [InlineData("-5 +3 12%, 5-- 7..8", "P:- N:5 S:+ N:3 N:12 S:% P:, N:5 P:- P:- N:7 P:. P:. N:8")]
    [InlineData("2024.", "N:2024 P:.")]
    [InlineData("G20 COP29 F-16 4K", "F:G20 F:COP29 F:F P:- N:16 N:4 F:K")]
    [InlineData("L'Oréal AT&T Apple's 'x'", "F:L'Oréal F:AT&T F:Apple's P:' F:x P:'")]
    [InlineData("«إسرائيل بيتنا»", "P:« W:إسرائيل W:بيتنا P:»")]
    [InlineData("https://a.example/path?q=1.", "U:https://a.example/path?q=1 P:.")]
    [InlineData("(www.example.org)،", "P:( U:www.example.org P:) P:،")]
    [InlineData("https://ar.example.org/wiki/الأردن_(بلد) نص", "U:https://ar.example.org/wiki/الأردن_(بلد) W:نص")]
    [InlineData("https://example.orgالموقع", "U:https://example.org W:الموقع")]
    [InlineData("http:// www. https", "F:http P:: P:/ P:/ F:www P:. F:https")]
    [InlineData("البريد:news.desk@mail.example.org.", "W:البريد P:: E:news.desk@mail.example.org P:.")]
    [InlineData("7days@example.org a@b", "E:7days@example.org F:a M:@b")]
    [InlineData("#السعودية #رؤية_2030 #1 @spa_news @ 5", "H:#السعودية H:#رؤية_2030 P:# N:1 M:@spa_news P:@ N:5")]
    [InlineData("فاز\U0001F600\U0001F3FD!", "W:فاز S:\U0001F600 S:\U0001F3FD P:!")]
    [InlineData("\U0001D400\U0001D401 م\U000E0100", "F:\U0001D400\U0001D401 W:م\U000E0100")]
    [InlineData("\u200F \n\t", "")]
    [InlineData("", "")]
    public void Tokenize_Text_GivesTheseTokens(string text, string expected) => Assert.Equal(expected, Show(text, WordTokenizer.Tokenize(text)));

    [Fact]
    public void Tokenize_LoneSurrogates_AreSymbols() =>
        Assert.Equal("W:م S:\uD83D W:ن S:\uDE00", Show("م\uD83Dن\uDE00", WordTokenizer.Tokenize("م\uD83Dن\uDE00")));

    [Fact]
    public void Tokenize_HundredThousandTexts_EqualsTheOracle() =>
        ArabicLikeText.Texts.Sample(static text =>
        {
            var expected = TokenizerOracle.Tokenize(text);
            Assert.Equal(Show(text, expected), Show(text, WordTokenizer.Tokenize(text)));
            Assert.Equal(expected, WordTokenizer.Tokenize(text));
            var buffer = new Token[text.Length];
            Assert.True(WordTokenizer.TryTokenize(text, buffer, out var written));
            Assert.Equal(expected, buffer[..written]);
            var large = new Token[text.Length + 256];
            Assert.True(WordTokenizer.TryTokenize(text, large, out written));
            Assert.Equal(expected, large[..written]);
        }, iter: 100_000);

    [Fact]
    public void Enumerate_WithoutBlocks_EqualsTheOracle() =>
        ArabicLikeText.Texts.Sample(static text =>
        {
            var tokens = new List<Token>();
            foreach (var token in new TokenEnumerator(text, blocks: false))
            {
                tokens.Add(token);
            }

            Assert.Equal(TokenizerOracle.Tokenize(text), tokens);
        }, iter: 20_000);

    [Fact]
    public void TryTokenize_WithNormalizer_GivesEveryTokenItsOwnNormalForm() =>
        Gen.Select(ArabicLikeText.Texts, ArabicLikeText.Normalizers).Sample(static (text, normalizer) =>
        {
            var tokens = new Token[text.Length];
            var forms = new NormalizedSpan[text.Length];
            var normalized = new char[TextNormalizer.MaxLength(text.Length)];
            Assert.True(WordTokenizer.TryTokenize(text, normalizer, tokens, forms, normalized, out var written, out var length));
            Assert.Equal(TokenizerOracle.Tokenize(text), tokens[..written]);
            Assert.Equal(NormalizerOracle.Text(text, normalizer.Options.Foldings), normalized.AsSpan(0, length).ToString());
            var offsets = normalizer.Normalize(text).Offsets;
            for (var i = 0; i < written; i++)
            {
                Assert.Equal(offsets.ToNormalized(tokens[i].Start), forms[i].Start);
                Assert.Equal(offsets.ToNormalized(tokens[i].End), forms[i].End);
            }
        }, iter: 50_000);

    [Fact]
    public void TryTokenize_WithNormalizerAndSmallBuffers_SaysSo()
    {
        Assert.False(WordTokenizer.TryTokenize("قال نعم", TextNormalizer.Lookup, new Token[1], new NormalizedSpan[9], new char[99], out var written, out _));
        Assert.Equal(0, written);
        Assert.False(WordTokenizer.TryTokenize("قال نعم", TextNormalizer.Lookup, new Token[9], new NormalizedSpan[1], new char[99], out written, out _));
        Assert.False(WordTokenizer.TryTokenize("قال نعم", TextNormalizer.Lookup, new Token[9], new NormalizedSpan[9], new char[6], out written, out _));
        Assert.Equal(0, written);
    }

    [Fact]
    public void Tokenize_AnyText_LeavesOutOnlySpaceInvisiblesAndMarks() =>
        ArabicLikeText.Texts.Sample(static text =>
        {
            var end = 0;
            foreach (var token in WordTokenizer.Tokenize(text))
            {
                Assert.True(token.Start >= end && token.Length > 0);
                AssertNothingLost(text, end, token.Start);
                end = token.End;
                Assert.False(end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]), "a token cuts a surrogate pair");
            }

            AssertNothingLost(text, end, text.Length);
        }, iter: 20_000);

    [Fact]
    public void Classes_EveryCodeUnit_TableEqualsDefinition()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            Assert.Equal(CharClasses.Classify((char)c), CharClasses.Of((char)c));
        }
    }

    [Fact]
    public void TryTokenize_BufferTooSmall_HoldsTheFirstTokens()
    {
        var buffer = new Token[2];
        Assert.False(WordTokenizer.TryTokenize("قال إن اليوم", buffer, out var written));
        Assert.Equal(2, written);
        Assert.Equal(new Token(4, 2, TokenKind.Word), buffer[1]);
    }

    [Fact]
    public void Enumerate_Text_AllocatesNothing()
    {
        const string Text = "قال وزيرُ الخارجيّة (أمس) 1,250 COP29 https://a.example/x a@b.example #وسم @اسم \U0001F600.";
        var buffer = new Token[Text.Length];
        Count(Text, buffer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Count(Text, buffer);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("ا")]
    [InlineData("\u064B")]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("a.a@a-")]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("1\u200F.\u200F")]
    [InlineData("#")]
    [InlineData("#1")]
    [InlineData("@\u200F")]
    [InlineData("http://a)")]
    [InlineData("www.")]
    [InlineData("a\u200F")]
    [InlineData("\uD83D")]
    public void Enumerate_LongTextWithoutSpaces_TakesLinearTime(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 2_500_000 / unit.Length));
        var count = 0;
        foreach (var token in WordTokenizer.Enumerate(text))
        {
            count += token.Length;
        }

        // A quadratic path would not come back within hours; no clock is needed to tell.
        Assert.InRange(count, 0, text.Length);
    }

    private static int Count(string text, Token[] buffer)
    {
        var count = 0;
        foreach (var token in WordTokenizer.Enumerate(text))
        {
            count += token.Length;
        }

        WordTokenizer.TryTokenize(text, buffer, out var written);
        return count + written;
    }

    private static void AssertNothingLost(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var c = CharClasses.At(text, i, out var length);
            Assert.True(c is CharClass.Space or CharClass.Mark or CharClass.Invisible, $"U+{(int)text[i]:X4} belongs to no token");
            i += length - 1;
        }
    }

    private static string Show(string text, IEnumerable<Token> tokens) => string.Join(' ', tokens.Select(t => $"{Letter(t.Kind)}:{t.Slice(text)}"));

    private static char Letter(TokenKind kind) => kind switch
    {
        TokenKind.UserMention => 'M',
        _ => kind.ToString()[0],
    };
}
