using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace ArabicNews.Nlp.Text;

/// <summary>
/// Decodes UTF-8 that is mostly Arabic: characters of one and two bytes many at a time, all others one by one. What is no UTF-8
/// becomes U+FFFD as the platform's decoder has it. Stateless and thread-safe.
/// </summary>
internal static class Utf8Decoder
{
    /// <summary>Decodes all of the bytes; there must be room for as many code units as there are bytes. Says whether all was UTF-8.</summary>
    public static int Decode(ReadOnlySpan<byte> utf8, Span<char> destination, out bool isValid)
    {
        if (destination.Length < utf8.Length)
        {
            throw new ArgumentException("The destination must hold as many code units as there are bytes.", nameof(destination));
        }

        isValid = true;
        int read = 0, written = 0;
        while (read < utf8.Length)
        {
            if (Vector512.IsHardwareAccelerated && Avx512Vbmi2.IsSupported)
            {
                DecodeBlocks(utf8, destination, ref read, ref written);
            }
            else if (Vector128.IsHardwareAccelerated)
            {
                DecodeSixteens(utf8, destination, ref read, ref written);
            }

            // What stopped them, and at the end of the text the rest.
            var stop = Math.Min(utf8.Length, read + 4);
            while (read < stop)
            {
                isValid &= DecodeOne(utf8, destination, ref read, ref written);
            }
        }

        return written;
    }

    internal static bool DecodeOne(ReadOnlySpan<byte> utf8, Span<char> destination, ref int read, ref int written)
    {
        if (utf8[read] < 0x80)
        {
            destination[written++] = (char)utf8[read++];
            return true;
        }

        var status = Rune.DecodeFromUtf8(utf8[read..], out var rune, out var consumed);
        read += consumed;
        written += rune.EncodeToUtf16(destination[written..]);
        return status == System.Buffers.OperationStatus.Done;
    }

    /// <summary>Sixty-four bytes at a time: every byte is decoded as though a character began there, and those where none does are pressed out.</summary>
    private static void DecodeBlocks(ReadOnlySpan<byte> utf8, Span<char> destination, ref int read, ref int written)
    {
        ref var from = ref MemoryMarshal.GetReference(utf8);
        ref var to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(destination));

        // One byte more is looked at, and whole vectors are written: the room is that of the bytes that are left.
        while (utf8.Length - read > Vector512<byte>.Count && destination.Length - written >= Vector512<byte>.Count)
        {
            var bytes = Vector512.LoadUnsafe(ref from, (nuint)read);
            var next = Vector512.LoadUnsafe(ref from, (nuint)read + 1);
            var ascii = ~bytes.ExtractMostSignificantBits();
            var isLead = Vector512.LessThanOrEqual(bytes - Vector512.Create((byte)0xC2), Vector512.Create((byte)(0xDF - 0xC2)));
            var leads = isLead.ExtractMostSignificantBits();
            var isTrail = Vector512.Equals(bytes & Vector512.Create((byte)0xC0), Vector512.Create((byte)0x80));
            var trails = isTrail.ExtractMostSignificantBits();

            // Every lead is followed by a trail and every trail follows a lead; a lead at the end waits for the next block.
            var wrong = (trails ^ (leads << 1)) | ~(ascii | leads | trails);
            var length = wrong == 0 ? 64 : BitOperations.TrailingZeroCount(wrong);
            if (length > 0 && ((leads >> (length - 1)) & 1) != 0)
            {
                length--;
            }

            if (length == 0)
            {
                return;
            }

            var starts = ~trails & (length == 64 ? ulong.MaxValue : (1UL << length) - 1);
            Decode(bytes.GetLower(), next.GetLower(), isTrail.GetLower()).StoreUnsafe(ref to, (nuint)written);
            written += BitOperations.PopCount((uint)starts);
            Decode(bytes.GetUpper(), next.GetUpper(), isTrail.GetUpper()).StoreUnsafe(ref to, (nuint)written);
            written += BitOperations.PopCount((uint)(starts >> 32));
            read += length;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Decode(Vector256<byte> bytes, Vector256<byte> next, Vector256<byte> isTrail)
    {
        var wide = Avx512BW.ConvertToVector512UInt16(bytes);
        var second = Avx512BW.ConvertToVector512UInt16(next) & Vector512.Create((ushort)0x3F);
        var two = ((wide & Vector512.Create((ushort)0x1F)) << 6) | second;
        var all = Vector512.ConditionalSelect(Vector512.GreaterThan(wide, Vector512.Create((ushort)0x7F)), two, wide);
        var keep = Vector512.Equals(Avx512BW.ConvertToVector512UInt16(isTrail), Vector512<ushort>.Zero);
        return Avx512Vbmi2.Compress(Vector512<ushort>.Zero, keep, all);
    }

    /// <summary>Sixteen bytes at a time, in the same way.</summary>
    private static void DecodeSixteens(ReadOnlySpan<byte> utf8, Span<char> destination, ref int read, ref int written)
    {
        ref var from = ref MemoryMarshal.GetReference(utf8);
        ref var to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(destination));
        while (utf8.Length - read > Vector128<byte>.Count && destination.Length - written >= Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref from, (nuint)read);
            var next = Vector128.LoadUnsafe(ref from, (nuint)read + 1);
            var leads = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)0xC2), Vector128.Create((byte)(0xDF - 0xC2))).ExtractMostSignificantBits();
            var trails = Vector128.Equals(bytes & Vector128.Create((byte)0xC0), Vector128.Create((byte)0x80)).ExtractMostSignificantBits();
            var ascii = ~bytes.ExtractMostSignificantBits();
            var wrong = (trails ^ (leads << 1)) | ~(ascii | leads | trails) | 0x10000;
            var length = BitOperations.TrailingZeroCount(wrong);
            length -= length > 0 ? (int)(leads >> (length - 1)) & 1 : 0;
            if (length == 0)
            {
                return;
            }

            var kept = ~trails & ((1U << length) - 1);
            var (low, high) = Vector128.Widen(bytes);
            var (lowNext, highNext) = Vector128.Widen(next);
            written += Compaction.Compact(Decode(low, lowNext), (byte)kept, ref Unsafe.Add(ref to, written));
            written += Compaction.Compact(Decode(high, highNext), (byte)(kept >> 8), ref Unsafe.Add(ref to, written));
            read += length;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Decode(Vector128<ushort> wide, Vector128<ushort> next)
    {
        var two = ((wide & Vector128.Create((ushort)0x1F)) << 6) | (next & Vector128.Create((ushort)0x3F));
        return Vector128.ConditionalSelect(Vector128.GreaterThan(wide.AsInt16(), Vector128.Create((short)0x7F)).AsUInt16(), two, wide);
    }
}
