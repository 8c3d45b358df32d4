using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>
/// The classes of 64 UTF-16 code units at once, one bit each, of what Arabic news mostly consists of. What is in none of the first
/// five bitmaps is rare and for others to sort out.
/// </summary>
internal readonly partial struct BlockClasses
{
    /// <summary>Number of code units in a block.</summary>
    public const int Size = 64;

    /// <summary>Arabic letters, tatweel and marks of the blocks' common part.</summary>
    public ulong Words { get; private init; }

    /// <summary>Those of <see cref="Words"/> that are marks.</summary>
    public ulong Marks { get; private init; }

    /// <summary>Digits of all three scripts.</summary>
    public ulong Digits { get; private init; }

    /// <summary>Space and ASCII control characters.</summary>
    public ulong Spaces { get; private init; }

    /// <summary>The punctuation marks of Arabic and ASCII that news is full of.</summary>
    public ulong Punctuation { get; private init; }

    /// <summary>Symbols, as far as they are told at once.</summary>
    public ulong Symbols { get; private init; }

    /// <summary>Those of <see cref="Punctuation"/> that may stand between the digits of one number.</summary>
    public ulong Separators { get; private init; }

    /// <summary>Those for which <see cref="LetterFolder.IsRemoved"/> holds.</summary>
    public ulong Removed { get; private init; }

    /// <summary>Those in any bitmap that are neither <see cref="Removed"/> nor <see cref="LetterFolder.IsOrdinary"/>.</summary>
    public ulong Special { get; private init; }

    /// <summary>Whether this machine classifies blocks faster than one code unit after another.</summary>
    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    /// <summary>Classifies the 64 code units that begin at a reference; so many must be there.</summary>
    /// <param name="text">The first code unit.</param>
    /// <param name="kinds">
    /// Gets 64 bytes: for each code unit that may begin a token the <see cref="TokenKind"/> of that token.
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockClasses At(ref char text, ref byte kinds)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref text);
        return Avx2.IsSupported ? ByNibbles(ref first, ref kinds) : ByComparison<Lanes128>(ref first, ref kinds);
    }

    /// <summary>By comparisons, on vectors of any width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static BlockClasses ByComparison<TLanes>(ref ushort first, ref byte kinds)
        where TLanes : struct, ILanes<TLanes>
    {
        ulong words = 0, marks = 0, digits = 0, spaces = 0, punctuation = 0, symbols = 0, separators = 0, removed = 0, special = 0;
        for (var i = 0; i < Size; i += 2 * TLanes.Count)
        {
            var a = TLanes.Load(ref first, i);
            var b = TLanes.Load(ref first, i + TLanes.Count);
            words |= TLanes.Bits(Word(a), Word(b)) << i;
            marks |= TLanes.Bits(Mark(a), Mark(b)) << i;
            digits |= TLanes.Bits(Digit(a), Digit(b)) << i;
            spaces |= TLanes.Bits(Space(a), Space(b)) << i;
            punctuation |= TLanes.Bits(PunctuationMark(a), PunctuationMark(b)) << i;
            symbols |= TLanes.Bits(Symbol(a), Symbol(b)) << i;
            separators |= TLanes.Bits(Separator(a), Separator(b)) << i;
            removed |= TLanes.Bits(LetterFolder.Removed(a), LetterFolder.Removed(b)) << i;
            special |= TLanes.Bits(Foldable(a), Foldable(b)) << i;
            TLanes.StoreNarrow(Kind(a), Kind(b), ref kinds, i);
        }

        return new BlockClasses
        {
            Words = words,
            Marks = marks,
            Digits = digits,
            Spaces = spaces,
            Punctuation = punctuation,
            Symbols = symbols,
            Separators = separators,
            Removed = removed,
            Special = ~special & (words | digits | spaces | punctuation | symbols),
        };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TLanes Kind(TLanes v) =>
            (Digit(v) & TLanes.All((ushort)TokenKind.Number)) | (PunctuationMark(v) & TLanes.All((ushort)TokenKind.Punctuation))
                | (Symbol(v) & TLanes.All((ushort)TokenKind.Symbol));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TLanes Foldable(TLanes v) => LetterFolder.Ordinary(v) | LetterFolder.Removed(v);

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
        static TLanes Symbol(TLanes v) => In(v, '$', '%') | TLanes.Is(v, '+');

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TLanes Separator(TLanes v) => In(v, ',', '/') | TLanes.Is(v, ':') | TLanes.Is(v, ArabicChars.Comma);

        // For two values that differ in one bit.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TLanes IsEither(TLanes v, ushort a, ushort b) => TLanes.Is(v & TLanes.All((ushort)~(a ^ b)), (ushort)(a & b));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TLanes In(TLanes v, ushort low, ushort high) => TLanes.AtMost(v - TLanes.All(low), (ushort)(high - low));
    }
}
