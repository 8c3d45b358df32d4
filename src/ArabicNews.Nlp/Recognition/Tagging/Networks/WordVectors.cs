using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Tagging.Networks;

/// <summary>
/// The vectors of the most frequent words, four bits for each number, with a step for each dimension. Immutable and thread-safe.
/// </summary>
internal sealed class WordVectors
{
    private readonly FixedTable<byte> _numbers;
    private readonly float[] _steps;

    private WordVectors(FixedTable<byte> numbers, float[] steps, int width)
    {
        _numbers = numbers;
        _steps = steps;
        Width = width;
    }

    public int Width { get; }

    /// <summary>Number of words.</summary>
    public int Count => _numbers.Length * 2 / Width;

    /// <summary>Rounds vectors, one row for each word. The width is even.</summary>
    public static WordVectors Create(ReadOnlySpan<float> rows, int width)
    {
        var steps = new float[width];
        var count = rows.Length / width;
        for (var i = 0; i < width; i++)
        {
            double squares = 0;
            for (var row = 0; row < count; row++)
            {
                squares += (double)rows[(row * width) + i] * rows[(row * width) + i];
            }

            // Sixteen even steps round normally spread numbers best when they are a third of the spread wide.
            steps[i] = (float)(Math.Sqrt(squares / Math.Max(1, count)) * 0.335);
        }

        var numbers = new byte[rows.Length / 2];
        for (var i = 0; i < rows.Length; i += 2)
        {
            var low = Round(rows[i], steps[i % width]);
            numbers[i / 2] = (byte)(low | (Round(rows[i + 1], steps[(i + 1) % width]) << 4));
        }

        return new WordVectors(FixedTable<byte>.Of(numbers), steps, width);
    }

    /// <summary>The vectors of the first words only.</summary>
    public WordVectors Take(int words) => new(FixedTable<byte>.Of(_numbers.Span[..Math.Min(words * Width / 2, _numbers.Length)]), _steps, Width);

    /// <summary>Writes the vector of a word; zeros for a word without one.</summary>
    public void Read(int word, Span<float> vector)
    {
        if ((uint)word >= (uint)Count)
        {
            vector[..Width].Clear();
            return;
        }

        var numbers = _numbers.Span.Slice(word * Width / 2, Width / 2);
        for (var i = 0; i < numbers.Length; i++)
        {
            vector[2 * i] = ((numbers[i] & 15) - 7.5f) * _steps[2 * i];
            vector[(2 * i) + 1] = ((numbers[i] >> 4) - 7.5f) * _steps[(2 * i) + 1];
        }
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static WordVectors Read(FixedReader reader)
    {
        var width = reader.ReadInt32();
        var length = reader.ReadInt32();
        var steps = reader.ReadTable<float>(width).Span.ToArray();
        return new WordVectors(reader.ReadTable<byte>(length), steps, width);
    }

    public void Write(FixedWriter writer)
    {
        writer.Write(Width);
        writer.Write(_numbers.Length);
        writer.Write<float>(_steps);
        writer.Write(_numbers.Span);
    }

    private static int Round(float number, float step) =>
        step > 0 ? Math.Clamp((int)MathF.Floor((number / step) + 8), 0, 15) : 7;
}
