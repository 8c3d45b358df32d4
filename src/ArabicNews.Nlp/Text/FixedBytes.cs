using System.Reflection;
using System.Runtime.InteropServices;

namespace ArabicNews.Nlp.Text;

/// <summary>
/// Bytes that never move: a resource of the library where the system has mapped it, of which only the pages that are looked at are ever
/// read, or a copy. Immutable and thread-safe.
/// </summary>
internal sealed unsafe class FixedBytes
{
    private readonly byte* _start;

    // Keeps alive what the bytes lie in.
    private readonly object _owner;

    private FixedBytes(byte* start, int length, object owner)
    {
        _start = start;
        Length = length;
        _owner = owner;
    }

    public int Length { get; }

    /// <summary>The bytes of a resource.</summary>
    /// <exception cref="InvalidOperationException">The assembly holds no such resource.</exception>
    public static FixedBytes OfResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without {name}.");
        return stream is UnmanagedMemoryStream mapped ? new FixedBytes(mapped.PositionPointer, checked((int)mapped.Length), assembly) : Copy(stream);
    }

    /// <summary>What a stream holds from where it stands.</summary>
    public static FixedBytes Copy(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Copy(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    public static FixedBytes Copy(ReadOnlySpan<byte> bytes)
    {
        var copy = GC.AllocateUninitializedArray<byte>(Math.Max(bytes.Length, 1), pinned: true);
        bytes.CopyTo(copy);
        return new FixedBytes((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(copy, 0), bytes.Length, copy);
    }

    /// <summary>A part of the bytes as values of a type.</summary>
    /// <exception cref="InvalidDataException">The bytes end before.</exception>
    public ReadOnlySpan<T> Span<T>(int start, int count)
        where T : unmanaged =>
        count >= 0 && start >= 0 && start + ((long)count * sizeof(T)) <= Length
            ? new ReadOnlySpan<T>(_start + start, count)
            : throw new InvalidDataException("The file ends too early; it is damaged.");

    /// <summary>The address of a part that <see cref="Span"/> has allowed.</summary>
    public T* Address<T>(int start)
        where T : unmanaged => (T*)(_start + start);

    public override string ToString() => $"{Length} bytes of {_owner}";
}
