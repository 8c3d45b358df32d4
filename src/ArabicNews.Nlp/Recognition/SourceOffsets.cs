using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition;

/// <summary>Leads from code units of a token's folded form to the source. Stateless and thread-safe.</summary>
internal static class SourceOffsets
{
    private static readonly FoldTable Lookup = FoldTable.For(NormalizerOptions.Lookup.Foldings);

    /// <summary>The source position behind the first <paramref name="foldedUnits"/> folded code units and the marks, tatweel and invisibles after them.</summary>
    public static int After(ReadOnlySpan<char> source, Token token, int foldedUnits)
    {
        if (foldedUnits == 0)
        {
            return token.Start;
        }

        var at = token.Start;
        for (var left = foldedUnits; at < token.End && left > 0; at++)
        {
            var folded = Lookup[source[at]];
            left -= folded == FoldTable.Removed ? 0 : folded == FoldTable.Special ? Lookup.Expansion(source[at]).Length : 1;
        }

        while (at < token.End && Lookup[source[at]] == FoldTable.Removed)
        {
            at++;
        }

        return at;
    }
}
