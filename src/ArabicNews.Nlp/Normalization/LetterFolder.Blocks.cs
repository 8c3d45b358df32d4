using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
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
        if (Vector512.IsHardwareAccelerated && Avx512Vbmi2.IsSupported && Avx512Vbmi.IsSupported)
        {
            FoldByPages(ref from, ref to, removed);
        }
        else if (removed != 0)
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

    // Low and high bytes apart: the low byte of what is on the pages U+00 and U+06 finds both bytes of what it becomes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FoldByPages(ref ushort from, ref ushort to, ulong removed)
    {
        var a = Vector512.LoadUnsafe(ref from).AsByte();
        var b = Vector512.LoadUnsafe(ref from, 32).AsByte();
        var even = Vector512<byte>.Indices << 1;
        var low = Avx512Vbmi.PermuteVar64x8x2(a, even, b);
        var high = Avx512Vbmi.PermuteVar64x8x2(a, even | Vector512<byte>.One, b);
        ref var pages = ref MemoryMarshal.GetArrayDataReference(_pages);
        var isAscii = Vector512.LessThan(low | high, Vector512.Create((byte)0x80)) & Vector512.Equals(high, Vector512<byte>.Zero);
        var isArabic = Vector512.Equals(high, Vector512.Create((byte)6));
        var arabicLow = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref pages, 128), low, Vector512.LoadUnsafe(ref pages, 192));
        var arabicHigh = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref pages, 256), low, Vector512.LoadUnsafe(ref pages, 320));
        var ascii = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref pages), low, Vector512.LoadUnsafe(ref pages, 64));
        low = Vector512.ConditionalSelect(isArabic, arabicLow, Vector512.ConditionalSelect(isAscii, ascii, low));
        high = Vector512.ConditionalSelect(isArabic, arabicHigh, high);
        if (removed != 0)
        {
            var bit = Vector512.Create(0x8040201008040201UL).AsByte();
            var spread = Avx512BW.Shuffle(Vector512.Create(~removed).AsByte(), (Vector512<ulong>.Indices * 0x0101010101010101).AsByte());
            var kept = Vector512.Equals(spread & bit, bit);
            low = Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, low);
            high = Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, high);
        }

        var order = (Vector512<ushort>.Indices + Vector512.Create((ushort)0x4000) + (Vector512<ushort>.Indices << 8)).AsByte();
        Avx512Vbmi.PermuteVar64x8x2(low, order, high).AsUInt16().StoreUnsafe(ref to);
        Avx512Vbmi.PermuteVar64x8x2(low, order | Vector512.Create((byte)32), high).AsUInt16().StoreUnsafe(ref to, 32);
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
