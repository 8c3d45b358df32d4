using System.Runtime.Intrinsics;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using CsCheck;

namespace ArabicNews.Nlp.Tests.Normalization;

public class LetterFolderTests
{
    [Fact]
    public void Fold_AnyTextOnEveryWidth_IsABeginningOfTheOraclesText() =>
        Gen.Select(ArabicLikeText.Texts, ArabicLikeText.Normalizers, Gen.Bool).Sample(static (text, normalizer, keepLengths) =>
        {
            if (Vector128.IsHardwareAccelerated)
            {
                IsABeginning<Lanes128>(text, normalizer.Options.Foldings, keepLengths);
            }

            if (Vector256.IsHardwareAccelerated)
            {
                IsABeginning<Lanes256>(text, normalizer.Options.Foldings, keepLengths);
            }

            if (Vector512.IsHardwareAccelerated)
            {
                IsABeginning<Lanes512>(text, normalizer.Options.Foldings, keepLengths);
            }
        }, iter: 20_000);

    private static void IsABeginning<TLanes>(string text, Foldings foldings, bool keepLengths)
        where TLanes : struct, ILanes<TLanes>
    {
        var buffer = new char[text.Length + 32];
        new LetterFolder(foldings).Fold<TLanes>(text, buffer, keepLengths, out var read, out var written);
        Assert.Equal(NormalizerOracle.Text(text[..read], foldings), buffer.AsSpan(0, written).ToString());
        Assert.True(!keepLengths || read == written);
    }
}
