using System.Numerics;
using System.Runtime.CompilerServices;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>
/// Writes the tokens of a block from their start and end bits. How many there are is nothing that a processor can foresee, so they
/// are written several at a time, whether there are as many or not.
/// </summary>
internal static class TokenWriter
{
    /// <summary>How many tokens may be written beyond the last one.</summary>
    public const int Slack = 16;

    /// <summary>Writes tokens; there must be as many start bits as end bits, and room for <see cref="Slack"/> more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref Token destination, int count, int origin, ulong starts, ulong ends, ref byte kinds)
    {
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
}
