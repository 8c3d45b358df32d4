using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    private static bool IsSixteenSupported => Avx512Vbmi2.IsSupported && Avx512BW.IsSupported && Unsafe.SizeOf<Token>() == 3 * sizeof(int);

    /// <summary>Writes tokens; there must be as many start bits as end bits, and room for <see cref="Slack"/> more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref Token destination, int count, int origin, ulong starts, ulong ends, ulong numbers, ulong punctuation, ulong symbols)
    {
        if (IsSixteenSupported)
        {
            WriteSixteens(ref destination, count, origin, starts, ends, numbers, punctuation, symbols);
            return;
        }

        var high = numbers | punctuation;
        for (var written = 0; written < count; written += 4)
        {
            WriteOne(ref destination, origin, ref starts, ref ends, high, punctuation, symbols);
            WriteOne(ref Unsafe.Add(ref destination, 1), origin, ref starts, ref ends, high, punctuation, symbols);
            WriteOne(ref Unsafe.Add(ref destination, 2), origin, ref starts, ref ends, high, punctuation, symbols);
            WriteOne(ref Unsafe.Add(ref destination, 3), origin, ref starts, ref ends, high, punctuation, symbols);
            destination = ref Unsafe.Add(ref destination, 4);
        }
    }

    /// <summary>The kind of the token that starts at a bit: 0 word, 2 number, 3 punctuation, 4 symbol, without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TokenKind KindAt(int bit, ulong high, ulong punctuation, ulong symbols) =>
        (TokenKind)((((high >> bit) & 1) << 1) | ((punctuation >> bit) & 1) | (((symbols >> bit) & 1) << 2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteOne(ref Token destination, int origin, ref ulong starts, ref ulong ends, ulong high, ulong punctuation, ulong symbols)
    {
        var bit = BitOperations.TrailingZeroCount(starts);
        var length = BitOperations.TrailingZeroCount(ends) - bit;
        starts &= starts - 1;
        ends &= ends - 1;
        destination = new Token(origin + bit, length, KindAt(bit, high, punctuation, symbols));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteSixteens(ref Token destination, int count, int origin, ulong starts, ulong ends, ulong numbers, ulong punctuation, ulong symbols)
    {
        var positions = Vector512<byte>.Indices;
        var started = Mask(starts);
        var first = Avx512Vbmi2.Compress(Vector512<byte>.Zero, started, positions);
        var lengths = Avx512Vbmi2.Compress(Vector512<byte>.Zero, Mask(ends), positions) - first;
        var kind = (Mask(numbers | punctuation) & Vector512.Create((byte)2)) | (Mask(punctuation) & Vector512.Create((byte)1))
            | (Mask(symbols) & Vector512.Create((byte)4));
        var kinds = Avx512Vbmi2.Compress(Vector512<byte>.Zero, started, kind);
        ref var output = ref Unsafe.As<Token, int>(ref destination);
        var offset = Vector512.Create(origin);
        WriteSixteen(ref output, offset, first, lengths, kinds);
        for (var done = 16; done < count; done += 16)
        {
            first = Next(first);
            lengths = Next(lengths);
            kinds = Next(kinds);
            output = ref Unsafe.Add(ref output, 48);
            WriteSixteen(ref output, offset, first, lengths, kinds);
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
    private static Vector512<int> Interleave(Vector512<int> starts, Vector512<int> lengths, Vector512<int> kinds, Vector512<int> two, Vector512<int> three) =>
        Avx512F.PermuteVar16x32x2(Avx512F.PermuteVar16x32x2(starts, two, lengths), three, kinds);

    // The next sixteen bytes to the front.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Next(Vector512<byte> v) => Avx512F.AlignRight64(Vector512<ulong>.Zero, v.AsUInt64(), 2).AsByte();

    // Eight bits of the number to each eight bytes, and of them one to each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Mask(ulong bits)
    {
        var spread = Avx512BW.Shuffle(
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
        var bit = Vector512.Create(0x8040201008040201UL).AsByte();
        return Vector512.Equals(spread & bit, bit);
    }
}
