using System.Buffers;

namespace ArabicNews.Nlp.Text;

/// <summary>
/// The characters that end a line or a paragraph, by the Unicode Standard (section 5.8, Newline Guidelines). Stateless and
/// thread-safe.
/// </summary>
internal static class LineEnds
{
    private static readonly SearchValues<char> All = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>Whether a line ends within a slice.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) => text is not (" " or "") && text.ContainsAny(All);
}
