using System.Runtime.InteropServices;

namespace ArabicNews.Nlp.Text;

/// <summary>A table of numbers in bytes that never move. Immutable and thread-safe.</summary>
internal sealed unsafe class FixedTable<T>
    where T : unmanaged
{
    private readonly T* _first;
    private readonly FixedBytes _bytes;

    /// <exception cref="InvalidDataException">The bytes end before the table does.</exception>
    public FixedTable(FixedBytes bytes, int start, int count)
    {
        _ = bytes.Span<T>(start, count);
        _bytes = bytes;
        _first = bytes.Address<T>(start);
        Length = count;
    }

    /// <summary>Number of values.</summary>
    public int Length { get; }

    public ReadOnlySpan<T> Span => new(_first, Length);

    public T this[int index] => Span[index];

    /// <summary>A table that holds copies of values.</summary>
    public static FixedTable<T> Of(ReadOnlySpan<T> values) => new(FixedBytes.Copy(MemoryMarshal.AsBytes(values)), 0, values.Length);

    public override string ToString() => $"{Length} values in {_bytes}";
}
