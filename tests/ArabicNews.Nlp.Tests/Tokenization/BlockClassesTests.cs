using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Tests.Tokenization;

public class BlockClassesTests
{
    private delegate BlockClasses Classifier(ref ushort first, ref byte kinds);

    [Fact]
    public void ByComparison_EveryCodeUnitAtEveryPlace_TellsTheClassOfTheTable()
    {
        if (Vector128.IsHardwareAccelerated)
        {
            AllCodeUnitsAgree(BlockClasses.ByComparison<Lanes128>);
        }

        if (Vector256.IsHardwareAccelerated)
        {
            AllCodeUnitsAgree(BlockClasses.ByComparison<Lanes256>);
        }

        if (Vector512.IsHardwareAccelerated)
        {
            AllCodeUnitsAgree(BlockClasses.ByComparison<Lanes512>);
        }
    }

    [Fact]
    public void ByNibbles_EveryCodeUnitAtEveryPlace_TellsTheClassOfTheTable()
    {
        if (Avx2.IsSupported)
        {
            AllCodeUnitsAgree(BlockClasses.ByNibbles);
        }
    }

    private static void AllCodeUnitsAgree(Classifier classify)
    {
        var all = new ushort[65536 + BlockClasses.Size];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = (ushort)i;
        }

        var kinds = new byte[BlockClasses.Size];
        for (var at = 0; at < 65536; at += 7)
        {
            var block = classify(ref MemoryMarshal.GetReference(all.AsSpan(at)), ref kinds[0]);
            for (var bit = 0; bit < BlockClasses.Size; bit++)
            {
                Agrees((char)all[at + bit], block, bit);
                TellsKind(block, bit, (TokenKind)kinds[bit]);
            }
        }
    }

    // A bitmap may leave a character out, but never claims a wrong one.
    private static void Agrees(char c, in BlockClasses block, int bit)
    {
        bool Has(ulong bits) => ((bits >> bit) & 1) != 0;

        var kind = CharClasses.Of(c);
        Assert.True(!Has(block.Words) || kind is CharClass.Arabic or CharClass.Mark, $"U+{(int)c:X4} is in Words");
        Assert.Equal(Has(block.Marks), Has(block.Words) && kind == CharClass.Mark);
        Assert.True(!Has(block.Digits) || kind == CharClass.Digit, $"U+{(int)c:X4} is in Digits");
        Assert.True(!Has(block.Spaces) || kind == CharClass.Space, $"U+{(int)c:X4} is in Spaces");
        Assert.True(!Has(block.Punctuation) || (kind == CharClass.Punctuation && c is not ('#' or '@')), $"U+{(int)c:X4} is in Punctuation");
        Assert.True(!Has(block.Separators) || (Has(block.Punctuation) && TokenRules.IsNumberSeparator(c)), $"U+{(int)c:X4} is in Separators");
        Assert.True(Has(block.Separators) || !Has(block.Punctuation) || !TokenRules.IsNumberSeparator(c), $"U+{(int)c:X4} is not in Separators");
        Assert.Equal(LetterFolder.IsRemoved(c), Has(block.Removed));
        var isKnown = Has(block.Words | block.Digits | block.Spaces | block.Punctuation | block.Symbols);
        Assert.True(Has(block.Special) == (isKnown && !LetterFolder.IsOrdinary(c) && !LetterFolder.IsRemoved(c)), $"U+{(int)c:X4} is wrong in Special");
        Assert.True(!Has(block.Symbols) || kind == CharClass.Symbol, $"U+{(int)c:X4} is in Symbols");
        Assert.True(!(c is >= '\u0621' and <= '\u063A' or >= '\u0641' and <= '\u064A') || Has(block.Words), $"U+{(int)c:X4} is a common letter and not in Words");
    }

    private static void TellsKind(in BlockClasses block, int bit, TokenKind kind)
    {
        bool Has(ulong bits) => ((bits >> bit) & 1) != 0;

        if (Has(block.Words | block.Digits | block.Punctuation | block.Symbols))
        {
            var expected = Has(block.Digits) ? TokenKind.Number : Has(block.Punctuation) ? TokenKind.Punctuation : Has(block.Symbols) ? TokenKind.Symbol : TokenKind.Word;
            Assert.True(kind == expected || Has(block.Marks));
        }
    }
}
