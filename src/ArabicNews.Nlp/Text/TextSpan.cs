namespace ArabicNews.Nlp.Text;

/// <summary>
/// A stretch of the caller's own string, in UTF-16 code units. <c>source.Substring(span.Start, span.Length)</c> is its text.
/// Immutable and thread-safe.
/// </summary>
/// <param name="Start">Index of the first UTF-16 code unit.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index just past the last UTF-16 code unit.</summary>
    public int End => Start + Length;

    /// <summary>Makes a span from its two ends, in UTF-16 code units.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether the two spans share at least one UTF-16 code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies inside this span (equal spans included).</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The span's text in <paramref name="source"/>, without copying.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <paramref name="source"/>.</exception>
    public ReadOnlySpan<char> Slice(ReadOnlySpan<char> source) => source.Slice(Start, Length);
}
