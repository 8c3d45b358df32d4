using System.Numerics;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Lexicons;

/// <summary>
/// Folded words and their numbers, in a file or made: words are found by their hashes, which lie in rising order behind an index of the
/// upper bits. Immutable and thread-safe.
/// </summary>
internal sealed class FixedWords
{
    private readonly FixedTable<int> _buckets;
    private readonly FixedTable<uint> _hashes;
    private readonly FixedTable<int> _wordOfHash;
    private readonly FixedTable<int> _starts;
    private readonly FixedTable<char> _chars;
    private readonly int _shift;

    private FixedWords(FixedTable<int> buckets, FixedTable<uint> hashes, FixedTable<int> wordOfHash, FixedTable<int> starts, FixedTable<char> chars)
    {
        (_buckets, _hashes, _wordOfHash, _starts, _chars) = (buckets, hashes, wordOfHash, starts, chars);
        _shift = 32 - BitOperations.Log2((uint)buckets.Length - 1);
    }

    /// <summary>Number of words.</summary>
    public int Count => _hashes.Length;

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var hash = WordTable.Hash(word);
        var buckets = _buckets.Span;
        var bucket = (int)(hash >> _shift);
        var (first, end) = (buckets[bucket], buckets[bucket + 1]);
        if (first == end)
        {
            return -1;
        }

        var hashes = _hashes.Span;
        for (var i = first; i < end; i++)
        {
            if (hashes[i] == hash && _wordOfHash[i] is var found && WordAt(found).SequenceEqual(word))
            {
                return found;
            }
        }

        return -1;
    }

    /// <summary>The word of a number.</summary>
    public ReadOnlySpan<char> WordAt(int word) => _chars.Span[_starts[word].._starts[word + 1]];

    /// <summary>Numbers words in the order in which they are given.</summary>
    /// <exception cref="InvalidDataException">A word stands twice.</exception>
    public static FixedWords Create(IReadOnlyList<string> words)
    {
        var hashes = new uint[words.Count];
        var order = new int[words.Count];
        var starts = new int[words.Count + 1];
        for (var word = 0; word < words.Count; word++)
        {
            hashes[word] = WordTable.Hash(words[word]);
            order[word] = word;
            starts[word + 1] = starts[word] + words[word].Length;
        }

        Array.Sort(order, (a, b) => hashes[a] != hashes[b] ? hashes[a].CompareTo(hashes[b]) : a.CompareTo(b));
        for (var i = 0; i < order.Length; i++)
        {
            for (var j = i - 1; j >= 0 && hashes[order[j]] == hashes[order[i]]; j--)
            {
                if (words[order[j]] == words[order[i]])
                {
                    throw new InvalidDataException("A word stands twice.");
                }
            }
        }

        var buckets = BucketCount(words.Count);
        var shift = 32 - BitOperations.Log2((uint)buckets);
        return new FixedWords(
            FixedTable<int>.Of(RunIndex.Of(order.Select(word => (int)(hashes[word] >> shift)), buckets)),
            FixedTable<uint>.Of(Array.ConvertAll(order, word => hashes[word])),
            FixedTable<int>.Of(order),
            FixedTable<int>.Of(starts),
            FixedTable<char>.Of(string.Concat(words)));
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static FixedWords Read(FixedReader reader)
    {
        var count = reader.ReadInt32();
        var chars = reader.ReadInt32();
        return new FixedWords(
            reader.ReadTable<int>(BucketCount(count) + 1),
            reader.ReadTable<uint>(count),
            reader.ReadTable<int>(count),
            reader.ReadTable<int>(count + 1L),
            reader.ReadTable<char>(chars));
    }

    public void Write(FixedWriter writer)
    {
        writer.Write(Count);
        writer.Write(_chars.Length);
        writer.Write(_buckets.Span);
        writer.Write(_hashes.Span);
        writer.Write(_wordOfHash.Span);
        writer.Write(_starts.Span);
        writer.Write(_chars.Span);
    }

    // One word or less in a bucket.
    private static int BucketCount(int words) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words));
}
