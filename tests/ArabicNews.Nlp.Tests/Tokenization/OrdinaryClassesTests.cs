using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Tests.Tokenization;

/// <summary>The classes of ordinary code units beside the table of all, on the code paths that this machine has.</summary>
public class OrdinaryClassesTests
{
    // What a newspaper article consists of, but for its letters.
    private const string Frequent = " \n.،؛؟:!\"()«»-/,0123456789٠١٢٣٤٥٦٧٨٩%$";

    private delegate OrdinaryClasses Classifier(ref char text, Span<byte> kinds);

    [Fact]
    public void At_EveryCodeUnitAtEveryPlace_IsRareOrTellsTheClassOfTheTable()
    {
        if (Vector128.IsHardwareAccelerated)
        {
            AllCodeUnitsAgree(static (ref text, kinds) => OrdinaryClasses.ByComparison(ref text, ref kinds[0]), tellsLatin: false);
        }

        if (Avx2.IsSupported)
        {
            AllCodeUnitsAgree(static (ref text, kinds) => OrdinaryClasses.At(ref text, ref kinds[0]), tellsLatin: true);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WideBlocks_EveryCodeUnitAtEveryPlace_IsRareOrTellsTheClassOfTheTable(bool folds)
    {
        if (WideBlocks.IsSupported)
        {
            AllCodeUnitsAgree((ref text, kinds) => ReadWide(ref text, kinds, folds), tellsLatin: true);
        }
    }

    [Fact]
    public void WideBlocks_Tail_StandsBeforeSpaces()
    {
        if (!WideBlocks.IsSupported)
        {
            return;
        }

        var text = Enumerable.Range(0, 100).Select(static i => (ushort)(i + 1)).ToArray();
        for (var left = 1; left <= 64; left++)
        {
            var (lower, upper) = WideBlocks.LoadTail(ref text[0], text.Length, left);
            for (var i = 0; i < 64; i++)
            {
                Assert.Equal(i < left ? text[text.Length - left + i] : ' ', i < 32 ? lower[i] : upper[i - 32]);
            }
        }
    }

    private static OrdinaryClasses ReadWide(ref char text, Span<byte> kinds, bool folds)
    {
        ref var first = ref System.Runtime.CompilerServices.Unsafe.As<char, ushort>(ref text);
        var (a, b) = (Vector512.LoadUnsafe(ref first), Vector512.LoadUnsafe(ref first, 32));
        var classes = WideBlocks.Classes(WideBlocks.Bytes(a, b, 0), WideBlocks.Bytes(a, b, 1), ref WideBlocks.Tables(folds));
        WideBlocks.Kinds(classes, Vector512<byte>.Indices).CopyTo(kinds);
        return WideBlocks.Bits(classes);
    }

    private static void AllCodeUnitsAgree(Classifier classify, bool tellsLatin)
    {
        var all = new char[65536 + BlockClasses.Size];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = (char)i;
        }

        var kinds = new byte[BlockClasses.Size];
        var common = new HashSet<char>();
        for (var at = 0; at < 65536; at += 7)
        {
            var block = classify(ref all[at], kinds);
            for (var i = 0; i < BlockClasses.Size; i++)
            {
                if (((block.Rare >> i) & 1) == 0)
                {
                    common.Add(all[at + i]);
                    Agree(all[at + i], block, i, (TokenKind)kinds[i]);
                }
            }
        }

        Assert.Superset(Frequent.ToHashSet(), common);
        Assert.All(Enumerable.Range(0x0621, 26).Concat(Enumerable.Range(0x0640, 19)), letter => Assert.Contains((char)letter, common));
        Assert.Equal(tellsLatin, common.Contains('a') && common.Contains('Z'));
    }

    private static void Agree(char c, OrdinaryClasses block, int at, TokenKind kind)
    {
        var (expected, first) = CharClasses.Of(c) switch
        {
            CharClass.Space => (nameof(CharClass.Space), kind),
            CharClass.Arabic => (nameof(block.Words), TokenKind.Word),
            CharClass.Mark => (nameof(block.Words), kind),
            CharClass.Digit => (nameof(block.Digits), TokenKind.Number),
            CharClass.Punctuation => (nameof(block.Singles), TokenKind.Punctuation),
            CharClass.Symbol => (nameof(block.Singles), TokenKind.Symbol),
            CharClass.Foreign when char.IsAsciiLetter(c) => (nameof(block.Latin), TokenKind.ForeignWord),
            var other => (other.ToString(), kind),
        };
        var told = new List<string>();
        Add(block.Words, nameof(block.Words));
        Add(block.Digits, nameof(block.Digits));
        Add(block.Singles, nameof(block.Singles));
        Add(block.Latin, nameof(block.Latin));
        var name = $"U+{(int)c:X4}";
        Assert.Equal((name, expected, first), (name, told.Count == 0 ? nameof(CharClass.Space) : string.Join(' ', told), kind));
        Assert.Equal((name, LetterFolder.IsRemoved(c) && expected == nameof(block.Words)), (name, Has(block.Removed)));
        Assert.Equal((name, TokenRules.IsNumberSeparator(c)), (name, Has(block.Separators)));
        Assert.True(Has(block.Joiners) || c is not ('.' or '-' or ':' or '\'' or '&' or '+') || !Has(block.Singles) || block.Latin == 0, name);

        bool Has(ulong bits) => ((bits >> at) & 1) != 0;

        void Add(ulong bits, string what)
        {
            if (Has(bits))
            {
                told.Add(what);
            }
        }
    }
}
