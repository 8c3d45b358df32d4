using System.Buffers.Binary;

namespace ArabicNews.Nlp.Text;

/// <summary>
/// Reads numbers and tables of a file that lies in memory, one behind the other; tables stay where they are. Numbers are little-endian
/// and begin at multiples of four bytes. Not for several threads.
/// </summary>
internal sealed class FixedReader(FixedBytes bytes)
{
    public int Position { get; private set; }

    /// <exception cref="InvalidDataException">The bytes end before.</exception>
    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span<byte>(Advance(sizeof(int)), sizeof(int)));

    /// <exception cref="InvalidDataException">The bytes end before.</exception>
    public uint ReadUInt32() => (uint)ReadInt32();

    /// <exception cref="InvalidDataException">The bytes end before.</exception>
    public float ReadSingle() => BitConverter.Int32BitsToSingle(ReadInt32());

    /// <exception cref="InvalidDataException">The bytes end before, or the number of values is impossible.</exception>
    public unsafe FixedTable<T> ReadTable<T>(long count)
        where T : unmanaged
    {
        if (count < 0 || count * sizeof(T) > bytes.Length)
        {
            throw new InvalidDataException("The file names a table larger than itself; it is damaged.");
        }

        return new FixedTable<T>(bytes, Advance((int)count * sizeof(T)), (int)count);
    }

    private int Advance(int length)
    {
        var start = Position;
        Position = (start + length + 3) & ~3;
        return start;
    }
}
