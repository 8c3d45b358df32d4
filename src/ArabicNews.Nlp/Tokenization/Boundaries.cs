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
    public ulong Token;

    /// <summary>Finds them from what the code units are: a token goes on where a word or a number does, and ends elsewhere.</summary>
    /// <param name="words">Letters and marks.</param>
    /// <param name="digits">Digits.</param>
    /// <param name="joined">Separators between the digits of a number.</param>
    /// <param name="singles">Punctuation and symbols.</param>
    /// <param name="carriedWord">1 where a word reaches over from the block before.</param>
    /// <param name="carriedNumber">1 where a number does.</param>
    /// <param name="carriedToken">1 where any token reaches to the end of the block before.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Boundaries Of(ulong words, ulong digits, ulong joined, ulong singles, ulong carriedWord, ulong carriedNumber, ulong carriedToken)
    {
        var numbers = digits | joined;
        var token = words | numbers | singles;
        var goesOn = (words & ((words << 1) | carriedWord)) | (numbers & ((numbers << 1) | carriedNumber));
        return new Boundaries { Starts = token & ~goesOn, Ends = ((token << 1) | carriedToken) & ~goesOn, Numbers = numbers, Token = token };
    }
}
