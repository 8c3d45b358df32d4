namespace ArabicNews.Nlp.Text;

/// <summary>
/// A stretch of a normalized view, in UTF-16 code units of that view. A type of its own, so that it is never taken for a
/// position in the caller's string: <see cref="OffsetMap"/> leads from one to the other. Immutable and thread-safe.
/// </summary>
/// <param name="Start">Index of the first UTF-16 code unit of the normalized text.</param>
/// <param name="Length">Number of UTF-16 code units of the normalized text.</param>
public readonly record struct NormalizedSpan(int Start, int Length)
{
    /// <summary>Index just past the last UTF-16 code unit.</summary>
    public int End => Start + Length;
}
