using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using CsCheck;

namespace ArabicNews.Nlp.Tests.Text;

public class OffsetMapTests
{
    [Fact]
    public void ToSource_AnyTextAndFoldings_LeadsToTheCharacterThatTheOracleNames() =>
        Gen.Select(ArabicLikeText.Texts, ArabicLikeText.Normalizers).Sample(static (source, normalizer) =>
        {
            var normalized = normalizer.Normalize(source);
            var oracle = NormalizerOracle.Normalize(source, normalizer.Options.Foldings);
            for (var i = 0; i < oracle.Count; i++)
            {
                Assert.Equal(oracle[i].Source, normalized.Offsets.ToSource(i));
            }

            Assert.Equal(source.Length, normalized.Offsets.ToSource(oracle.Count));
        }, iter: 20_000);

    [Fact]
    public void ToNormalized_AnyTextAndFoldings_LeadsToTheFirstCharacterFromThereOn() =>
        Gen.Select(ArabicLikeText.Texts, ArabicLikeText.Normalizers).Sample(static (source, normalizer) =>
        {
            var normalized = normalizer.Normalize(source);
            var oracle = NormalizerOracle.Normalize(source, normalizer.Options.Foldings);
            for (var i = 0; i <= source.Length; i++)
            {
                var expected = oracle.FindIndex(c => c.Source >= i);
                Assert.Equal(expected < 0 ? oracle.Count : expected, normalized.Offsets.ToNormalized(i));
            }
        }, iter: 20_000);

    private static readonly TextNormalizer WithoutExpansions = TextNormalizer.Create(
        new NormalizerOptions { Foldings = NormalizerOptions.Search.Foldings & ~(Foldings.PresentationForms | Foldings.CombiningHamza) });

    [Fact]
    public void SourceOf_AnyStretch_NormalizesToThatStretchAgain() =>
        Gen.Select(ArabicLikeText.Texts, Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample(static (source, from, to) =>
        {
            // Without expansions and joins every normalized character has a source of its own.
            var normalized = WithoutExpansions.Normalize(source);
            var start = from % (normalized.Text.Length + 1);
            var length = to % (normalized.Text.Length - start + 1);
            var slice = normalized.SourceOf(new NormalizedSpan(start, length));
            Assert.Equal(normalized.Text.Substring(start, length), WithoutExpansions.NormalizeToString(slice));
        }, iter: 20_000);

    [Fact]
    public void ToSource_DeletionsInARow_SkipsThemAll()
    {
        var normalized = TextNormalizer.Default.Normalize("\u0645\u064F\u0651\u0640\u062D");
        Assert.Equal("\u0645\u062D", normalized.Text);
        Assert.Equal("\u062D", normalized.SourceOf(new NormalizedSpan(1, 1)).ToString());
        Assert.Equal(1, normalized.Offsets.ToNormalized(1));
        Assert.Equal(1, normalized.Offsets.ToNormalized(3));
    }

    [Fact]
    public void ToSource_DeletionsAtBothEnds_StayOutsideTheSlice()
    {
        var normalized = TextNormalizer.Default.Normalize("\u200F\u0640\u0645\u062D\u064B\u200F");
        Assert.Equal("\u0645\u062D", normalized.SourceOf(new NormalizedSpan(0, 2)).ToString());
    }

    [Fact]
    public void ToSource_InsideAnExpansion_LeadsToTheLigature()
    {
        var normalized = TextNormalizer.Default.Normalize("\u0645\uFEFB\u064B\u062D");
        Assert.Equal("\u0645\u0644\u0627\u062D", normalized.Text);
        Assert.Equal("\uFEFB", normalized.SourceOf(new NormalizedSpan(2, 1)).ToString());
        Assert.Equal("\uFEFB", normalized.SourceOf(new NormalizedSpan(1, 2)).ToString());
    }

    [Fact]
    public void ToSource_EverythingDeleted_LeadsToTheEnd()
    {
        var offsets = TextNormalizer.Default.Normalize("\u0640\u0640").Offsets;
        Assert.Equal(0, offsets.NormalizedLength);
        Assert.Equal(2, offsets.ToSource(0));
        Assert.Equal(0, offsets.ToNormalized(1));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void ToSource_OutsideTheText_Throws(int position) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OffsetMap.Identity(3).ToSource(position));

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void ToNormalized_OutsideTheText_Throws(int position) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OffsetMap.Identity(3).ToNormalized(position));
}
