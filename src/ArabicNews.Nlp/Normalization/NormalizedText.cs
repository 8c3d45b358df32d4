using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Normalization;

/// <summary>A source string, its normalized view, and the way between their positions. Immutable and thread-safe.</summary>
public sealed class NormalizedText
{
    internal NormalizedText(string source, string text, OffsetMap offsets)
    {
        Source = source;
        Text = text;
        Offsets = offsets;
    }

    /// <summary>The caller's string, untouched.</summary>
    public string Source { get; }

    /// <summary>The normalized view. The same object as <see cref="Source"/> where nothing was changed.</summary>
    public string Text { get; }

    /// <summary>Leads from positions in <see cref="Text"/> to positions in <see cref="Source"/> and back.</summary>
    public OffsetMap Offsets { get; }

    /// <summary>The slice of the source that a stretch of the normalized text stems from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <see cref="Text"/>.</exception>
    public ReadOnlySpan<char> SourceOf(NormalizedSpan span) => Offsets.ToSource(span).Slice(Source);
}
