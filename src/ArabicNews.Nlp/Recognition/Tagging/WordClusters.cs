using System.Runtime.CompilerServices;
using System.Text;
using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>
/// What raw news tells of words: how frequent each is and which clusters of like words it belongs to, in several sizes. Words are
/// folded as for lexicons and numbered by falling frequency. Immutable and thread-safe.
/// </summary>
internal sealed class WordClusters
{
    private readonly WordTable _words;
    private readonly byte[] _levels;
    private readonly ushort[] _clusters;

    private WordClusters(WordTable words, byte[] levels, ushort[] clusters, int sets)
    {
        _words = words;
        _levels = levels;
        _clusters = clusters;
        SetCount = sets;
    }

    /// <summary>A table without words.</summary>
    public static WordClusters Empty { get; } = new(new WordTable(16), [], [], 0);

    /// <summary>Number of words.</summary>
    public int Count => _levels.Length;

    /// <summary>Number of clusterings.</summary>
    public int SetCount { get; }

    /// <summary>The number of a folded word, or -1.</summary>
    public int Find(ReadOnlySpan<char> folded) => _words.Find(folded);

    /// <summary>Four times the binary logarithm of how often the word was seen, rounded down; 0 for an unknown word.</summary>
    public int LevelOf(int word) => word < 0 ? 0 : _levels[word];

    /// <summary>The cluster of a known word in one of the sets.</summary>
    public int ClusterOf(int word, int set) => _clusters[(word * SetCount) + set];

    /// <summary>A number that tells this table from others; never 0. Takes time in proportion to the table.</summary>
    public uint Fingerprint()
    {
        var hash = FeatureHash.Seed(Count);
        for (var word = 0; word < Count; word++)
        {
            hash = FeatureHash.Step(hash, FeatureHash.Of(word, _words.WordAt(word)));
        }

        foreach (var cluster in _clusters)
        {
            hash = FeatureHash.Step(hash, cluster);
        }

        return FeatureHash.Finish(hash);
    }

    /// <summary>Makes a table; words in order of falling frequency, clusters word by word.</summary>
    public static WordClusters Create(IReadOnlyList<string> words, byte[] levels, ushort[] clusters, int sets)
    {
        var table = new WordTable(Capacity(words.Count));
        foreach (var word in words)
        {
            table.FindOrAdd(word);
        }

        return table.Count == words.Count ? new WordClusters(table, levels, clusters, sets) : throw new InvalidDataException("A word stands twice.");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WordClusters Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var sets = reader.ReadInt32();
        var table = new WordTable(Capacity(count));
        Span<char> chars = stackalloc char[byte.MaxValue];
        Span<byte> bytes = stackalloc byte[byte.MaxValue];
        for (var i = 0; i < count; i++)
        {
            var encoded = bytes[..reader.ReadByte()];
            reader.BaseStream.ReadExactly(encoded);
            table.Append(chars[..Encoding.UTF8.GetChars(encoded, chars)]);
        }

        var levels = reader.ReadBytes(count);
        var clusters = new ushort[count * sets];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(clusters.AsSpan()));
        return table.Count == count && levels.Length == count
            ? new WordClusters(table, levels, clusters, sets)
            : throw new InvalidDataException("The clusters are damaged.");
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        writer.Write(SetCount);
        Span<byte> bytes = stackalloc byte[byte.MaxValue];
        for (var i = 0; i < Count; i++)
        {
            var written = Encoding.UTF8.GetBytes(_words.WordAt(i), bytes);
            writer.Write((byte)written);
            writer.Write(bytes[..written]);
        }

        writer.Write(_levels);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_clusters.AsSpan()));
    }

    // One more than there are words: then the table never grows while it is read.
    private static int Capacity(int count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count + 16);
}
