using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ArabicNews.Nlp.Text;

/// <summary>32 code units in a vector of 512 bits. Immutable and thread-safe.</summary>
internal readonly struct Lanes512 : ILanes<Lanes512>
{
    private readonly Vector512<ushort> _lanes;

    public Lanes512(Vector512<ushort> lanes) => _lanes = lanes;

    public static int Count => Vector512<ushort>.Count;

    public Vector512<ushort> Vector => _lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref ushort source, int at) => new(Vector512.LoadUnsafe(ref source, (nuint)at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 All(ushort value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Is(Lanes512 lanes, ushort value) => new(Vector512.Equals(lanes._lanes, Vector512.Create(value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 AtMost(Lanes512 lanes, ushort value) => new(Vector512.LessThanOrEqual(lanes._lanes, Vector512.Create(value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Select(Lanes512 condition, Lanes512 whereTrue, Lanes512 whereFalse) =>
        new(Vector512.ConditionalSelect(condition._lanes, whereTrue._lanes, whereFalse._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(Lanes512 lanes) => lanes._lanes.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(Lanes512 lanes, Lanes512 next) => Bits(lanes) | (Bits(next) << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreNarrow(Lanes512 lanes, Lanes512 next, ref byte destination, int at) =>
        Vector512.Narrow(lanes._lanes, next._lanes).StoreUnsafe(ref destination, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator |(Lanes512 a, Lanes512 b) => new(a._lanes | b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator &(Lanes512 a, Lanes512 b) => new(a._lanes & b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator +(Lanes512 a, Lanes512 b) => new(a._lanes + b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator -(Lanes512 a, Lanes512 b) => new(a._lanes - b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ushort destination, int at) => _lanes.StoreUnsafe(ref destination, (nuint)at);
}
