namespace ArabicNews.Nlp.Normalization;

/// <summary>
/// Normalizes a text stretch by stretch, so that whoever walks along knows where he is in both: a stretch is either any number of
/// code units of which each became one, or a single one that became none or several, or joined the one before it. Offsets are
/// UTF-16 code units. Not thread-safe.
/// </summary>
internal ref struct FoldedStretches(TextNormalizer normalizer, ReadOnlySpan<char> source, Span<char> destination)
{
    private readonly ReadOnlySpan<char> _source = source;
    private readonly Span<char> _destination = destination;
    private int _oneByOne;

    /// <summary>Where the stretch begins in the source.</summary>
    public int Start { get; private set; }

    /// <summary>Where the stretch ends in the source.</summary>
    public int End { get; private set; }

    /// <summary>Where the stretch begins in the normalized text.</summary>
    public int NormalizedStart { get; private set; }

    /// <summary>Where the stretch ends in the normalized text; at last, the length of that.</summary>
    public int NormalizedEnd { get; private set; }

    /// <summary>Whether the destination was too small.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Folds the next stretch; false at the end of the source and where the destination is full.</summary>
    public bool MoveNext()
    {
        Start = End;
        NormalizedStart = NormalizedEnd;
        if (End == _source.Length || IsFull)
        {
            return false;
        }

        if (--_oneByOne < 0 && _source.Length - End >= TextNormalizer.LongStretch)
        {
            _oneByOne = TextNormalizer.LongStretch / 4;
            normalizer.Letters.Fold(_source[End..], _destination[NormalizedEnd..], keepLengths: true, out var read, out var written);
            if (read > 0)
            {
                End += read;
                NormalizedEnd += written;
                return true;
            }
        }

        return normalizer.IsOneToOne(_source[End]) ? FoldOneByOne() : FoldEdit();
    }

    private bool FoldOneByOne()
    {
        var limit = Math.Min(_source.Length, End + TextNormalizer.LongStretch);
        while (End < limit && normalizer.IsOneToOne(_source[End]))
        {
            if (NormalizedEnd == _destination.Length)
            {
                IsFull = true;
                return false;
            }

            _destination[NormalizedEnd++] = normalizer.FoldOne(_source[End++]);
        }

        return true;
    }

    private bool FoldEdit()
    {
        var at = NormalizedEnd;
        IsFull = !normalizer.TryFoldEdit(_source[End], _destination, ref at);
        End += IsFull ? 0 : 1;
        NormalizedEnd = at;
        return !IsFull;
    }
}
