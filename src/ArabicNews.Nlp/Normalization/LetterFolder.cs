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
internal readonly struct LetterFolder(Foldings foldings)
{
    private readonly bool _alef = foldings.HasFlag(Foldings.AlefForms);
    private readonly bool _maksura = foldings.HasFlag(Foldings.AlefMaksura);
    private readonly bool _tehMarbuta = foldings.HasFlag(Foldings.TehMarbuta);
    private readonly bool _carriers = foldings.HasFlag(Foldings.HamzaCarriers);
    private readonly bool _digits = foldings.HasFlag(Foldings.Digits);
    private readonly bool _punctuation = foldings.HasFlag(Foldings.Punctuation);
    private readonly bool _case = foldings.HasFlag(Foldings.LatinCase);
    private readonly bool _removesMarks =
        (foldings & (Foldings.Tashkeel | Foldings.SuperscriptAlef | Foldings.Tatweel)) == (Foldings.Tashkeel | Foldings.SuperscriptAlef | Foldings.Tatweel);

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
            var folded = Fold(lanes);
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
    private static TLanes Ordinary<TLanes>(TLanes v)
        where TLanes : struct, ILanes<TLanes> =>
        TLanes.AtMost(v, '\u007F') | In(v, ArabicChars.Hamza, '\u063A') | In(v, ArabicChars.Feh, ArabicChars.Yeh) | In(v, '\u0660', '\u0669')
            | TLanes.Is(v, ArabicChars.Comma) | TLanes.Is(v, ArabicChars.Semicolon) | TLanes.Is(v, ArabicChars.QuestionMark)
            | TLanes.Is(v, '\u00AB') | TLanes.Is(v, '\u00BB') | In(v, '\u2010', '\u2027');

    // Combining hamza and madda are not here: they may join the letter before them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Removed<TLanes>(TLanes v)
        where TLanes : struct, ILanes<TLanes> =>
        In(v, ArabicChars.Fathatan, ArabicChars.Sukun) | TLanes.Is(v, ArabicChars.Tatweel) | TLanes.Is(v, ArabicChars.SuperscriptAlef);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Replace<TLanes>(TLanes v, ushort from, ushort to)
        where TLanes : struct, ILanes<TLanes> => TLanes.Select(TLanes.Is(v, from), TLanes.All(to), v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLanes Fold<TLanes>(TLanes v)
        where TLanes : struct, ILanes<TLanes>
    {
        if (_alef)
        {
            var hamza = In(v, ArabicChars.AlefMadda, ArabicChars.AlefHamzaAbove) | TLanes.Is(v, ArabicChars.AlefHamzaBelow);
            v = TLanes.Select(hamza, TLanes.All(ArabicChars.Alef), v);
        }

        if (_maksura)
        {
            v = Replace(v, ArabicChars.AlefMaksura, ArabicChars.Yeh);
        }

        if (_tehMarbuta)
        {
            v = Replace(v, ArabicChars.TehMarbuta, ArabicChars.Heh);
        }

        if (_carriers)
        {
            v = Replace(Replace(v, ArabicChars.WawHamzaAbove, ArabicChars.Waw), ArabicChars.YehHamzaAbove, ArabicChars.Yeh);
        }

        if (_digits)
        {
            v -= In(v, '\u0660', '\u0669') & TLanes.All('\u0660' - '0');
        }

        if (_punctuation)
        {
            v = Replace(Replace(Replace(v, ArabicChars.Comma, ','), ArabicChars.Semicolon, ';'), ArabicChars.QuestionMark, '?');
        }

        return _case ? v + (In(v, 'A', 'Z') & TLanes.All('a' - 'A')) : v;
    }
}
