using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Normalization;

/// <content>The part that folds 64 code units of which it is known what they are.</content>
internal readonly partial struct LetterFolder
{
    /// <summary>Those of <see cref="NormalizerOptions.Lookup"/> that are done here.</summary>
    private const Foldings LookupFoldings = Foldings.AlefForms | Foldings.AlefMaksura | Foldings.Digits | Foldings.LatinCase;
    private const Foldings AllFoldings = LookupFoldings | Foldings.TehMarbuta | Foldings.HamzaCarriers | Foldings.Punctuation;

    /// <summary>
    /// Folds 64 code units, leaving out some. Those that are special come out as anything; 32 more code units may be written behind the last one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FoldBlock(ref char source, ref char destination, ulong removed)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref source);
        ref var to = ref Unsafe.As<char, ushort>(ref destination);
        if (removed != 0)
        {
            FoldAndCompact(ref from, ref to, ~removed);
        }
        else if ((foldings & AllFoldings) != LookupFoldings)
        {
            FoldAny(ref from, ref to);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            FoldAll<Lanes256>(ref from, ref to, LookupFoldings);
        }
        else
        {
            FoldAll<Lanes128>(ref from, ref to, LookupFoldings);
        }
    }

    private void FoldAny(ref ushort from, ref ushort to) => FoldAll<Lanes128>(ref from, ref to, foldings);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FoldAll<TLanes>(ref ushort from, ref ushort to, Foldings foldings)
        where TLanes : struct, ILanes<TLanes>
    {
        for (var i = 0; i < 64; i += TLanes.Count)
        {
            Fold(TLanes.Load(ref from, i), foldings).Store(ref to, i);
        }
    }

    private void FoldAndCompact(ref ushort from, ref ushort to, ulong kept)
    {
        for (var i = 0; i < 64; i += 8)
        {
            var folded = Fold(Lanes128.Load(ref from, i), foldings);
            to = ref Unsafe.Add(ref to, Compaction.Compact(folded.Vector, (byte)(kept >> i), ref to));
        }
    }

    // What the characters of ASCII become, and the low and the high bytes of what U+0600 to U+067F become.
    private static byte[] BuildPages(Foldings foldings)
    {
        var pages = new byte[384];
        var source = new ushort[256];
        var folded = new ushort[256];
        for (var i = 0; i < 128; i++)
        {
            source[i] = (ushort)i;
            source[128 + i] = (ushort)(0x0600 + i);
        }

        for (var i = 0; i < 256; i += Lanes128.Count)
        {
            Fold(Lanes128.Load(ref source[0], i), foldings).Store(ref folded[0], i);
        }

        for (var i = 0; i < 128; i++)
        {
            pages[i] = (byte)folded[i];
            pages[128 + i] = (byte)folded[128 + i];
            pages[256 + i] = (byte)(folded[128 + i] >> 8);
        }

        return pages;
    }
}
