using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Normalization;

/// <summary>
/// Folds stretches of ordinary characters many at a time: ASCII, the letters and digits of Arabic and the punctuation around them,
/// each of which becomes one character. It stops before whatever may vanish, become several or is rare, which the
/// <see cref="FoldTable"/> knows. Immutable and thread-safe.
/// </summary>
internal readonly partial struct LetterFolder(Foldings foldings)
{
    private const Foldings Removing = Foldings.Tashkeel | Foldings.SuperscriptAlef | Foldings.Tatweel;

    private readonly bool _removesMarks = (foldings & Removing) == Removing;
    private readonly byte[] _pages = BuildPages(foldings);

    /// <summary>Whether marks and tatweel vanish, for which <see cref="IsRemoved"/> holds.</summary>
    public bool RemovesMarks => _removesMarks;

    /// <summary>
    /// The first of what the characters of ASCII become, 128 bytes, and the low and the high bytes of what U+0600 to U+067F become, 128 bytes each.
    /// </summary>
    public ref byte Pages => ref MemoryMarshal.GetArrayDataReference(_pages);

    /// <summary>Whether a code unit becomes exactly one, and is folded here, under any foldings.</summary>
    public static bool IsOrdinary(char c) =>
        c is <= '\u007F' or (>= ArabicChars.Hamza and <= '\u063A') or (>= ArabicChars.Feh and <= ArabicChars.Yeh) or (>= '\u0660' and <= '\u0669')
            or ArabicChars.Comma or ArabicChars.Semicolon or ArabicChars.QuestionMark or '\u00AB' or '\u00BB' or (>= '\u2010' and <= '\u2027');

    /// <summary>Whether a code unit is one of the marks that vanish without a trace, or tatweel.</summary>
    public static bool IsRemoved(char c) =>
        c is (>= ArabicChars.Fathatan and <= ArabicChars.Sukun) or ArabicChars.Tatweel or ArabicChars.SuperscriptAlef;

    /// <summary>
    /// Folds from the start of a source as far as it can go in whole vectors; says how far it came in both. It may leave what it
    /// likes behind what it has written. Where lengths are to be kept it stops before marks that vanish, too.
    /// </summary>
    public void Fold(ReadOnlySpan<char> source, Span<char> destination, bool keepLengths, out int read, out int written)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Fold<Lanes512>(source, destination, keepLengths, out read, out written);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Fold<Lanes256>(source, destination, keepLengths, out read, out written);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Fold<Lanes128>(source, destination, keepLengths, out read, out written);
        }
        else
        {
            read = written = 0;
        }
    }

    internal void Fold<TLanes>(ReadOnlySpan<char> source, Span<char> destination, bool keepLengths, out int read, out int written)
        where TLanes : struct, ILanes<TLanes>
    {
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(source));
        ref var to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(destination));
        read = written = 0;
        while (source.Length - read >= TLanes.Count && destination.Length - written >= TLanes.Count)
        {
            var lanes = TLanes.Load(ref from, read);
            var folded = Fold(lanes, foldings);
            folded.Store(ref to, written);
            var all = (1UL << TLanes.Count) - 1;
            var ordinary = TLanes.Bits(Ordinary(lanes));
            if (ordinary == all)
            {
                read += TLanes.Count;
                written += TLanes.Count;
                continue;
            }

            if (Avx512Vbmi2.IsSupported && typeof(TLanes) == typeof(Lanes512) && _removesMarks && !keepLengths)
            {
                var removed = Removed(lanes);
                if ((ordinary | TLanes.Bits(removed)) == all)
                {
                    var kept = Avx512Vbmi2.Compress(Vector512<ushort>.Zero, ~((Lanes512)(object)removed).Vector, ((Lanes512)(object)folded).Vector);
                    kept.StoreUnsafe(ref to, (nuint)written);
                    read += TLanes.Count;
                    written += BitOperations.PopCount(ordinary);
                    continue;
                }
            }

            var length = BitOperations.TrailingZeroCount(~ordinary);
            read += length;
            written += length;
            return;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes In<TLanes>(TLanes v, ushort low, ushort high)
        where TLanes : struct, ILanes<TLanes> => TLanes.AtMost(v - TLanes.All(low), (ushort)(high - low));

    // No folding makes more or less than one character of these, and those that change are changed below.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes Ordinary<TLanes>(TLanes v)
        where TLanes : struct, ILanes<TLanes> =>
        TLanes.AtMost(v, '\u007F') | In(v, ArabicChars.Hamza, '\u063A') | In(v, ArabicChars.Feh, ArabicChars.Yeh) | In(v, '\u0660', '\u0669')
            | TLanes.Is(v, ArabicChars.Comma) | TLanes.Is(v, ArabicChars.Semicolon) | TLanes.Is(v, ArabicChars.QuestionMark)
            | TLanes.Is(v, '\u00AB') | TLanes.Is(v, '\u00BB') | In(v, '\u2010', '\u2027');

    // Combining hamza and madda are not here: they may join the letter before them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes Removed<TLanes>(TLanes v)
        where TLanes : struct, ILanes<TLanes> =>
        In(v, ArabicChars.Fathatan, ArabicChars.Sukun) | TLanes.Is(v, ArabicChars.Tatweel) | TLanes.Is(v, ArabicChars.SuperscriptAlef);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Replace<TLanes>(TLanes v, ushort from, ushort to)
        where TLanes : struct, ILanes<TLanes> => TLanes.Select(TLanes.Is(v, from), TLanes.All(to), v);

    // Inlined with a constant it leaves only what is folded.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Fold<TLanes>(TLanes v, Foldings foldings)
        where TLanes : struct, ILanes<TLanes>
    {
        if ((foldings & Foldings.AlefForms) != 0)
        {
            var hamza = In(v, ArabicChars.AlefMadda, ArabicChars.AlefHamzaAbove) | TLanes.Is(v, ArabicChars.AlefHamzaBelow);
            v = TLanes.Select(hamza, TLanes.All(ArabicChars.Alef), v);
        }

        if ((foldings & Foldings.AlefMaksura) != 0)
        {
            v = Replace(v, ArabicChars.AlefMaksura, ArabicChars.Yeh);
        }

        if ((foldings & Foldings.TehMarbuta) != 0)
        {
            v = Replace(v, ArabicChars.TehMarbuta, ArabicChars.Heh);
        }

        if ((foldings & Foldings.HamzaCarriers) != 0)
        {
            v = Replace(Replace(v, ArabicChars.WawHamzaAbove, ArabicChars.Waw), ArabicChars.YehHamzaAbove, ArabicChars.Yeh);
        }

        if ((foldings & Foldings.Digits) != 0)
        {
            v -= In(v, '\u0660', '\u0669') & TLanes.All('\u0660' - '0');
        }

        if ((foldings & Foldings.Punctuation) != 0)
        {
            v = Replace(Replace(Replace(v, ArabicChars.Comma, ','), ArabicChars.Semicolon, ';'), ArabicChars.QuestionMark, '?');
        }

        return (foldings & Foldings.LatinCase) != 0 ? v + (In(v, 'A', 'Z') & TLanes.All('a' - 'A')) : v;
    }
}
