using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <content>
/// The loop for processors with AVX-512 VBMI2. It reads words in the letters of ASCII, too, where what follows them makes them neither
/// longer nor an address, and the end of the text.
/// </content>
internal ref partial struct TokenFiller
{
    /// <summary>Reads blocks as long as they hold nothing rare, and there is room in any case; says whether something rare is next.</summary>
    private readonly bool ReadWideBlocks<TMode>(ref BlockRun state)
        where TMode : struct, IMode
    {
        var length = _text.Length;
        if (length < BlockClasses.Size)
        {
            return false;
        }

        ref var text = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_text));
        ref var tokens = ref Unsafe.As<Token, int>(ref MemoryMarshal.GetReference(_tokens));
        ref var forms = ref Unsafe.As<NormalizedSpan, int>(ref MemoryMarshal.GetReference(_forms));
        ref var normalized = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_normalized));
        ref var tables = ref WideBlocks.Tables(TMode.Folds);
        ref var folds = ref TMode.Folds ? ref _normalizer!.Letters.Pages : ref tables;
        var kept = TMode.Folds && !_normalizer!.Letters.RemovesMarks ? ulong.MaxValue : 0; // Marks that stay are for the other way.
        var (triple0, triple1, triple2) = (WideBlocks.TokenOrder(0), WideBlocks.TokenOrder(1), WideBlocks.TokenOrder(2));
        var (pair0, pair1) = (WideBlocks.FormOrder(0), WideBlocks.FormOrder(1));
        var (at, written, folded) = ((nint)state.At, (nint)state.Written, (nint)state.Folded);
        var carry = state.Carry;
        var (until, isRare) = (at + Math.Min(length - at, SureRoom<TMode>(state) + 1), false);
        while (at < until)
        {
            var left = length - at;
            Vector512<ushort> a, b;
            if (left >= BlockClasses.Size)
            {
                a = Vector512.LoadUnsafe(ref text, (nuint)at);
                b = Vector512.LoadUnsafe(ref text, (nuint)at + 32);
            }
            else
            {
                (a, b) = WideBlocks.LoadTail(ref text, length, (int)left);
            }

            var low = WideBlocks.Bytes(a, b, 0);
            var high = WideBlocks.Bytes(a, b, 1);
            var classes = WideBlocks.Classes(low, high, ref tables);
            var block = WideBlocks.Bits(classes);
            var bounds = Boundaries.Of(block, carry, kept);
            if (bounds.Rare != 0)
            {
                isRare = true;
                break;
            }

            var count = BitOperations.PopCount(bounds.Starts);
            var firstEnd = BitOperations.TrailingZeroCount(bounds.Ends);
            ref var output = ref Unsafe.Add(ref tokens, 3 * written);
            WriteLength(ref Unsafe.Add(ref output, 3 * (nint)carry.Open), (int)at + firstEnd); // Where no token was open, it is written over.
            var first = WideBlocks.Positions(bounds.Starts);
            var behind = WideBlocks.Positions(bounds.Ends & (bounds.Ends + (ulong)carry.Open));
            WideBlocks.WriteTokens(ref output, count, (int)at, first, behind - first, WideBlocks.Kinds(classes, first), triple0, triple1, triple2);
            if (TMode.Folds)
            {
                Fold(low, high, ref folds, ~block.Removed, ref Unsafe.Add(ref normalized, folded));

                // A character that is kept comes to stand where it is the how many-th of these: so expansion tells each its place.
                var places = Avx512Vbmi2.Expand(Vector512<byte>.Zero, WideBlocks.Mask(~block.Removed), Vector512<byte>.Indices);
                first = Avx512Vbmi.PermuteVar64x8(places, first);
                behind = Avx512Vbmi.PermuteVar64x8(places, behind);
                ref var form = ref Unsafe.Add(ref forms, 2 * written);
                WriteLength(ref Unsafe.Add(ref form, 2 * (nint)carry.Open), (int)folded + CountBefore(~block.Removed, firstEnd));
                WideBlocks.WriteForms(ref form, count, (int)folded, first, behind - first, pair0, pair1);
                folded += BlockClasses.Size - BitOperations.PopCount(block.Removed);
            }

            carry = new Carry(block.Words, block.Digits, bounds);
            written += count;
            at += BlockClasses.Size;
        }

        // The spaces that were put behind the text are no part of it.
        var beyond = Math.Max((int)at - length, 0);
        (state.At, state.Written, state.Folded) = ((int)at - beyond, (int)written, (int)folded - beyond);
        state.Carry = carry;
        return isRare;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountBefore(ulong bits, int bit) => BitOperations.PopCount(Bmi2.X64.ZeroHighBits(bits, (uint)bit));

    // Low and high bytes apart: the low byte of what is on the pages U+00 and U+06 finds both bytes of what it becomes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fold(Vector512<byte> low, Vector512<byte> high, ref byte pages, ulong kept, ref ushort destination)
    {
        var isArabic = Vector512.Equals(high, Vector512.Create((byte)6));
        var latin = Vector512.ConditionalSelect(Vector512.LessThan(low.AsSByte(), Vector512<sbyte>.Zero).AsByte(), low, WideBlocks.LookUp(low, ref pages, 0));
        high = Vector512.ConditionalSelect(isArabic, WideBlocks.LookUp(low, ref pages, 2), high);
        low = Vector512.ConditionalSelect(isArabic, WideBlocks.LookUp(low, ref pages, 1), latin);
        var mask = WideBlocks.Mask(kept);
        low = Avx512Vbmi2.Compress(Vector512<byte>.Zero, mask, low);
        high = Avx512Vbmi2.Compress(Vector512<byte>.Zero, mask, high);
        var order = (Vector512<ushort>.Indices + Vector512.Create((ushort)0x4000) + (Vector512<ushort>.Indices << 8)).AsByte();
        Avx512Vbmi.PermuteVar64x8x2(low, order, high).AsUInt16().StoreUnsafe(ref destination);
        Avx512Vbmi.PermuteVar64x8x2(low, order | Vector512.Create((byte)32), high).AsUInt16().StoreUnsafe(ref destination, 32);
    }
}
