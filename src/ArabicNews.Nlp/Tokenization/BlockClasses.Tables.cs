using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ArabicNews.Nlp.Tokenization;

/// <content>
/// Classification by looking into tables with AVX2, which looks up four bits at a time: U+0000–007F and U+0600–067F become one code of
/// eight bits, and each bit of a class stands for some rows and some columns of the table of all codes.
/// </content>
internal readonly partial struct BlockClasses
{
    private static readonly byte[] NibbleTables = BuildNibbleTables();

    /// <summary>By rows and columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static BlockClasses ByNibbles(ref ushort first, ref byte kinds)
    {
        ByNibbles(ref first, ref kinds, out var w, out var m, out var d, out var s, out var p, out var y, out var t, out var r, out var u);
        ByNibbles(ref Unsafe.Add(ref first, 32), ref Unsafe.Add(ref kinds, 32), out var w2, out var m2, out var d2, out var s2, out var p2, out var y2, out var t2, out var r2, out var u2);
        return new BlockClasses
        {
            Words = Join(w, w2),
            Marks = Join(m, m2),
            Digits = Join(d, d2),
            Spaces = Join(s, s2),
            Punctuation = Join(p, p2),
            Symbols = Join(y, y2),
            Separators = Join(t, t2),
            Removed = Join(r, r2),
            Special = Join(u, u2),
        };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static ulong Join(uint low, uint high) => low | ((ulong)high << 32);
    }

    // 32 code units. Rows are the upper half of a code: 0 to 7 for ASCII, 8 to F for Arabic; columns the lower half.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ByNibbles(
        ref ushort first, ref byte kinds, out uint words, out uint marks, out uint digits, out uint spaces, out uint punctuation, out uint symbols, out uint separators, out uint removed, out uint special)
    {
        var a = Vector256.LoadUnsafe(ref first);
        var b = Vector256.LoadUnsafe(ref first, 16);
        var byteMask = Vector256.Create((ushort)0xFF);
        var low = Avx2.Permute4x64(Avx2.PackUnsignedSaturate((a & byteMask).AsInt16(), (b & byteMask).AsInt16()).AsInt64(), 0b11_01_10_00).AsByte();
        var page = Avx2.Permute4x64(Avx2.PackUnsignedSaturate((a >>> 8).AsInt16(), (b >>> 8).AsInt16()).AsInt64(), 0b11_01_10_00).AsByte();
        var isArabic = Vector256.Equals(page, Vector256.Create((byte)6));
        var isLatin = Vector256.Equals(page, Vector256<byte>.Zero);
        var code = (low & Vector256.Create((byte)0x7F)) | (isArabic & Vector256.Create((byte)0x80));

        // What has no code gets none of the classes, but for the quotation marks of Latin-1, which are frequent.
        var known = Avx2.AndNot(low.AsSByte() >> 7, (isArabic | isLatin).AsSByte()).AsByte();
        var quotes = isLatin & Vector256.Equals(low & Vector256.Create((byte)0xEF), Vector256.Create((byte)0xAB));
        var columns = code & Vector256.Create((byte)0x0F);
        var rows = (code.AsUInt16() >>> 4).AsByte() & Vector256.Create((byte)0x0F);

        ref var tables = ref MemoryMarshal.GetArrayDataReference(NibbleTables);
        var one = known & Avx2.Shuffle(Vector256.LoadUnsafe(ref tables), rows) & Avx2.Shuffle(Vector256.LoadUnsafe(ref tables, 32), columns);
        var two = known & Avx2.Shuffle(Vector256.LoadUnsafe(ref tables, 64), rows) & Avx2.Shuffle(Vector256.LoadUnsafe(ref tables, 96), columns);
        var point = (one & Vector256.Create((byte)(16 | 32 | 64 | 128))) | (two & Vector256.Create((byte)1)) | (quotes & Vector256.Create((byte)1));
        var notPunctuation = Vector256.Equals(point, Vector256<byte>.Zero);
        var number = one & Vector256.Create((byte)1);
        (Avx2.AndNot(notPunctuation, Vector256.Create((byte)TokenKind.Punctuation)) | (number + number)
            | ((two.AsUInt16() >>> 5).AsByte() & Vector256.Create((byte)TokenKind.Symbol))).StoreUnsafe(ref kinds);
        words = One(one, 1);
        digits = One(one, 0);
        spaces = Any(one & Vector256.Create((byte)(4 | 8)));
        punctuation = ~notPunctuation.ExtractMostSignificantBits();
        symbols = two.ExtractMostSignificantBits();
        separators = Any(one & Vector256.Create((byte)(16 | 32 | 64)));
        marks = Any(two & Vector256.Create((byte)(2 | 4 | 16 | 32)));
        removed = Any(two & Vector256.Create((byte)(2 | 4 | 8 | 32)));
        var behindAin = code - Vector256.Create((byte)0xBB); // U+063B to U+063F; and U+0620 is as rare.
        var rare = Vector256.Equals(Vector256.Min(behindAin, Vector256.Create((byte)4)), behindAin) | Vector256.Equals(code, Vector256.Create((byte)0xA0));
        special = Any((two & Vector256.Create((byte)(16 | 64))) | (rare & known));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static uint One(Vector256<byte> classes, int bit) => (classes.AsUInt16() << (7 - bit)).AsByte().ExtractMostSignificantBits();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static uint Any(Vector256<byte> classes) => ~Vector256.Equals(classes, Vector256<byte>.Zero).ExtractMostSignificantBits();
    }

    // Every bit of a class is a rectangle: so many rows, given as bits, and so many columns.
    private static byte[] BuildNibbleTables()
    {
        (int Rows, int Columns)[] one =
        [
            (Bit(0x3) | Bit(0xE), Range(0, 9)), // digits
            (Range(0xA, 0xD) | Bit(0xF), Range(0, 0xF)), // letters, tatweel and marks
            (Bit(0), Range(9, 0xD)), // tabulator and line ends
            (Bit(2), Bit(0)), // space
            (Bit(2), Range(0xC, 0xF)), // separators: comma, hyphen, stop, slash
            (Bit(3), Bit(0xA)), // colon
            (Bit(8), Bit(0xC)), // Arabic comma
            (Bit(2), Range(1, 2) | Range(6, 0xA)), // other punctuation
        ];
        (int Rows, int Columns)[] two =
        [
            (Bit(3) | Bit(9), Bit(0xB) | Bit(0xF)), // semicolons and question marks
            (Bit(0xD), Range(0, 2)), // marks that are removed
            (Bit(0xC), Range(0xB, 0xF)),
            (Bit(0xC), Bit(0)), // tatweel
            (Bit(0xD), Range(3, 0xF)), // marks that may join a letter, or stay
            (Bit(0xF), Bit(0)), // superscript alef
            (Bit(0xF), Range(1, 0xF)), // letters of other languages
            (Bit(2), Range(4, 5) | Bit(0xB)), // symbols
        ];
        var tables = new byte[128];
        for (var nibble = 0; nibble < 16; nibble++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                Set(nibble, bit, one[bit].Rows);
                Set(32 + nibble, bit, one[bit].Columns);
                Set(64 + nibble, bit, two[bit].Rows);
                Set(96 + nibble, bit, two[bit].Columns);
            }
        }

        return tables;

        static int Bit(int nibble) => 1 << nibble;

        static int Range(int first, int last) => (1 << (last + 1)) - (1 << first);

        // A lookup of AVX2 sees each half of a vector by itself.
        void Set(int at, int bit, int nibbles)
        {
            var value = (byte)(((nibbles >> (at & 15)) & 1) << bit);
            tables[at] |= value;
            tables[at + 16] |= value;
        }
    }
}
