using System.Runtime.InteropServices;
using ArabicNews.Nlp.Recognition.Tagging.Networks;

namespace ArabicNews.Nlp.Training.Networks;

/// <summary>The file of word vectors that learning clusters leaves behind.</summary>
internal static class VectorFile
{
    /// <summary>The vectors of the most frequent words, rounded as the model stores them.</summary>
    public static WordVectors Read(string path, int most)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var (count, width) = (Math.Min(reader.ReadInt32(), most), reader.ReadInt32());
        var rows = new float[count * width];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        return WordVectors.Create(rows, width);
    }
}
