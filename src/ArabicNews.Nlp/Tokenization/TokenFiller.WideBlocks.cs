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
        var (carriedWord, carriedNumber, carriedDigit, open) = (state.Word, state.Number, state.Digit, -(long)state.Token);
        var (until, isRare) = (Math.Min(length, state.At + SureRoom<TMode>(state) + 1), false);
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
            var words = WideBlocks.Bits(classes, WideBlocks.Word);
            var singles = WideBlocks.Bits(classes, WideBlocks.Single);
            var digits = WideBlocks.Bits(classes, WideBlocks.Digit) & ~singles;
            var latin = WideBlocks.Bits(classes, WideBlocks.Latin);
            var removed = WideBlocks.Bits(classes, WideBlocks.Removed);
            var wordsOn = (words << 1) | carriedWord;
            var behindDigit = WideBlocks.Bits(classes, WideBlocks.Separator) & ((digits << 1) | carriedDigit);
            var latinOn = BitOperations.RotateLeft(latin, 1); // What the last one makes of the first matters not: it is rare.
            var numbers = digits | (behindDigit & (digits >> 1));
            var token = words | numbers | singles | latin;
            var goesOn = (words & wordsOn) | (numbers & ((numbers << 1) | carriedNumber)) | (latin & latinOn);
            var starts = token & ~goesOn;
            var ends = ((token << 1) - (ulong)open) & ~goesOn;

            // Marks that no letter stands before, or that stand where a token ends and come to stand nowhere; words of ASCII and numbers that
            // may go on otherwise than is read here, or behind the block.
            var rare = WideBlocks.Bits(classes, WideBlocks.Rare)
                | (removed & (starts | ends | kept))
                | (latinOn & (WideBlocks.Bits(classes, WideBlocks.Joiner) | digits | removed | 1))
                | (behindDigit >> 63);
            if (rare != 0)
            {
                isRare = true;
                break;
            }

            var count = BitOperations.PopCount(starts);
            var firstEnd = BitOperations.TrailingZeroCount(ends);
            ref var output = ref Unsafe.Add(ref tokens, 3 * written);
            WriteLength(ref Unsafe.Add(ref output, 3 * (nint)open), (int)at + firstEnd); // Where no token was open, it is written over.
            ends &= ends + (ulong)open;
            var first = WideBlocks.Positions(starts);
            var behind = WideBlocks.Positions(ends);
            WideBlocks.WriteTokens(ref output, count, (int)at, first, behind - first, WideBlocks.Kinds(classes, first), triple0, triple1, triple2);
            if (TMode.Folds)
            {
                Fold(low, high, ref folds, ~removed, ref Unsafe.Add(ref normalized, folded));

                // A character that is kept comes to stand where it is the how many-th of these: so expansion tells each its place.
                var places = Avx512Vbmi2.Expand(Vector512<byte>.Zero, WideBlocks.Mask(~removed), Vector512<byte>.Indices);
                first = Avx512Vbmi.PermuteVar64x8(places, first);
                behind = Avx512Vbmi.PermuteVar64x8(places, behind);
                ref var form = ref Unsafe.Add(ref forms, 2 * written);
                WriteLength(ref Unsafe.Add(ref form, 2 * (nint)open), (int)folded + CountBefore(~removed, firstEnd));
                WideBlocks.WriteForms(ref form, count, (int)folded, first, behind - first, pair0, pair1);
                folded += BlockClasses.Size - BitOperations.PopCount(removed);
            }

            carriedWord = words >> 63;
            carriedNumber = numbers >> 63;
            carriedDigit = digits >> 63;
            open = (long)token >> 63;
            written += count;
            at += BlockClasses.Size;
        }

        // The spaces that were put behind the text are no part of it.
        var beyond = Math.Max((int)at - length, 0);
        (state.At, state.Written, state.Folded) = ((int)at - beyond, (int)written, (int)folded - beyond);
        (state.Word, state.Number, state.Digit, state.Token) = (carriedWord, carriedNumber, carriedDigit, (ulong)-open);
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
