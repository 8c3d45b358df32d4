using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>
/// What 64 code units are, one bit each, as far as it is needed where all of them are ordinary: what tokens consist of in news, and becomes one
/// character or nothing when it is folded. What is ordinary depends on the machine, what becomes of it does not.
/// </summary>
internal readonly struct OrdinaryClasses
{
    // The lowest three bits are the kind of a token.
    private const byte Number = (byte)TokenKind.Number;
    private const byte Foreign = (byte)TokenKind.ForeignWord;
    private const byte Word = 8;
    private const byte Separator = 16;
    private const byte Removable = 32;
    private const byte Space = 64;
    private const byte Joiner = 64; // Only with Single.
    private const byte Single = 128;
    private const byte Punctuation = Single | (byte)TokenKind.Punctuation;
    private const byte Symbol = Single | (byte)TokenKind.Symbol;

    private static readonly byte[] Tables = BuildTables();

    /// <summary>Letters of Arabic, tatweel and the marks that are removed.</summary>
    public ulong Words { get; init; }

    /// <summary>Digits.</summary>
    public ulong Digits { get; init; }

    /// <summary>Punctuation and symbols.</summary>
    public ulong Singles { get; init; }

    /// <summary>The letters of ASCII, where this machine tells them; else they are rare.</summary>
    public ulong Latin { get; init; }

    /// <summary>Those of <see cref="Singles"/> that may stand between the digits of one number.</summary>
    public ulong Separators { get; init; }

    /// <summary>Those of <see cref="Singles"/> that may follow a word in the letters of ASCII and belong to it, or make it an address.</summary>
    public ulong Joiners { get; init; }

    /// <summary>Those of <see cref="Words"/> that may vanish in folding: marks and tatweel.</summary>
    public ulong Removed { get; init; }

    /// <summary>All that is not ordinary.</summary>
    public ulong Rare { get; init; }

    /// <summary>Classifies the 64 code units that begin at a reference; so many must be there.</summary>
    /// <param name="text">The first code unit.</param>
    /// <param name="kinds">Gets 64 bytes: for each code unit that may begin a token the <see cref="TokenKind"/> of that token.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OrdinaryClasses At(ref char text, ref byte kinds) =>
        Avx2.IsSupported ? ByNibbles(ref Unsafe.As<char, ushort>(ref text), ref kinds) : ByComparison(ref text, ref kinds);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static OrdinaryClasses ByComparison(ref char text, ref byte kinds)
    {
        var block = BlockClasses.At(ref text, ref kinds);
        var singles = block.Punctuation | block.Symbols;
        return new OrdinaryClasses
        {
            Words = block.Words,
            Digits = block.Digits,
            Singles = singles,
            Separators = block.Separators,
            Removed = block.Removed,
            Rare = ~(block.Words | block.Digits | block.Spaces | singles) | block.Special,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static OrdinaryClasses ByNibbles(ref ushort first, ref byte kinds)
    {
        var a = Classify(ref first);
        var b = Classify(ref Unsafe.Add(ref first, 32));
        var kind = Vector256.Create((byte)7);
        (a & kind).StoreUnsafe(ref kinds);
        (b & kind).StoreUnsafe(ref kinds, 32);
        var singles = Bits(a, b, 7);
        return new OrdinaryClasses
        {
            Words = Bits(a, b, 3),
            Digits = Bits(a, b, 1) & ~singles,
            Singles = singles,
            Latin = Bits(a, b, 0) & ~singles,
            Separators = Bits(a, b, 4),
            Joiners = Bits(a, b, 6) & singles,
            Removed = Bits(a, b, 5),
            Rare = Join(Vector256.Equals(a, Vector256<byte>.Zero), Vector256.Equals(b, Vector256<byte>.Zero)),
        };
    }

    // U+0000–007F and U+0600–067F become one code of eight bits; the upper half of it is a row, the lower one a column of the table of all
    // codes. Two lookups for each find in which of sixteen rectangles of that table the code lies, and four more what stands there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Classify(ref ushort first)
    {
        var a = Vector256.LoadUnsafe(ref first);
        var b = Vector256.LoadUnsafe(ref first, 16);
        var mask = Vector256.Create((ushort)0x7F);
        var low = Pack(a & mask, b & mask);
        var page = Pack(a >>> 7, b >>> 7);
        var isArabic = Vector256.Equals(page, Vector256.Create((byte)0x0C));
        var known = isArabic | Vector256.Equals(page, Vector256<byte>.Zero);
        var quotes = Vector256.Equals(page, Vector256<byte>.One) & Vector256.Equals(low & Vector256.Create((byte)0x6F), Vector256.Create((byte)0x2B));
        var code = low | (isArabic & Vector256.Create((byte)0x80));
        var nibble = Vector256.Create((byte)0x0F);
        var rows = Upper(code, nibble);
        var columns = code & nibble;
        ref var tables = ref MemoryMarshal.GetArrayDataReference(Tables);
        var one = LookUp(ref tables, 0, rows) & LookUp(ref tables, 1, columns);
        var two = LookUp(ref tables, 2, rows) & LookUp(ref tables, 3, columns);
        var classes = LookUp(ref tables, 4, one & nibble) | LookUp(ref tables, 5, Upper(one, nibble))
            | LookUp(ref tables, 6, two & nibble) | LookUp(ref tables, 7, Upper(two, nibble));
        return (classes & known) | (quotes & Vector256.Create(Punctuation));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Pack(Vector256<ushort> a, Vector256<ushort> b) =>
        Avx2.Permute4x64(Avx2.PackUnsignedSaturate(a.AsInt16(), b.AsInt16()).AsInt64(), 0b11_01_10_00).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Upper(Vector256<byte> bytes, Vector256<byte> nibble) => (bytes.AsUInt16() >>> 4).AsByte() & nibble;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> LookUp(ref byte tables, nuint table, Vector256<byte> nibbles) =>
        Avx2.Shuffle(Vector256.LoadUnsafe(ref tables, table * 32), nibbles);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> a, Vector256<byte> b, [ConstantExpected] int bit) =>
        Join((a.AsUInt16() << (7 - bit)).AsByte(), (b.AsUInt16() << (7 - bit)).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Join(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);

    private static byte[] BuildTables()
    {
        // Four rectangles of so many rows, given as bits, and so many columns belong together: what stands at a code is said for each set of them
        // that it lies in.
        (int Rows, int Columns)[] rectangles =
        [
            (Bit(2), Bit(0) | Range(0xC, 0xF)),
            (Bit(2), Range(6, 7) | Bit(0xB) | Range(0xD, 0xE)),
            (Bit(2), Bit(0) | Range(4, 5) | Bit(0xB)),
            (Bit(2), Range(1, 2) | Range(8, 0xA)),

            (Bit(0xB) | Bit(0xC), Bit(0)),
            (Bit(0xC), Bit(0) | Range(0xB, 0xF)),
            (Bit(0xD), Range(0, 2)),
            (Bit(0), Range(9, 0xD)),

            (Range(0xA, 0xC), Range(1, 0xA)),
            (Bit(0xA), Range(0xB, 0xF)),
            (Bit(3) | Bit(0xE), Range(0, 9)),
            (Bit(8), Bit(0xC)),

            (Bit(4) | Bit(6), Range(1, 0xF)),
            (Bit(5) | Bit(7), Range(0, 0xA)),
            (Bit(3), Bit(0xA)),
            (Bit(3) | Bit(9), Bit(0xB) | Bit(0xF)),
        ];
        (int Rectangles, byte Class)[][] classes =
        [
            [
                (0b0101, Space),
                (0b0001, Punctuation | Separator), // comma, slash
                (0b0011, Punctuation | Separator | Joiner), // hyphen, stop
                (0b0010, Punctuation | Joiner), // ampersand, apostrophe
                (0b0100, Symbol), // dollar, percent
                (0b0110, Symbol | Joiner), // plus
                (0b1000, Punctuation),
            ],
            [
                (0b0001, Word), // thal
                (0b0011, Word | Removable), // tatweel
                (0b0010, Word | Removable),
                (0b0100, Word | Removable),
                (0b1000, Space), // tabulator and line ends
            ],
            [(0b0001, Word), (0b0010, Word), (0b0100, Number), (0b1000, Punctuation | Separator)], // the last is the Arabic comma
            [(0b0001, Foreign), (0b0010, Foreign), (0b0100, Punctuation | Separator | Joiner), (0b1000, Punctuation)], // colon; semicolons and question marks
        ];
        var tables = new byte[8 * 32];
        for (var nibble = 0; nibble < 16; nibble++)
        {
            for (var i = 0; i < rectangles.Length; i++)
            {
                Set(i / 8 * 2, nibble, ((rectangles[i].Rows >> nibble) & 1) << (i % 8));
                Set((i / 8 * 2) + 1, nibble, ((rectangles[i].Columns >> nibble) & 1) << (i % 8));
            }
        }

        for (var group = 0; group < classes.Length; group++)
        {
            foreach (var (chosen, kind) in classes[group])
            {
                Set(4 + group, chosen, kind);
            }
        }

        return tables;

        static int Bit(int nibble) => 1 << nibble;

        static int Range(int first, int last) => (1 << (last + 1)) - (1 << first);

        // A lookup of AVX2 sees each half of a vector by itself.
        void Set(int table, int nibble, int bits)
        {
            tables[(table * 32) + nibble] |= (byte)bits;
            tables[(table * 32) + 16 + nibble] |= (byte)bits;
        }
    }
}
