using ArabicNews.Nlp.Recognition.Tagging;

namespace ArabicNews.Nlp.Training.Vectors;

/// <summary>Learns word vectors and clusters from raw text and writes both: the clusters for the model, the vectors for the network.</summary>
internal static class ClusterLearning
{
    private const int Seed = 20_251;

    /// <summary>Width of the vectors that tell how a word is used: its neighbours at their distance.</summary>
    public const int UseWidth = 96;

    /// <summary>Width of the vectors that tell what a word is about: the words within a window.</summary>
    public const int TopicWidth = 64;

    private static readonly int[] UseSizes = [64, 256, 1024, 3072];
    private static readonly int[] TopicSizes = [128, 1024];

    public static void Run(IEnumerable<string> rawText, string clusterPath, string vectorPath, int words)
    {
        var stream = WordStream.Read(RawText.Read(rawText), words, least: 4);
        Console.WriteLine($"{stream.Stream.Length} tokens, {stream.Words.Length} words");
        var use = Vectors(stream, 4000, [[-2], [-1], [1], [2]], UseWidth);
        var topic = Vectors(stream, 8000, [[-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]], TopicWidth);
        var sets = new List<ushort[]>();
        foreach (var size in UseSizes)
        {
            sets.Add(KMeans.Run(use, UseWidth, size, learned: 50_000, iterations: 8, Seed + size));
        }

        foreach (var size in TopicSizes)
        {
            sets.Add(KMeans.Run(topic, TopicWidth, size, learned: 50_000, iterations: 8, Seed - size));
        }

        Console.WriteLine("clustered");
        var clusters = new ushort[stream.Words.Length * sets.Count];
        for (var word = 0; word < stream.Words.Length; word++)
        {
            for (var set = 0; set < sets.Count; set++)
            {
                clusters[(word * sets.Count) + set] = sets[set][word];
            }
        }

        var levels = stream.Counts.Select(count => (byte)Math.Min(255, 4 * Math.Log2(count))).ToArray();
        ClusterFile.Write(clusterPath, stream.Words, levels, clusters, sets.Count);

        using var vectors = new BinaryWriter(File.Create(vectorPath));
        vectors.Write(stream.Words.Length);
        vectors.Write(UseWidth + TopicWidth);
        for (var word = 0; word < stream.Words.Length; word++)
        {
            vectors.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(use.AsSpan(word * UseWidth, UseWidth)));
            vectors.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(topic.AsSpan(word * TopicWidth, TopicWidth)));
        }
    }

    private static float[] Vectors(WordStream stream, int frequent, int[][] blocks, int width)
    {
        var matrix = ContextMatrix.Build(stream, frequent, blocks);
        Console.WriteLine($"{matrix.RowCount} x {matrix.ColumnCount} matrix of {matrix.Value.Length} numbers");
        return SpectralVectors.Compute(matrix, width, iterations: 3, Seed);
    }
}
