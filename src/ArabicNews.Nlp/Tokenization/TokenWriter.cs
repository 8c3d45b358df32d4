using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>
/// Writes the tokens of a block from their start and end bits. How many there are is nothing that a processor can foresee, so
/// sixteen are written at a time, whether there are as many or not: few blocks have more.
/// </summary>
internal static class TokenWriter
{
    /// <summary>How many tokens may be written beyond the last one.</summary>
    public const int Slack = 16;

    /// <summary>
    /// Writes tokens; there must be room for <see cref="Slack"/> more. Where the last one has no end bit, its length is a matter of the next block.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref Token destination, int count, int origin, ulong starts, ulong ends, ref byte kinds)
    {
        for (var written = 0; written < Slack || written < count; written += 4)
        {
            WriteNext(ref destination, origin, ref starts, ref ends, ref kinds);
            WriteNext(ref Unsafe.Add(ref destination, 1), origin, ref starts, ref ends, ref kinds);
            WriteNext(ref Unsafe.Add(ref destination, 2), origin, ref starts, ref ends, ref kinds);
            WriteNext(ref Unsafe.Add(ref destination, 3), origin, ref starts, ref ends, ref kinds);
            destination = ref Unsafe.Add(ref destination, 4);
        }
    }

    /// <summary>
    /// Writes tokens and for each where it stands in the normalized text, in which every code unit of the block is one, too.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref Token destination, ref NormalizedSpan forms, int count, int origin, int folded, ulong starts, ulong ends, ref byte kinds)
    {
        for (var written = 0; written < Slack || written < count; written += 4)
        {
            WriteNext(ref destination, ref forms, origin, folded, ref starts, ref ends, ref kinds);
            WriteNext(ref Unsafe.Add(ref destination, 1), ref Unsafe.Add(ref forms, 1), origin, folded, ref starts, ref ends, ref kinds);
            WriteNext(ref Unsafe.Add(ref destination, 2), ref Unsafe.Add(ref forms, 2), origin, folded, ref starts, ref ends, ref kinds);
            WriteNext(ref Unsafe.Add(ref destination, 3), ref Unsafe.Add(ref forms, 3), origin, folded, ref starts, ref ends, ref kinds);
            destination = ref Unsafe.Add(ref destination, 4);
            forms = ref Unsafe.Add(ref forms, 4);
        }
    }

    /// <summary>
    /// Writes for tokens where they stand in the normalized text, in which the code units of the block became one each, or nothing
    /// where <paramref name="removed"/> says so.
    /// </summary>
    public static void WriteForms(ref NormalizedSpan destination, int count, int folded, ulong starts, ulong ends, ulong removed)
    {
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

    // Behind the last token there are no bits; 64 is where one more byte lies behind the kinds.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteNext(ref Token destination, int origin, ref ulong starts, ref ulong ends, ref byte kinds)
    {
        var start = TrailingZeroCount(starts);
        ref var fields = ref Unsafe.As<Token, int>(ref destination);
        fields = origin + (int)start;
        Unsafe.Add(ref fields, 1) = (int)(TrailingZeroCount(ends) - start);
        Unsafe.As<int, byte>(ref Unsafe.Add(ref fields, 2)) = Unsafe.Add(ref kinds, start);
        starts &= starts - 1;
        ends &= ends - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteNext(ref Token destination, ref NormalizedSpan form, int origin, int folded, ref ulong starts, ref ulong ends, ref byte kinds)
    {
        var start = TrailingZeroCount(starts);
        var length = (int)(TrailingZeroCount(ends) - start);
        ref var fields = ref Unsafe.As<Token, int>(ref destination);
        fields = origin + (int)start;
        Unsafe.Add(ref fields, 1) = length;
        Unsafe.As<int, byte>(ref Unsafe.Add(ref fields, 2)) = Unsafe.Add(ref kinds, start);
        form = new NormalizedSpan(folded + (int)start, length);
        starts &= starts - 1;
        ends &= ends - 1;
    }

    // As wide as a reference is moved by, so that nothing is widened.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint TrailingZeroCount(ulong bits) =>
        Bmi1.X64.IsSupported ? (nuint)Bmi1.X64.TrailingZeroCount(bits) : (nuint)(uint)BitOperations.TrailingZeroCount(bits);
}
