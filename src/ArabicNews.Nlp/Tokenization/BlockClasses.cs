using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>
/// The classes of 64 UTF-16 code units at once, one bit each, of what Arabic news mostly consists of. Everything else (punctuation
/// and what is rare) is in none of the bitmaps.
/// </summary>
internal readonly struct BlockClasses
{
    /// <summary>Number of code units in a block.</summary>
    public const int Size = 64;

    private static readonly byte[] PageTables = BuildPageTables();

    private BlockClasses(ulong words, ulong marks, ulong digits, ulong spaces, ulong punctuation, ulong symbols, ulong separators)
    {
        Words = words;
        Marks = marks;
        Digits = digits;
        Spaces = spaces;
        Punctuation = punctuation;
        Symbols = symbols;
        Separators = separators;
    }

    /// <summary>Arabic letters, tatweel and marks of the blocks' common part.</summary>
    public ulong Words { get; }

    /// <summary>Those of <see cref="Words"/> that are marks.</summary>
    public ulong Marks { get; }

    /// <summary>Digits of all three scripts.</summary>
    public ulong Digits { get; }

    /// <summary>Space, no-break space and ASCII control characters.</summary>
    public ulong Spaces { get; }

    /// <summary>The punctuation marks of Arabic and ASCII that news is full of.</summary>
    public ulong Punctuation { get; }

    /// <summary>Symbols, as far as they are told at once.</summary>
    public ulong Symbols { get; }

    /// <summary>Those of <see cref="Punctuation"/> that may stand between the digits of one number.</summary>
    public ulong Separators { get; }

    /// <summary>Whether this machine classifies blocks faster than one code unit after another.</summary>
    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    /// <summary>Classifies the 64 code units that begin at a reference; so many must be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockClasses At(ref char text)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref text);
        if (Vector512.IsHardwareAccelerated && Avx512Vbmi.IsSupported)
        {
            return ByTable(ref first);
        }

        return Vector256.IsHardwareAccelerated ? ByComparison<Lanes256>(ref first) : ByComparison<Lanes128>(ref first);
    }

    // The low bytes of all 64 code units look their class up in tables of the pages U+00 and U+06; the high bytes choose the page.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static BlockClasses ByTable(ref ushort first)
    {
        var a = Vector512.LoadUnsafe(ref first).AsByte();
        var b = Vector512.LoadUnsafe(ref first, 32).AsByte();
        var even = Vector512<byte>.Indices << 1;
        var low = Avx512Vbmi.PermuteVar64x8x2(a, even, b);
        var page = Avx512Vbmi.PermuteVar64x8x2(a, even | Vector512.Create((byte)1), b);
        ref var tables = ref MemoryMarshal.GetArrayDataReference(PageTables);
        var upper = Vector512.LessThan(low.AsSByte(), Vector512<sbyte>.Zero).AsByte();
        var arabic = Vector512.ConditionalSelect(upper, LookUp(low, ref tables, 3), LookUp(low, ref tables, 2));
        var latin = Vector512.ConditionalSelect(upper, LookUp(low, ref tables, 1), LookUp(low, ref tables, 0));
        var classes = (arabic & Vector512.Equals(page, Vector512.Create((byte)6))) | (latin & Vector512.Equals(page, Vector512<byte>.Zero));
        return new BlockClasses(Bits(classes, 0), Bits(classes, 1), Bits(classes, 2), Bits(classes, 3), Bits(classes, 4), Bits(classes, 5), Bits(classes, 6));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector512<byte> LookUp(Vector512<byte> low, ref byte tables, nuint half) =>
            Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref tables, half * 128), low, Vector512.LoadUnsafe(ref tables, (half * 128) + 64));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static ulong Bits(Vector512<byte> classes, int bit) => (classes.AsUInt16() << (7 - bit)).AsByte().ExtractMostSignificantBits();
    }

    private static byte[] BuildPageTables()
    {
        var tables = new byte[512];
        for (var i = 0; i < tables.Length; i++)
        {
            var c = (char)(i < 256 ? i : 0x0600 + i - 256);
            tables[i] = CharClasses.Of(c) switch
            {
                CharClass.Arabic => 1,
                CharClass.Mark => 1 | 2,
                CharClass.Digit => 4,
                CharClass.Space => 8,
                CharClass.Punctuation when TokenRules.IsNumberSeparator(c) => 16 | 64,
                CharClass.Punctuation when c is not ('#' or '@') => 16,
                CharClass.Symbol => 32,
                _ => 0,
            };
        }

        return tables;
    }

    /// <summary>By comparisons, on vectors of any width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static BlockClasses ByComparison<TLanes>(ref ushort first)
        where TLanes : struct, ILanes<TLanes>
    {
        ulong words = 0, marks = 0, digits = 0, spaces = 0, punctuation = 0, separators = 0;
        for (var i = 0; i < Size; i += 2 * TLanes.Count)
        {
            var a = TLanes.Load(ref first, i);
            var b = TLanes.Load(ref first, i + TLanes.Count);
            words |= TLanes.Bits(Word(a), Word(b)) << i;
            marks |= TLanes.Bits(Mark(a), Mark(b)) << i;
            digits |= TLanes.Bits(Digit(a), Digit(b)) << i;
            spaces |= TLanes.Bits(Space(a), Space(b)) << i;
            punctuation |= TLanes.Bits(PunctuationMark(a), PunctuationMark(b)) << i;
            separators |= TLanes.Bits(Separator(a), Separator(b)) << i;
        }

        return new BlockClasses(words, marks, digits, spaces, punctuation, 0, separators);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TLanes Word(TLanes v) => In(v, '\u0620', '\u065F') | In(v, '\u066E', '\u06D3');

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TLanes Mark(TLanes v) => In(v, ArabicChars.Fathatan, '\u065F') | TLanes.Is(v, ArabicChars.SuperscriptAlef);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TLanes Digit(TLanes v) => In(v, '0', '9') | In(v, '\u0660', '\u0669') | In(v, '\u06F0', '\u06F9');

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TLanes Space(TLanes v) => TLanes.AtMost(v, ' ') | TLanes.Is(v, '\u00A0');

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TLanes PunctuationMark(TLanes v) => In(v, '!', '"') | In(v, '&', '*') | In(v, ',', '/') | In(v, ':', ';') | TLanes.Is(v, '?')
            | TLanes.Is(v, ArabicChars.Comma) | IsEither(v, ArabicChars.Semicolon, ArabicChars.QuestionMark) | IsEither(v, '\u00AB', '\u00BB');

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TLanes Separator(TLanes v) => In(v, ',', '/') | TLanes.Is(v, ':') | TLanes.Is(v, ArabicChars.Comma);

        // For two values that differ in one bit.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TLanes IsEither(TLanes v, ushort a, ushort b) => TLanes.Is(v & TLanes.All((ushort)~(a ^ b)), (ushort)(a & b));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TLanes In(TLanes v, ushort low, ushort high) => TLanes.AtMost(v - TLanes.All(low), (ushort)(high - low));
    }
}
