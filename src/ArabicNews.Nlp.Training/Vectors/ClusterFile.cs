using System.Runtime.InteropServices;
using System.Text;
using ArabicNews.Nlp.Recognition.Tagging;

namespace ArabicNews.Nlp.Training.Vectors;

/// <summary>The file of word clusters that training begins with: words by falling frequency, their levels, their clusters. Stateless and thread-safe.</summary>
internal static class ClusterFile
{
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static WordClusters Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var words = new string[reader.ReadInt32()];
        var sets = reader.ReadInt32();
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadByte()));
        }

        var levels = reader.ReadBytes(words.Length);
        var clusters = new ushort[words.Length * sets];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(clusters.AsSpan()));
        return levels.Length == words.Length ? WordClusters.Create(words, levels, clusters, sets) : throw new InvalidDataException($"{path} is damaged.");
    }

    public static void Write(string path, IReadOnlyList<string> words, byte[] levels, ushort[] clusters, int sets)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(words.Count);
        writer.Write(sets);
        foreach (var word in words)
        {
            var bytes = Encoding.UTF8.GetBytes(word);
            writer.Write(checked((byte)bytes.Length));
            writer.Write(bytes);
        }

        writer.Write(levels);
        writer.Write(MemoryMarshal.AsBytes(clusters.AsSpan()));
    }
}
