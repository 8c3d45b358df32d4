namespace ArabicNews.Nlp.Text;

/// <summary>
/// Leads from positions in a normalized view to positions in the source and back, in UTF-16 code units. It keeps only the
/// places where the two differ (an edit list), so a text without changes costs nothing. Immutable and thread-safe.
/// </summary>
public sealed class OffsetMap
{
    private readonly int[] _sourceStarts;
    private readonly int[] _normalizedStarts;

    /// <param name="sourceStarts">For each edit, where in the source a new stretch begins, ascending.</param>
    /// <param name="normalizedStarts">For each edit, where in the normalized text the same stretch begins, ascending.</param>
    /// <param name="sourceLength">Length of the source in UTF-16 code units.</param>
    /// <param name="normalizedLength">Length of the normalized text in UTF-16 code units.</param>
    internal OffsetMap(int[] sourceStarts, int[] normalizedStarts, int sourceLength, int normalizedLength)
    {
        _sourceStarts = sourceStarts;
        _normalizedStarts = normalizedStarts;
        SourceLength = sourceLength;
        NormalizedLength = normalizedLength;
    }

    /// <summary>Length of the source in UTF-16 code units.</summary>
    public int SourceLength { get; }

    /// <summary>Length of the normalized text in UTF-16 code units.</summary>
    public int NormalizedLength { get; }

    /// <summary>The map of a text that was not changed.</summary>
    public static OffsetMap Identity(int length) => new([], [], length, length);

    /// <summary>
    /// The source position of the character that stands at a normalized position; the length maps to the length. Where one
    /// source character became several, all of them map to it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is negative or greater than the normalized length.</exception>
    public int ToSource(int normalized)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(normalized);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(normalized, NormalizedLength);
        if (normalized == NormalizedLength)
        {
            return SourceLength;
        }

        var edit = LastAtOrBefore(_normalizedStarts, normalized);
        if (edit < 0)
        {
            return normalized;
        }

        var source = _sourceStarts[edit] + (normalized - _normalizedStarts[edit]);
        // Inside an expansion the stretch is longer than its source: stay before the next one.
        var limit = edit + 1 < _sourceStarts.Length ? _sourceStarts[edit + 1] : SourceLength;
        return Math.Min(source, Math.Max(_sourceStarts[edit], limit - 1));
    }

    /// <summary>The normalized position of the first character that stems from a source position or a later one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is negative or greater than the source length.</exception>
    public int ToNormalized(int source)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(source, SourceLength);
        if (source == SourceLength)
        {
            return NormalizedLength;
        }

        var edit = LastAtOrBefore(_sourceStarts, source);
        var normalized = edit < 0 ? source : _normalizedStarts[edit] + (source - _sourceStarts[edit]);
        // Behind what is kept of a stretch stand deletions: they map to what follows.
        return Math.Min(normalized, edit + 1 < _normalizedStarts.Length ? _normalizedStarts[edit + 1] : NormalizedLength);
    }

    /// <summary>The stretch of the source that a normalized span stems from: from its first character to its last, inclusive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside the normalized text.</exception>
    public TextSpan ToSource(NormalizedSpan span)
    {
        var start = ToSource(span.Start);
        return span.Length == 0 ? new TextSpan(start, 0) : TextSpan.FromBounds(start, ToSource(span.End - 1) + 1);
    }

    private static int LastAtOrBefore(int[] starts, int position)
    {
        // The first start beyond the position; several edits may begin at one place, and the last of them holds.
        int low = 0, high = starts.Length;
        while (low < high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            if (starts[middle] <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
