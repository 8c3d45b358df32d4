using System.Runtime.InteropServices;

namespace ArabicNews.Nlp.Text;

/// <summary>Writes what <see cref="FixedReader"/> reads. Not for several threads.</summary>
internal sealed class FixedWriter(Stream stream)
{
    private long _written;

    public void Write(int value) => Write(new ReadOnlySpan<int>(ref value));

    public void Write(uint value) => Write((int)value);

    public void Write(float value) => Write(BitConverter.SingleToInt32Bits(value));

    public void Write<T>(ReadOnlySpan<T> table)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(table);
        stream.Write(bytes);
        _written += bytes.Length;
        while (_written % sizeof(int) != 0)
        {
            stream.WriteByte(0);
            _written++;
        }
    }
}
