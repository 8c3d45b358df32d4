using System.Numerics;
using System.Runtime.CompilerServices;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>Where the tokens of a block of 64 code units start and end, one bit each.</summary>
internal struct Boundaries
{
    /// <summary>The first code unit of each token.</summary>
    public ulong Starts;

    /// <summary>The code unit behind each token, as far as it is in the block; the first may end a token of the block before.</summary>
    public ulong Ends;

    /// <summary>All code units of numbers, the separators in them included.</summary>
    public ulong Numbers;

    /// <summary>All code units of tokens.</summary>
    public ulong Tokens;

    /// <summary>What must be read in another way; where there is any, the rest says nothing.</summary>
    public ulong Rare;

    /// <summary>Finds them in a block of ordinary code units.</summary>
    /// <param name="block">What the code units are.</param>
    /// <param name="before">What reaches over from the block before.</param>
    /// <param name="kept">All ones where marks that count as removed are kept, which is for another way; else zero.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Boundaries Of(in OrdinaryClasses block, in Carry before, ulong kept)
    {
        var behindDigit = block.Separators & ((block.Digits << 1) | before.Digit);
        var latinOn = BitOperations.RotateLeft(block.Latin, 1); // What the last one makes of the first matters not: it is rare.
        var bounds = Of(block.Words, block.Digits, behindDigit & (block.Digits >> 1), block.Singles, block.Latin, latinOn, before);

        // Marks that no letter stands before, or that stand where a token ends and come to stand nowhere; words of ASCII and numbers that
        // may go on otherwise than is read here, or behind the block.
        bounds.Rare = block.Rare
            | (block.Removed & (bounds.Starts | bounds.Ends | kept))
            | (latinOn & (block.Joiners | block.Digits | block.Removed | 1))
            | (behindDigit >> 63);
        return bounds;
    }

    /// <summary>Finds them where separators are told already.</summary>
    /// <param name="words">Letters and marks.</param>
    /// <param name="digits">Digits.</param>
    /// <param name="joined">Separators between the digits of a number.</param>
    /// <param name="singles">Punctuation and symbols.</param>
    /// <param name="before">What reaches over from the block before.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Boundaries Of(ulong words, ulong digits, ulong joined, ulong singles, in Carry before) => Of(words, digits, joined, singles, 0, 0, before);

    // A token goes on where a word or a number does, and ends elsewhere.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Boundaries Of(ulong words, ulong digits, ulong joined, ulong singles, ulong latin, ulong latinOn, in Carry before)
    {
        var numbers = digits | joined;
        var tokens = words | numbers | singles | latin;
        var goesOn = (words & ((words << 1) | before.Word)) | (numbers & ((numbers << 1) | before.Number)) | (latin & latinOn);
        return new Boundaries
        {
            Starts = tokens & ~goesOn,
            Ends = ((tokens << 1) - (ulong)before.Open) & ~goesOn,
            Numbers = numbers,
            Tokens = tokens,
        };
    }
}
