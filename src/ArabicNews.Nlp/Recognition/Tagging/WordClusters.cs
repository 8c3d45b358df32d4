using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>
/// What raw news tells of words: how frequent each is and which clusters of like words it belongs to, in several sizes. Words are
/// folded as for lexicons and numbered by falling frequency. Immutable and thread-safe.
/// </summary>
internal sealed class WordClusters
{
    private readonly FixedWords _words;
    private readonly FixedTable<byte> _levels;
    private readonly FixedTable<ushort> _clusters;

    private WordClusters(FixedWords words, FixedTable<byte> levels, FixedTable<ushort> clusters, int sets, uint fingerprint)
    {
        _words = words;
        _levels = levels;
        _clusters = clusters;
        SetCount = sets;
        Fingerprint = fingerprint;
    }

    /// <summary>A table without words.</summary>
    public static WordClusters Empty { get; } = Create([], [], [], 0);

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Number of clusterings.</summary>
    public int SetCount { get; }

    /// <summary>A number that tells this table from others; never 0.</summary>
    public uint Fingerprint { get; }

    /// <summary>The number of a folded word, or -1.</summary>
    public int Find(ReadOnlySpan<char> folded) => _words.Find(folded);

    /// <summary>The word of a number.</summary>
    public ReadOnlySpan<char> WordAt(int word) => _words.WordAt(word);

    /// <summary>Four times the binary logarithm of how often the word was seen, rounded down; 0 for an unknown word.</summary>
    public int LevelOf(int word) => word < 0 ? 0 : _levels[word];

    /// <summary>The cluster of a known word in one of the sets.</summary>
    public int ClusterOf(int word, int set) => _clusters[(word * SetCount) + set];

    /// <summary>Makes a table; words in order of falling frequency, clusters word by word.</summary>
    /// <exception cref="InvalidDataException">A word stands twice.</exception>
    public static WordClusters Create(IReadOnlyList<string> words, ReadOnlySpan<byte> levels, ReadOnlySpan<ushort> clusters, int sets)
    {
        var print = FeatureHash.Seed(words.Count);
        for (var word = 0; word < words.Count; word++)
        {
            print = FeatureHash.Step(print, FeatureHash.Of(word, words[word]));
        }

        foreach (var cluster in clusters)
        {
            print = FeatureHash.Step(print, cluster);
        }

        return new WordClusters(FixedWords.Create(words), FixedTable<byte>.Of(levels), FixedTable<ushort>.Of(clusters), sets, FeatureHash.Finish(print));
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static WordClusters Read(FixedReader reader)
    {
        var sets = reader.ReadInt32();
        var fingerprint = reader.ReadUInt32();
        var words = FixedWords.Read(reader);
        return new WordClusters(words, reader.ReadTable<byte>(words.Count), reader.ReadTable<ushort>((long)words.Count * sets), sets, fingerprint);
    }

    public void Write(FixedWriter writer)
    {
        writer.Write(SetCount);
        writer.Write(Fingerprint);
        _words.Write(writer);
        writer.Write(_levels.Span);
        writer.Write(_clusters.Span);
    }
}
