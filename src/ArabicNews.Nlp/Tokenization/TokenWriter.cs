using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>
/// Writes the tokens of a block from their start and end bits. How many there are is nothing that a processor can foresee, so they
/// are written several at a time, whether there are as many or not: sixteen with AVX-512 VBMI2, where the positions of the bits are
/// gathered by compression and laid between each other by permutations, else four.
/// </summary>
internal static class TokenWriter
{
    /// <summary>How many tokens may be written beyond the last one.</summary>
    public const int Slack = 16;

    private static bool IsSixteenSupported =>
        Avx512Vbmi2.IsSupported && Avx512BW.IsSupported && Avx512Vbmi.IsSupported && Unsafe.SizeOf<Token>() == 3 * sizeof(int);

    /// <summary>Writes tokens; there must be as many start bits as end bits, and room for <see cref="Slack"/> more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref Token destination, int count, int origin, ulong starts, ulong ends, ref byte kinds)
    {
        if (IsSixteenSupported)
        {
            WriteSixteens(ref destination, count, origin, starts, ends, ref kinds);
            return;
        }

        for (var written = 0; written < count; written += 4)
        {
            WriteOne(ref destination, origin, ref starts, ref ends, ref kinds);
            WriteOne(ref Unsafe.Add(ref destination, 1), origin, ref starts, ref ends, ref kinds);
            WriteOne(ref Unsafe.Add(ref destination, 2), origin, ref starts, ref ends, ref kinds);
            WriteOne(ref Unsafe.Add(ref destination, 3), origin, ref starts, ref ends, ref kinds);
            destination = ref Unsafe.Add(ref destination, 4);
        }
    }

    /// <summary>
    /// Writes for each of the same tokens where it stands in the normalized text. The code units of the block became one each, or
    /// nothing where <paramref name="removed"/> says so.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteForms(ref NormalizedSpan destination, int count, int origin, ulong starts, ulong ends, ulong removed)
    {
        if (IsSixteenSupported)
        {
            WriteSixteenForms(ref destination, count, origin, starts, ends, removed);
            return;
        }

        for (var written = 0; written < count; written += 4)
        {
            WriteForm(ref destination, origin, ref starts, ref ends, ~removed);
            WriteForm(ref Unsafe.Add(ref destination, 1), origin, ref starts, ref ends, ~removed);
            WriteForm(ref Unsafe.Add(ref destination, 2), origin, ref starts, ref ends, ~removed);
            WriteForm(ref Unsafe.Add(ref destination, 3), origin, ref starts, ref ends, ~removed);
            destination = ref Unsafe.Add(ref destination, 4);
        }
    }

    /// <summary>How many of the bits before a bit are set; the bit may be the one behind the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountBefore(ulong bits, int bit) => BitOperations.PopCount(bits & ((1UL << bit) - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteOne(ref Token destination, int origin, ref ulong starts, ref ulong ends, ref byte kinds)
    {
        var bit = BitOperations.TrailingZeroCount(starts);
        var length = BitOperations.TrailingZeroCount(ends) - bit;
        starts &= starts - 1;
        ends &= ends - 1;

        // Behind the last token there is no bit, and 64 would be no place in the kinds.
        destination = new Token(origin + bit, length, (TokenKind)Unsafe.Add(ref kinds, bit & 63));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteForm(ref NormalizedSpan destination, int origin, ref ulong starts, ref ulong ends, ulong kept)
    {
        var start = BitOperations.PopCount(kept & ((starts & (0 - starts)) - 1));
        var end = BitOperations.PopCount(kept & ((ends & (0 - ends)) - 1));
        starts &= starts - 1;
        ends &= ends - 1;
        destination = new NormalizedSpan(origin + start, end - start);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteSixteens(ref Token destination, int count, int origin, ulong starts, ulong ends, ref byte kinds)
    {
        var positions = Vector512<byte>.Indices;
        var started = Mask(starts);
        var first = Avx512Vbmi2.Compress(Vector512<byte>.Zero, started, positions);
        var lengths = Avx512Vbmi2.Compress(Vector512<byte>.Zero, Mask(ends), positions) - first;
        var kind = Avx512Vbmi2.Compress(Vector512<byte>.Zero, started, Vector512.LoadUnsafe(ref kinds));
        ref var output = ref Unsafe.As<Token, int>(ref destination);
        var offset = Vector512.Create(origin);
        WriteSixteen(ref output, offset, first, lengths, kind);
        for (var done = 16; done < count; done += 16)
        {
            first = Next(first);
            lengths = Next(lengths);
            kind = Next(kind);
            output = ref Unsafe.Add(ref output, 48);
            WriteSixteen(ref output, offset, first, lengths, kind);
        }
    }

    // Of every three integers the first two come from starts and lengths, and the third from the kinds.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteSixteen(ref int output, Vector512<int> origin, Vector512<byte> startBytes, Vector512<byte> lengthBytes, Vector512<byte> kindBytes)
    {
        var starts = Avx512F.ConvertToVector512Int32(startBytes.GetLower().GetLower()) + origin;
        var lengths = Avx512F.ConvertToVector512Int32(lengthBytes.GetLower().GetLower());
        var kinds = Avx512F.ConvertToVector512Int32(kindBytes.GetLower().GetLower());
        Interleave(
            starts,
            lengths,
            kinds,
            Vector512.Create(0, 16, 0, 1, 17, 0, 2, 18, 0, 3, 19, 0, 4, 20, 0, 5),
            Vector512.Create(0, 1, 16, 3, 4, 17, 6, 7, 18, 9, 10, 19, 12, 13, 20, 15)).StoreUnsafe(ref output);
        Interleave(
            starts,
            lengths,
            kinds,
            Vector512.Create(21, 0, 6, 22, 0, 7, 23, 0, 8, 24, 0, 9, 25, 0, 10, 26),
            Vector512.Create(0, 21, 2, 3, 22, 5, 6, 23, 8, 9, 24, 11, 12, 25, 14, 15)).StoreUnsafe(ref output, 16);
        Interleave(
            starts,
            lengths,
            kinds,
            Vector512.Create(0, 11, 27, 0, 12, 28, 0, 13, 29, 0, 14, 30, 0, 15, 31, 0),
            Vector512.Create(26, 1, 2, 27, 4, 5, 28, 7, 8, 29, 10, 11, 30, 13, 14, 31)).StoreUnsafe(ref output, 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteSixteenForms(ref NormalizedSpan destination, int count, int origin, ulong starts, ulong ends, ulong removed)
    {
        var places = removed == 0 ? Vector512<byte>.Indices : Prefixes(~removed);
        var first = Avx512Vbmi2.Compress(Vector512<byte>.Zero, Mask(starts), places);
        var lengths = Avx512Vbmi2.Compress(Vector512<byte>.Zero, Mask(ends), places) - first;
        ref var output = ref Unsafe.As<NormalizedSpan, int>(ref destination);
        for (var done = 0; ;)
        {
            var start = Avx512F.ConvertToVector512Int32(first.GetLower().GetLower()) + Vector512.Create(origin);
            var length = Avx512F.ConvertToVector512Int32(lengths.GetLower().GetLower());
            Avx512F.PermuteVar16x32x2(start, Vector512.Create(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23), length).StoreUnsafe(ref output);
            Avx512F.PermuteVar16x32x2(start, Vector512.Create(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31), length).StoreUnsafe(ref output, 16);
            done += 16;
            if (done >= count)
            {
                return;
            }

            first = Next(first);
            lengths = Next(lengths);
            output = ref Unsafe.Add(ref output, 32);
        }
    }

    /// <summary>For each bit how many of the bits before it are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Prefixes(ulong bits)
    {
        var counts = bits - ((bits >> 1) & 0x5555555555555555);
        counts = (counts & 0x3333333333333333) + ((counts >> 2) & 0x3333333333333333);
        counts = (counts + (counts >> 4)) & 0x0F0F0F0F0F0F0F0F;
        var before = (counts * 0x0101010101010101) << 8; // In each byte the number of bits in the bytes before it.
        var nibble = Vector512.Create((byte)0x0F);
        var popCount = Vector512.Create(0x0302020102010100UL, 0x0403030203020201UL, 0x0302020102010100UL, 0x0403030203020201UL, 0x0302020102010100UL, 0x0403030203020201UL, 0x0302020102010100UL, 0x0403030203020201UL).AsByte();
        var own = Spread(bits) & Vector512.Create(0x7F3F1F0F07030100UL).AsByte();
        return Spread(before) + Avx512BW.Shuffle(popCount, own & nibble) + Avx512BW.Shuffle(popCount, (own.AsUInt16() >>> 4).AsByte() & nibble);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Interleave(Vector512<int> starts, Vector512<int> lengths, Vector512<int> kinds, Vector512<int> firstTwo, Vector512<int> third) =>
        Avx512F.PermuteVar16x32x2(Avx512F.PermuteVar16x32x2(starts, firstTwo, lengths), third, kinds);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Next(Vector512<byte> bytes) => Avx512F.AlignRight64(Vector512<long>.Zero, bytes.AsInt64(), 2).AsByte();

    /// <summary>A byte of all ones for each bit that is set, the lowest bit first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Mask(ulong bits)
    {
        var bit = Vector512.Create(0x8040201008040201UL).AsByte();
        return Vector512.Equals(Spread(bits) & bit, bit);
    }

    /// <summary>Each byte of a number eight times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Spread(ulong bits) =>
        Avx512BW.Shuffle(
            Vector512.Create(bits).AsByte(),
            Vector512.Create(
                0x0000000000000000UL,
                0x0101010101010101UL,
                0x0202020202020202UL,
                0x0303030303030303UL,
                0x0404040404040404UL,
                0x0505050505050505UL,
                0x0606060606060606UL,
                0x0707070707070707UL).AsByte());
}
