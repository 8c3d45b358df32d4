namespace ArabicNews.Nlp.Text;

/// <summary>Collects the places where a normalized view differs in length from its source. Not thread-safe.</summary>
internal sealed class OffsetMapBuilder
{
    private int[] _sourceStarts = new int[16];
    private int[] _normalizedStarts = new int[16];
    private int _count;
    private bool _behindExpansion;

    /// <summary>Notes that one source code unit became none, several, or a part of the one before it.</summary>
    /// <param name="source">The code unit's position in the source.</param>
    /// <param name="normalized">Where in the normalized text the code units that it became begin.</param>
    /// <param name="length">How many it became.</param>
    public void Add(int source, int normalized, int length)
    {
        if (length == 1)
        {
            return;
        }

        if (length > 1)
        {
            Begin(source, normalized);
        }

        Begin(source + 1, normalized + length);
        _behindExpansion = length > 1;
    }

    public OffsetMap Build(int sourceLength, int normalizedLength) =>
        new(_sourceStarts.AsSpan(0, _count).ToArray(), _normalizedStarts.AsSpan(0, _count).ToArray(), sourceLength, normalizedLength);

    private void Begin(int source, int normalized)
    {
        // Of deletions in a row only the last one tells something. The end of an expansion must stay: it bounds it.
        if (_count > 0 && !_behindExpansion && _normalizedStarts[_count - 1] == normalized)
        {
            _count--;
        }

        if (_count == _sourceStarts.Length)
        {
            Array.Resize(ref _sourceStarts, _count * 2);
            Array.Resize(ref _normalizedStarts, _count * 2);
        }

        _sourceStarts[_count] = source;
        _normalizedStarts[_count++] = normalized;
    }
}
