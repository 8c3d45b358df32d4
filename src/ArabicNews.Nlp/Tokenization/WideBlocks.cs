using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ArabicNews.Nlp.Normalization;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>
/// 64 code units as processors with AVX-512 VBMI2 see them: low bytes and high bytes apart, and for each a byte of class bits that the
/// low byte finds in tables of the pages U+00 and U+06.
/// </summary>
internal static class WideBlocks
{
    // The bits of a class. Digit and single together mean symbol; the lowest four tell the kind of a token.
    private const int Word = 0;
    private const int Digit = 1;
    private const int Single = 2;
    private const int Latin = 3;
    private const int Separator = 4;
    private const int Removed = 5;
    private const int Rare = 6;
    private const int Joiner = 7;

    private static readonly byte[] PlainTables = BuildTables(folds: false);
    private static readonly byte[] FoldingTables = BuildTables(folds: true);
    private static readonly byte[] TripleOrder = BuildOrder(3);
    private static readonly byte[] PairOrder = BuildOrder(2);

    /// <summary>Whether this machine has the instructions, and tokens lie in memory as they are written here.</summary>
    public static bool IsSupported =>
        Avx512Vbmi2.IsSupported && Avx512Vbmi.IsSupported && Avx512BW.IsSupported && Bmi2.X64.IsSupported && Unsafe.SizeOf<Token>() == 3 * sizeof(int);

    /// <summary>The first byte of the tables; those for folding call rare what becomes more than one character or none, too.</summary>
    public static ref byte Tables(bool folds) => ref MemoryMarshal.GetArrayDataReference(folds ? FoldingTables : PlainTables);

    /// <summary>A part of the order that <see cref="WriteTokens"/> lays bytes in.</summary>
    public static Vector512<byte> TokenOrder(nuint part) => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(TripleOrder), part * 64);

    /// <summary>A part of the order that <see cref="WriteForms"/> lays bytes in.</summary>
    public static Vector512<byte> FormOrder(nuint part) => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(PairOrder), part * 64);

    /// <summary>The last code units of a text, with spaces behind; the text must have 64 or more, and so many be left or fewer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<ushort> Lower, Vector512<ushort> Upper) LoadTail(ref ushort text, int length, int left)
    {
        var a = Vector512.LoadUnsafe(ref text, (nuint)(length - 64));
        var b = Vector512.LoadUnsafe(ref text, (nuint)(length - 32));
        var lower = Vector512<ushort>.Indices;
        var upper = lower + Vector512.Create((ushort)32);
        var shift = Vector512.Create((ushort)(64 - left));
        var limit = Vector512.Create((ushort)left);
        var space = Vector512.Create((ushort)' ');
        return (
            Vector512.ConditionalSelect(Vector512.LessThan(lower, limit), Avx512BW.PermuteVar32x16x2(a, lower + shift, b), space),
            Vector512.ConditionalSelect(Vector512.LessThan(upper, limit), Avx512BW.PermuteVar32x16x2(a, upper + shift, b), space));
    }

    /// <summary>Every other byte of 64 code units: the low ones, or the high ones where <paramref name="odd"/> is 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Bytes(Vector512<ushort> a, Vector512<ushort> b, byte odd) =>
        Avx512Vbmi.PermuteVar64x8x2(a.AsByte(), (Vector512<byte>.Indices << 1) | Vector512.Create(odd), b.AsByte());

    /// <summary>The class bits of 64 code units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Classes(Vector512<byte> low, Vector512<byte> high, ref byte tables)
    {
        var upper = Vector512.LessThan(low.AsSByte(), Vector512<sbyte>.Zero).AsByte();
        var latin = Vector512.ConditionalSelect(upper, LookUp(low, ref tables, 1), LookUp(low, ref tables, 0));
        var arabic = Vector512.ConditionalSelect(upper, LookUp(low, ref tables, 3), LookUp(low, ref tables, 2));
        return Vector512.ConditionalSelect(
            Vector512.Equals(high, Vector512.Create((byte)6)),
            arabic,
            Vector512.ConditionalSelect(Vector512.Equals(high, Vector512<byte>.Zero), latin, Vector512.Create((byte)(1 << Rare))));
    }

    /// <summary>For the low byte what stands in the table of 128 bytes at a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> LookUp(Vector512<byte> low, ref byte tables, nuint table) =>
        Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref tables, table * 128), low, Vector512.LoadUnsafe(ref tables, (table * 128) + 64));

    /// <summary>The class bits, each by itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OrdinaryClasses Bits(Vector512<byte> classes)
    {
        var singles = Bits(classes, Single);
        return new OrdinaryClasses
        {
            Words = Bits(classes, Word),
            Digits = Bits(classes, Digit) & ~singles,
            Singles = singles,
            Latin = Bits(classes, Latin),
            Separators = Bits(classes, Separator),
            Joiners = Bits(classes, Joiner),
            Removed = Bits(classes, Removed),
            Rare = Bits(classes, Rare),
        };
    }

    /// <summary>A byte of all ones for each bit that is set, the lowest bit first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Mask(ulong bits)
    {
        var bit = Vector512.Create(0x8040201008040201UL).AsByte();
        var spread = Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), (Vector512<ulong>.Indices * 0x0101010101010101).AsByte());
        return ~Vector512.Equals(spread & bit, Vector512<byte>.Zero);
    }

    /// <summary>The positions of the bits that are set, in order, and zeros behind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Positions(ulong bits) => Avx512Vbmi2.Compress(Vector512<byte>.Zero, Mask(bits), Vector512<byte>.Indices);

    /// <summary>The kinds of the tokens that start at some positions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Kinds(Vector512<byte> classes, Vector512<byte> starts)
    {
        var kinds = Vector128.Create(
            (byte)0, (byte)TokenKind.Word, (byte)TokenKind.Number, 0, (byte)TokenKind.Punctuation, 0, (byte)TokenKind.Symbol, 0, (byte)TokenKind.ForeignWord, 0, 0, 0, 0, 0, 0, 0);
        var twice = Vector256.Create(kinds, kinds);
        return Avx512BW.Shuffle(Vector512.Create(twice, twice), Avx512Vbmi.PermuteVar64x8(classes, starts) & Vector512.Create((byte)15));
    }

    /// <summary>Writes tokens sixteen at a time, whether there are as many or not: as integers, start, length and kind in turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteTokens(
        ref int destination, int count, int origin, Vector512<byte> starts, Vector512<byte> lengths, Vector512<byte> kinds, Vector512<byte> order0, Vector512<byte> order1, Vector512<byte> order2)
    {
        var offset = Vector512.Create(origin);
        for (var done = 0; ;)
        {
            var first = starts.GetLower().ToVector512();
            var second = lengths.WithUpper(kinds.GetLower());
            (Avx512Vbmi.PermuteVar64x8x2(first, order0, second).AsInt32() + (offset & Vector512.Create(-1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1))).StoreUnsafe(ref destination);
            (Avx512Vbmi.PermuteVar64x8x2(first, order1, second).AsInt32() + (offset & Vector512.Create(0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0))).StoreUnsafe(ref destination, 16);
            (Avx512Vbmi.PermuteVar64x8x2(first, order2, second).AsInt32() + (offset & Vector512.Create(0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0))).StoreUnsafe(ref destination, 32);
            done += 16;
            if (done >= count)
            {
                return;
            }

            starts = Next(starts);
            lengths = Next(lengths);
            kinds = Next(kinds);
            destination = ref Unsafe.Add(ref destination, 48);
        }
    }

    /// <summary>Writes spans of the normalized text in the same way: start and length in turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteForms(ref int destination, int count, int origin, Vector512<byte> starts, Vector512<byte> lengths, Vector512<byte> order0, Vector512<byte> order1)
    {
        var offset = Vector512.Create((long)(uint)origin).AsInt32();
        for (var done = 0; ;)
        {
            var first = starts.GetLower().ToVector512();
            (Avx512Vbmi.PermuteVar64x8x2(first, order0, lengths).AsInt32() + offset).StoreUnsafe(ref destination);
            (Avx512Vbmi.PermuteVar64x8x2(first, order1, lengths).AsInt32() + offset).StoreUnsafe(ref destination, 16);
            done += 16;
            if (done >= count)
            {
                return;
            }

            starts = Next(starts);
            lengths = Next(lengths);
            destination = ref Unsafe.Add(ref destination, 32);
        }
    }

    // Those of 64 code units whose class has a bit, which is given by its number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector512<byte> classes, [ConstantExpected] int bit) =>
        (classes.AsUInt16() << (7 - bit)).AsByte().ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Next(Vector512<byte> bytes) => Avx512F.AlignRight64(Vector512<long>.Zero, bytes.AsInt64(), 2).AsByte();

    // For the integers of sixteen tuples the byte that each is made of: starts are the first 64 bytes, of which the upper half is zero;
    // behind them are lengths, and kinds in the upper half of these.
    private static byte[] BuildOrder(int parts)
    {
        ReadOnlySpan<byte> begins = [0, 64, 96];
        var order = new byte[16 * parts * sizeof(int)];
        Array.Fill(order, (byte)63);
        for (var i = 0; i < 16 * parts; i++)
        {
            order[i * sizeof(int)] = (byte)(begins[i % parts] + (i / parts));
        }

        return order;
    }

    private static byte[] BuildTables(bool folds)
    {
        var tables = new byte[512];
        for (var i = 0; i < tables.Length; i++)
        {
            var c = (char)(i < 256 ? i : 0x0600 + i - 256);
            tables[i] = (byte)(folds && !LetterFolder.IsRemoved(c) && !LetterFolder.IsOrdinary(c) ? 1 << Rare : Classify(c));
        }

        return tables;
    }

    private static int Classify(char c) => CharClasses.Of(c) switch
    {
        CharClass.Arabic or CharClass.Mark when LetterFolder.IsRemoved(c) => (1 << Word) | (1 << Removed),
        CharClass.Arabic => 1 << Word,
        CharClass.Digit => 1 << Digit,
        CharClass.Space => 0,
        CharClass.Foreign when char.IsAsciiLetter(c) => 1 << Latin,
        CharClass.Punctuation when c is not ('#' or '@' or '_') => (1 << Single)
            | (TokenRules.IsNumberSeparator(c) ? 1 << Separator : 0)
            | (c is '.' or '-' or ':' or '\'' or '&' ? 1 << Joiner : 0),
        CharClass.Symbol => (1 << Single) | (1 << Digit) | (c == '+' ? 1 << Joiner : 0),
        _ => 1 << Rare,
    };
}
