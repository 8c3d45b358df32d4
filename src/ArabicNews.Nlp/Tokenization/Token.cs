using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>One token of a text. Offsets are UTF-16 code units into the caller's string. Immutable and thread-safe.</summary>
/// <param name="Start">Index of the first UTF-16 code unit.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Kind">What the token is.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    /// <summary>Index just past the last UTF-16 code unit.</summary>
    public int End => Start + Length;

    /// <summary>The token's span in the caller's string, in UTF-16 code units.</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>The token's text in <paramref name="source"/>, without copying.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The token does not lie inside <paramref name="source"/>.</exception>
    public ReadOnlySpan<char> Slice(ReadOnlySpan<char> source) => source.Slice(Start, Length);
}
