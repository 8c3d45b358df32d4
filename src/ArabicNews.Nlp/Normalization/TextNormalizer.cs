using System.Buffers;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Normalization;

/// <summary>
/// Folds habits of spelling in one forward pass and keeps the way back to the source. Never throws on any text, lone
/// surrogates included. Immutable and thread-safe.
/// </summary>
public sealed class TextNormalizer
{
    private readonly FoldTable _table;

    private TextNormalizer(NormalizerOptions options)
    {
        Options = options;
        _table = FoldTable.For(options.Foldings);
    }

    /// <summary>What is folded.</summary>
    public NormalizerOptions Options { get; }

    /// <summary>A normalizer that only cleans layout: see <see cref="NormalizerOptions.Default"/>.</summary>
    public static TextNormalizer Default { get; } = new(NormalizerOptions.Default);

    /// <summary>The normalizer that lexicons and text are looked up with: see <see cref="NormalizerOptions.Lookup"/>.</summary>
    public static TextNormalizer Lookup { get; } = new(NormalizerOptions.Lookup);

    /// <summary>Makes a normalizer.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static TextNormalizer Create(NormalizerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new TextNormalizer(options);
    }

    /// <summary>
    /// The greatest length in UTF-16 code units that a source of this length can have when normalized; a buffer of this size is
    /// always large enough. The longest ligature (U+FDFA) shows 18 characters.
    /// </summary>
    public static int MaxLength(int sourceLength) => checked(sourceLength * 18);

    /// <summary>Normalizes a string and keeps the map of positions.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public NormalizedText Normalize(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var first = IndexOfChange(source);
        if (first < 0)
        {
            return new NormalizedText(source, source, OffsetMap.Identity(source.Length));
        }

        var text = new ArrayBufferWriter<char>(source.Length + 16);
        text.Write(source.AsSpan(0, first));
        var sourceStarts = new List<int>();
        var normalizedStarts = new List<int>();
        for (var i = first; i < source.Length; i++)
        {
            var folded = _table[source[i]];
            if (folded == FoldTable.Removed)
            {
                Note(i + 1, text.WrittenCount);
            }
            else if (folded == FoldTable.Expanded)
            {
                var expansion = _table.Expansion(source[i]);
                Note(i, text.WrittenCount);
                text.Write(expansion);
                Note(i + 1, text.WrittenCount);
            }
            else
            {
                text.GetSpan(1)[0] = folded;
                text.Advance(1);
            }
        }

        var offsets = new OffsetMap([.. sourceStarts], [.. normalizedStarts], source.Length, text.WrittenCount);
        return new NormalizedText(source, new string(text.WrittenSpan), offsets);

        void Note(int sourceStart, int normalizedStart)
        {
            sourceStarts.Add(sourceStart);
            normalizedStarts.Add(normalizedStart);
        }
    }

    /// <summary>
    /// Normalizes into a buffer without allocating. Returns false, with <paramref name="written"/> = 0, where the buffer is too
    /// small; <see cref="MaxLength"/> tells a size that never is.
    /// </summary>
    public bool TryNormalize(ReadOnlySpan<char> source, Span<char> destination, out int written)
    {
        var at = 0;
        foreach (var c in source)
        {
            var folded = _table[c];
            if (folded == FoldTable.Removed)
            {
                continue;
            }

            if (folded == FoldTable.Expanded)
            {
                var expansion = _table.Expansion(c);
                if (!expansion.TryCopyTo(destination[at..]))
                {
                    written = 0;
                    return false;
                }

                at += expansion.Length;
                continue;
            }

            if (at == destination.Length)
            {
                written = 0;
                return false;
            }

            destination[at++] = folded;
        }

        written = at;
        return true;
    }

    /// <summary>Normalizes to a string, without a map of positions.</summary>
    public string NormalizeToString(ReadOnlySpan<char> source)
    {
        var text = new ArrayBufferWriter<char>(source.Length + 1);
        foreach (var c in source)
        {
            var folded = _table[c];
            if (folded == FoldTable.Expanded)
            {
                text.Write(_table.Expansion(c));
            }
            else if (folded != FoldTable.Removed)
            {
                text.GetSpan(1)[0] = folded;
                text.Advance(1);
            }
        }

        return new string(text.WrittenSpan);
    }

    private int IndexOfChange(string source)
    {
        for (var i = 0; i < source.Length; i++)
        {
            if (_table[source[i]] != source[i] || source[i] >= FoldTable.Removed)
            {
                return i;
            }
        }

        return -1;
    }
}
