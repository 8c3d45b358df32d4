using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    private static readonly byte[] TripleOrder = BuildOrder(3);
    private static readonly byte[] PairOrder = BuildOrder(2);

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
    public static void WriteForms(
        ref NormalizedSpan destination, ref Token tokens, int count, int origin, int folded, ulong starts, ulong ends, ulong removed)
    {
        if (IsSixteenSupported)
        {
            WriteSixteenForms(ref destination, count, folded, starts, ends, removed);
            return;
        }

        if (removed == 0)
        {
            // Start and length of a token lie as those of a span do, the start below, so that both are moved at once.
            var shift = BitConverter.IsLittleEndian ? folded - origin : (long)(folded - origin) << 32;
            for (var i = 0; i < count; i++)
            {
                Unsafe.As<NormalizedSpan, long>(ref Unsafe.Add(ref destination, i)) = Unsafe.As<Token, long>(ref Unsafe.Add(ref tokens, i)) + shift;
            }

            return;
        }

        for (var i = 0; i < count; i++)
        {
            var start = BitOperations.PopCount(~removed & ((starts & (0 - starts)) - 1));
            var end = BitOperations.PopCount(~removed & ((ends & (0 - ends)) - 1));
            starts &= starts - 1;
            ends &= ends - 1;
            Unsafe.Add(ref destination, i) = new NormalizedSpan(folded + start, end - start);
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

    // Sixteen starts, lengths and kinds of a byte each lie in a vector side by side, and a fourth part of it is zero: one permutation
    // of bytes makes integers of them and lays these between each other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteSixteens(ref Token destination, int count, int origin, ulong starts, ulong ends, ref byte kinds)
    {
        var first = Avx512Vbmi2.Compress(Vector512<byte>.Zero, Mask(starts), Vector512<byte>.Indices);
        var lengths = Avx512Vbmi2.Compress(Vector512<byte>.Zero, Mask(ends), Vector512<byte>.Indices) - first;
        var kind = Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref kinds), first);
        var offset = Vector512.Create(origin);
        ref var output = ref Unsafe.As<Token, int>(ref destination);
        for (var done = 0; ;)
        {
            var bytes = Vector512.Create(
                Vector256.Create(first.GetLower().GetLower(), lengths.GetLower().GetLower()),
                Vector256.Create(kind.GetLower().GetLower(), Vector128<byte>.Zero)).AsByte();
            (Integers(bytes, 0) + (offset & Vector512.Create(-1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1))).StoreUnsafe(ref output);
            (Integers(bytes, 1) + (offset & Vector512.Create(0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0))).StoreUnsafe(ref output, 16);
            (Integers(bytes, 2) + (offset & Vector512.Create(0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0))).StoreUnsafe(ref output, 32);
            done += 16;
            if (done >= count)
            {
                return;
            }

            first = Next(first);
            lengths = Next(lengths);
            kind = Next(kind);
            output = ref Unsafe.Add(ref output, 48);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Integers(Vector512<byte> bytes, int third) =>
        Avx512Vbmi.PermuteVar64x8(bytes, Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(TripleOrder), (nuint)third * 64)).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteSixteenForms(ref NormalizedSpan destination, int count, int origin, ulong starts, ulong ends, ulong removed)
    {
        var first = Avx512Vbmi2.Compress(Vector512<byte>.Zero, Mask(starts), Vector512<byte>.Indices);
        var behind = Avx512Vbmi2.Compress(Vector512<byte>.Zero, Mask(ends), Vector512<byte>.Indices);
        if (removed != 0)
        {
            var places = Prefixes(~removed);
            first = Avx512Vbmi.PermuteVar64x8(places, first);
            behind = Avx512Vbmi.PermuteVar64x8(places, behind);
        }

        var lengths = behind - first;
        var offset = Vector512.Create((long)(uint)origin).AsInt32();
        ref var output = ref Unsafe.As<NormalizedSpan, int>(ref destination);
        ref var order = ref MemoryMarshal.GetArrayDataReference(PairOrder);
        for (var done = 0; ;)
        {
            var bytes = Vector512.Create(Vector256.Create(first.GetLower().GetLower(), lengths.GetLower().GetLower()), Vector256<byte>.Zero);
            (Avx512Vbmi.PermuteVar64x8(bytes, Vector512.LoadUnsafe(ref order)).AsInt32() + offset).StoreUnsafe(ref output);
            (Avx512Vbmi.PermuteVar64x8(bytes, Vector512.LoadUnsafe(ref order, 64)).AsInt32() + offset).StoreUnsafe(ref output, 16);
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

    // For the integers of sixteen tuples the byte that each is made of; the others are zero.
    private static byte[] BuildOrder(int parts)
    {
        var order = new byte[16 * parts * sizeof(int)];
        Array.Fill(order, (byte)63);
        for (var i = 0; i < 16 * parts; i++)
        {
            order[i * sizeof(int)] = (byte)((i % parts * 16) + (i / parts));
        }

        return order;
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
