using System.Buffers;
using System.Runtime.CompilerServices;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Normalization;

/// <summary>
/// Folds habits of spelling in one forward pass and keeps the way back to the source. Never throws on any text, lone
/// surrogates included. Immutable and thread-safe.
/// </summary>
public sealed class TextNormalizer
{
    /// <summary>From this length on vectors are worth their while; so many characters are folded one by one where they stop.</summary>
    internal const int LongStretch = 16;

    // Each has a table of all code units, which costs a few milliseconds that a program need not wait for in vain.
    private static readonly Lazy<TextNormalizer> DefaultInstance = new(static () => new TextNormalizer(NormalizerOptions.Default));
    private static readonly Lazy<TextNormalizer> SearchInstance = new(static () => new TextNormalizer(NormalizerOptions.Search));

    private readonly FoldTable _table;

    private TextNormalizer(NormalizerOptions options)
    {
        Options = options;
        _table = FoldTable.For(options.Foldings);
        Letters = new LetterFolder(options.Foldings);
    }

    /// <summary>What is folded.</summary>
    public NormalizerOptions Options { get; }

    /// <summary>A normalizer that only cleans layout: see <see cref="NormalizerOptions.Default"/>.</summary>
    public static TextNormalizer Default => DefaultInstance.Value;

    /// <summary>The normalizer for search: see <see cref="NormalizerOptions.Search"/>.</summary>
    public static TextNormalizer Search => SearchInstance.Value;

    /// <summary>The normalizer that lexicons and text are looked up with: see <see cref="NormalizerOptions.Lookup"/>.</summary>
    public static TextNormalizer Lookup { get; } = new(NormalizerOptions.Lookup);

    /// <summary>Folds what is ordinary, many characters at a time.</summary>
    internal LetterFolder Letters { get; }

    /// <summary>Makes a normalizer.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static TextNormalizer Create(NormalizerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new TextNormalizer(options);
    }

    /// <summary>
    /// The greatest length in UTF-16 code units that a source of this length can have when normalized, or
    /// <see cref="Array.MaxLength"/> where that is less; a buffer of this size is always large enough. The longest ligature
    /// (U+FDFA) shows 18 characters.
    /// </summary>
    public static int MaxLength(int sourceLength) => (int)Math.Min((long)sourceLength * FoldTable.LongestExpansion, Array.MaxLength);

    /// <summary>Normalizes a string and keeps the map of positions.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public NormalizedText Normalize(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (IndexOfChange(source) < 0)
        {
            return new NormalizedText(source, source, OffsetMap.Identity(source.Length));
        }

        var edits = new OffsetMapBuilder();
        var text = Rewrite(source, edits);
        return new NormalizedText(source, text, edits.Build(source.Length, text.Length));
    }

    /// <summary>Normalizes to a string, without a map of positions.</summary>
    public string NormalizeToString(ReadOnlySpan<char> source) =>
        IndexOfChange(source) < 0 ? new string(source) : Rewrite(source, null);

    /// <summary>
    /// Normalizes into a buffer without allocating. Returns false, with <paramref name="written"/> = 0, where the buffer is too
    /// small; <see cref="MaxLength"/> tells a size that never is.
    /// </summary>
    public bool TryNormalize(ReadOnlySpan<char> source, Span<char> destination, out int written)
    {
        written = 0;
        var read = 0;
        while (read < source.Length)
        {
            if (source.Length - read >= LongStretch)
            {
                Letters.Fold(source[read..], destination[written..], keepLengths: false, out var folded, out var more);
                read += folded;
                written += more;
            }

            // What stopped the vectors, and a few more, for what is rare comes in groups.
            var stretch = source.Slice(read, Math.Min(LongStretch, source.Length - read));
            if (!TryFoldOneByOne(stretch, destination, ref written))
            {
                written = 0;
                return false;
            }

            read += stretch.Length;
        }

        return true;
    }

    /// <summary>Folds without vectors; false where the destination is too small.</summary>
    internal bool TryFoldOneByOne(ReadOnlySpan<char> source, Span<char> destination, ref int written)
    {
        var at = written;
        foreach (var c in source)
        {
            var folded = _table[c];
            if (folded == FoldTable.Removed)
            {
                continue;
            }

            if (folded == FoldTable.Special)
            {
                if (!TryWriteSpecial(c, destination, ref at))
                {
                    return false;
                }

                continue;
            }

            if (at == destination.Length)
            {
                return false;
            }

            destination[at++] = folded;
        }

        written = at;
        return true;
    }

    /// <summary>
    /// Folds what becomes one character or none each; false where a character becomes several. There must be room for as many characters as are given.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryFoldSingles(ReadOnlySpan<char> source, Span<char> destination, ref int written)
    {
        var at = written;
        foreach (var c in source)
        {
            var folded = _table[c];
            if (folded >= FoldTable.Removed)
            {
                if (folded == FoldTable.Special)
                {
                    return false;
                }

                continue;
            }

            destination[at++] = folded;
        }

        written = at;
        return true;
    }

    private string Rewrite(ReadOnlySpan<char> source, OffsetMapBuilder? edits)
    {
        var buffer = ArrayPool<char>.Shared.Rent(source.Length + FoldTable.LongestExpansion);
        var at = 0;
        var oneByOne = 0;
        for (var i = 0; i < source.Length; i++)
        {
            if (--oneByOne < 0 && source.Length - i > LongStretch)
            {
                Letters.Fold(source[i..], buffer.AsSpan(at), keepLengths: true, out var read, out var written);
                i += read;
                at += written;
                oneByOne = LongStretch;
                if (i == source.Length)
                {
                    break;
                }
            }

            var folded = _table[source[i]];
            if (folded < FoldTable.Removed)
            {
                buffer[at++] = folded;
                continue;
            }

            var before = at;
            if (folded == FoldTable.Special)
            {
                // What is left of the source must still fit behind the longest expansion.
                if (buffer.Length - at < source.Length - i + FoldTable.LongestExpansion)
                {
                    Grow(ref buffer, at, source.Length - i);
                }

                TryWriteSpecial(source[i], buffer, ref at);
            }

            edits?.Add(i, before, at - before);
        }

        var text = new string(buffer, 0, at);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    /// <summary>Writes what a code unit becomes that is more than a look into the table: several, or a part of the letter before.</summary>
    private bool TryWriteSpecial(char c, Span<char> destination, ref int at)
    {
        if (_table.Joins(c))
        {
            var joined = at > 0 ? LetterFoldings.WithCombiningHamza(destination[at - 1], c) : '\0';
            if (joined != '\0')
            {
                destination[at - 1] = _table[joined];
                return true;
            }
        }

        var expansion = _table.Expansion(c);
        if (!expansion.TryCopyTo(destination[at..]))
        {
            return false;
        }

        at += expansion.Length;
        return true;
    }

    private static void Grow(ref char[] buffer, int written, int left)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(buffer.Length * 2, written + left + FoldTable.LongestExpansion));
        buffer.AsSpan(0, written).CopyTo(larger);
        ArrayPool<char>.Shared.Return(buffer);
        buffer = larger;
    }

    private int IndexOfChange(ReadOnlySpan<char> source)
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
