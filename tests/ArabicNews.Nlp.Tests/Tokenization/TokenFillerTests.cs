using System.Text;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;
using CsCheck;

namespace ArabicNews.Nlp.Tests.Tokenization;

/// <summary>The filler of buffers beside the rules that read one token after another and the folding of one character after another.</summary>
public class TokenFillerTests
{
    // What blocks are cut at or patched by, and what makes tokens and folds run over the edges of blocks.
    private static readonly string[] Pieces =
    [
        "ا", "كتاب", "الوزير", " ", " ", "  ", ".", "،", "؟", "«", "»", "\"", "12", "٣٫٥", "1,234", "2024/", "/5", "-", "–", "”", "%", "٪", "$",
        "A", "COP29", "l'Or", "É", "http://a.b/c?d", "a@b.co", "#وسم", "#1", "@نعم", "\u200F", "\u200B", "\uFEFF", "\u064B", "\u064E", "\u0651",
        "\u0654", "\u0653", "\u0640", "\u0670", "\u0671", "\u06CC", "ﷺ", "ﻻ", "\U0001F600", "\uD800", "\uDC00", "\U0001E900", "\u0301", "\u00A0", "\n",
        "أحمد", "إلى", "مدرسة", "مؤتمر", "\u0620", "\u063B", "۱۲", "5G", "\u066A", "\u066B", "\u06D4", "\u06E5", "\u0085", "×", "\uFFFE", "\uFFFF",
        "AI", "km", "/h", "_", "B.C.", "x+y", "AT&T", "www.a.b", "@", "#", "'", ":", "-", "G20", "OPEC،", "(UN)", "CO2", "iPhone", "بـ", "[", "}", "<",
    ];

    private static readonly Gen<string> Texts = Gen.Select(Gen.Int[2, Pieces.Length], Gen.Int[0, Pieces.Length - 1].Array[0, 150]).Select(
        static (kinds, chosen) =>
        {
            var text = new StringBuilder();
            foreach (var index in chosen)
            {
                text.Append(Pieces[index % 7 == 0 ? index : index % kinds]);
            }

            return text.ToString();
        });

    private static readonly TextNormalizer[] Normalizers =
        [TextNormalizer.Default, TextNormalizer.Search, TextNormalizer.Lookup, TextNormalizer.Create(new NormalizerOptions { Foldings = Foldings.AlefForms })];

    [Fact]
    public void Fill_AnyText_GivesTheTokensOfTheRules() =>
        Texts.Sample(
            static text =>
            {
                var expected = Read(text);
                foreach (var room in new[] { expected.Count, text.Length, text.Length + 200 })
                {
                    var tokens = new Token[room];
                    Assert.True(WordTokenizer.TryTokenize(text, tokens, out var written));
                    Assert.Equal(expected, tokens[..written]);
                }

                Assert.True(expected.Count == 0 || !WordTokenizer.TryTokenize(text, new Token[expected.Count - 1], out _));
            },
            iter: 30_000);

    [Fact]
    public void Fill_WithNormalizer_SaysWhereEveryTokenStandsInTheNormalizedText() =>
        Gen.Select(Texts, Gen.Int[0, 3]).Sample(
            static (text, choice) =>
            {
                var expected = Read(text);
                var normalizer = Normalizers[choice];
                var (folded, places) = Fold(text, normalizer);
                foreach (var room in new[] { 0, 300 })
                {
                    var tokens = new Token[text.Length + room];
                    var forms = new NormalizedSpan[text.Length + room];
                    var normalized = new char[folded.Length + room];
                    Assert.True(WordTokenizer.TryTokenize(text, normalizer, tokens, forms, normalized, out var written, out var length));
                    Assert.Equal(expected, tokens[..written]);
                    Assert.Equal(folded, normalized.AsSpan(0, length).ToString());
                    Assert.Equal(expected.Select(token => new NormalizedSpan(places[token.Start], places[token.End] - places[token.Start])), forms[..written]);
                }

                Assert.True(
                    folded.Length == 0
                    || !WordTokenizer.TryTokenize(text, normalizer, new Token[text.Length], new NormalizedSpan[text.Length], new char[folded.Length - 1], out _, out _));
            },
            iter: 30_000);

    private static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var rules = new TokenEnumerator(text, blocks: false);
        while (rules.MoveNext())
        {
            tokens.Add(rules.Current);
        }

        return tokens;
    }

    private static (string Folded, int[] Places) Fold(string text, TextNormalizer normalizer)
    {
        var buffer = new char[TextNormalizer.MaxLength(text.Length)];
        var places = new int[text.Length + 1];
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            places[i] = written;
            Assert.True(normalizer.TryFoldOneByOne(text.AsSpan(i, 1), buffer, ref written));
        }

        places[text.Length] = written;
        return (new string(buffer, 0, written), places);
    }
}
