using System.Text;
using ArabicNews.Nlp.ML;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Tokenization;
using Microsoft.ML.Tokenizers;

namespace ArabicNews.Nlp.Tests.ML;

public class ArabicTokenizerTests
{
    private const string Vocabulary = "[UNK]\n[CLS]\n[SEP]\n[PAD]\nمحمد\nفي\nال\n##قاهرة\n##مؤتمر\nكتاب\n2026\n.\nو\n##كتاب\n";

    [Theory]
    [InlineData("مُحَمَّد في القاهـــرة.", "مُحَمَّد|في|ال|قاهـــرة|.")]
    [InlineData("محمد في القاهرة.", "محمد|في|ال|قاهرة|.")]
    [InlineData("  وكِتاب ٢٠٢٦", "و|كِتاب|٢٠٢٦")]
    [InlineData("مُحمَّدٌ xyz المؤتمر", "مُحمَّدٌ|xyz|ال|مؤتمر")]
    public void EncodeToTokens_NormalizedText_HasOffsetsIntoTheCallersString(string text, string expected)
    {
        var tokens = Create(NormalizerOptions.Lookup).EncodeToTokens(text, out var normalized);
        Assert.Null(normalized);
        Assert.Equal(expected, string.Join('|', tokens.Select(token => text[token.Offset])));
    }

    [Fact]
    public void EncodeToTokens_NormalizedText_HasTheIdsOfThePlainText()
    {
        var tokenizer = Create();
        Assert.Equal(tokenizer.EncodeToIds("محمد في القاهرة"), tokenizer.EncodeToIds("مُحَمَّد فـي القَاهِرة"));
        Assert.Equal(5, tokenizer.CountTokens("مُحَمَّد في القاهـــرة."));
        Assert.Equal("محمد في القاهرة", tokenizer.Decode(tokenizer.EncodeToIds("مُحَمَّد فـي القَاهِرة")));
    }

    [Fact]
    public void EncodeToTokens_WithoutNormalization_LeavesTheTextAsItIs()
    {
        var tokens = Create().EncodeToTokens("مُحمد محمد", out _, considerNormalization: false);
        Assert.Equal(["[UNK]", "محمد"], tokens.Select(token => token.Value));
    }

    [Fact]
    public void EncodeToIds_MaximumCount_TellsHowMuchOfTheSourceWasRead()
    {
        const string text = "مُحَمَّد في القاهرة";
        var ids = Create().EncodeToIds(text, 2, out _, out var consumed);
        Assert.Equal((2, "مُحَمَّد في"), (ids.Count, text[..consumed]));
        Assert.Equal("مُحَمَّد في", text[..Create().GetIndexByTokenCount(text, 2, out _, out _)]);
    }

    [Fact]
    public void Create_InnerWithNormalizer_IsRefused()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Vocabulary));
        var inner = WordPieceTokenizer.Create(stream, new WordPieceOptions { Normalizer = new ArabicNormalizer() });
        Assert.Throws<ArgumentException>(() => ArabicTokenizer.Create(inner));
    }

    [Fact]
    public void ArabicNormalizer_Text_IsThatOfTextNormalizer()
    {
        const string text = "مُحَمَّد ﷺ";
        Assert.Equal(TextNormalizer.Default.NormalizeToString(text), new ArabicNormalizer().Normalize(text));
        Assert.Equal(TextNormalizer.Default.NormalizeToString(text), new ArabicNormalizer().Normalize(text.AsSpan()));
    }

    [Fact]
    public void ArabicPreTokenizer_Text_IsCutAtTokenBoundaries()
    {
        const string text = "وصل 12,5 مليون، إلى user@example.org";
        Assert.Equal(
            WordTokenizer.Tokenize(text).Select(token => (token.Start, token.Length)),
            new ArabicPreTokenizer().PreTokenize(text));
    }

    private static ArabicTokenizer Create(NormalizerOptions? options = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Vocabulary));
        return ArabicTokenizer.CreateWordPiece(stream, options);
    }
}
