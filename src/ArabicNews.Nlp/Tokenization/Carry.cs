using System.Runtime.CompilerServices;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>What a block of 64 code units must know of the one before.</summary>
internal readonly struct Carry
{
    /// <summary>1 where the last code unit belongs to a word.</summary>
    public readonly ulong Word;

    /// <summary>1 where it belongs to a number.</summary>
    public readonly ulong Number;

    /// <summary>1 where it is a digit.</summary>
    public readonly ulong Digit;

    /// <summary>-1 where it belongs to any token, for that may go on, else 0.</summary>
    public readonly long Open;

    /// <summary>Of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Carry(ulong words, ulong digits, in Boundaries bounds)
    {
        Word = words >> 63;
        Number = bounds.Numbers >> 63;
        Digit = digits >> 63;
        Open = (long)bounds.Tokens >> 63;
    }
}
