using System.Numerics;
using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>
/// What raw news tells of words: how frequent each is and which clusters of like words it belongs to, in several sizes. Words are
/// folded as for lexicons and numbered by falling frequency; they are found by their hashes, which lie in rising order behind an index of
/// the upper bits. Immutable and thread-safe.
/// </summary>
internal sealed class WordClusters
{
    private readonly FixedTable<int> _buckets;
    private readonly FixedTable<uint> _hashes;
    private readonly FixedTable<int> _wordOfHash;
    private readonly FixedTable<int> _starts;
    private readonly FixedTable<char> _chars;
    private readonly FixedTable<byte> _levels;
    private readonly FixedTable<ushort> _clusters;
    private readonly int _shift;

    private WordClusters(Tables tables, FixedTable<byte> levels, FixedTable<ushort> clusters, int sets, uint fingerprint)
    {
        (_buckets, _hashes, _wordOfHash, _starts, _chars) = tables;
        _levels = levels;
        _clusters = clusters;
        _shift = 32 - BitOperations.Log2((uint)_buckets.Length - 1);
        SetCount = sets;
        Fingerprint = fingerprint;
    }

    /// <summary>A table without words.</summary>
    public static WordClusters Empty { get; } = Create([], [], [], 0);

    /// <summary>Number of words.</summary>
    public int Count => _levels.Length;

    /// <summary>Number of clusterings.</summary>
    public int SetCount { get; }

    /// <summary>A number that tells this table from others; never 0.</summary>
    public uint Fingerprint { get; }

    /// <summary>The number of a folded word, or -1.</summary>
    public int Find(ReadOnlySpan<char> folded)
    {
        var hash = WordTable.Hash(folded);
        var buckets = _buckets.Span;
        var hashes = _hashes.Span;
        var bucket = (int)(hash >> _shift);
        for (int i = buckets[bucket], end = buckets[bucket + 1]; i < end; i++)
        {
            if (hashes[i] == hash && _wordOfHash[i] is var word && WordAt(word).SequenceEqual(folded))
            {
                return word;
            }
        }

        return -1;
    }

    /// <summary>The word of a number.</summary>
    public ReadOnlySpan<char> WordAt(int word) => _chars.Span[_starts[word].._starts[word + 1]];

    /// <summary>Four times the binary logarithm of how often the word was seen, rounded down; 0 for an unknown word.</summary>
    public int LevelOf(int word) => word < 0 ? 0 : _levels[word];

    /// <summary>The cluster of a known word in one of the sets.</summary>
    public int ClusterOf(int word, int set) => _clusters[(word * SetCount) + set];

    /// <summary>Makes a table; words in order of falling frequency, clusters word by word.</summary>
    /// <exception cref="InvalidDataException">A word stands twice.</exception>
    public static WordClusters Create(IReadOnlyList<string> words, ReadOnlySpan<byte> levels, ReadOnlySpan<ushort> clusters, int sets)
    {
        var hashes = new uint[words.Count];
        var order = new int[words.Count];
        var starts = new int[words.Count + 1];
        var print = FeatureHash.Seed(words.Count);
        for (var word = 0; word < words.Count; word++)
        {
            hashes[word] = WordTable.Hash(words[word]);
            order[word] = word;
            starts[word + 1] = starts[word] + words[word].Length;
            print = FeatureHash.Step(print, FeatureHash.Of(word, words[word]));
        }

        foreach (var cluster in clusters)
        {
            print = FeatureHash.Step(print, cluster);
        }

        Array.Sort(order, (a, b) => hashes[a] != hashes[b] ? hashes[a].CompareTo(hashes[b]) : a.CompareTo(b));
        var buckets = new int[BucketCount(words.Count) + 1];
        var shift = 32 - BitOperations.Log2((uint)buckets.Length - 1);
        for (var i = 0; i < order.Length; i++)
        {
            buckets[(int)(hashes[order[i]] >> shift) + 1]++;
            for (var j = i - 1; j >= 0 && hashes[order[j]] == hashes[order[i]]; j--)
            {
                if (words[order[j]] == words[order[i]])
                {
                    throw new InvalidDataException("A word stands twice.");
                }
            }
        }

        for (var bucket = 1; bucket < buckets.Length; bucket++)
        {
            buckets[bucket] += buckets[bucket - 1];
        }

        var tables = new Tables(
            FixedTable<int>.Of(buckets),
            FixedTable<uint>.Of([.. order.Select(word => hashes[word])]),
            FixedTable<int>.Of(order),
            FixedTable<int>.Of(starts),
            FixedTable<char>.Of(string.Concat(words)));
        return new WordClusters(tables, FixedTable<byte>.Of(levels), FixedTable<ushort>.Of(clusters), sets, FeatureHash.Finish(print));
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static WordClusters Read(FixedReader reader)
    {
        var count = reader.ReadInt32();
        var sets = reader.ReadInt32();
        var chars = reader.ReadInt32();
        var fingerprint = reader.ReadUInt32();
        var tables = new Tables(
            reader.ReadTable<int>(BucketCount(count) + 1),
            reader.ReadTable<uint>(count),
            reader.ReadTable<int>(count),
            reader.ReadTable<int>(count + 1),
            reader.ReadTable<char>(chars));
        return new WordClusters(tables, reader.ReadTable<byte>(count), reader.ReadTable<ushort>((long)count * sets), sets, fingerprint);
    }

    public void Write(FixedWriter writer)
    {
        writer.Write(Count);
        writer.Write(SetCount);
        writer.Write(_chars.Length);
        writer.Write(Fingerprint);
        writer.Write(_buckets.Span);
        writer.Write(_hashes.Span);
        writer.Write(_wordOfHash.Span);
        writer.Write(_starts.Span);
        writer.Write(_chars.Span);
        writer.Write(_levels.Span);
        writer.Write(_clusters.Span);
    }

    // One word or less in a bucket.
    private static int BucketCount(int words) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words));

    private sealed record Tables(FixedTable<int> Buckets, FixedTable<uint> Hashes, FixedTable<int> WordOfHash, FixedTable<int> Starts, FixedTable<char> Chars);
}
