using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ArabicNews.Nlp.Text;

/// <summary>8 code units in a vector of 128 bits. Immutable and thread-safe.</summary>
internal readonly struct Lanes128 : ILanes<Lanes128>
{
    private readonly Vector128<ushort> _lanes;

    public Lanes128(Vector128<ushort> lanes) => _lanes = lanes;

    public static int Count => Vector128<ushort>.Count;

    public Vector128<ushort> Vector => _lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Load(ref ushort source, int at) => new(Vector128.LoadUnsafe(ref source, (nuint)at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 All(ushort value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Is(Lanes128 lanes, ushort value) => new(Vector128.Equals(lanes._lanes, Vector128.Create(value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 AtMost(Lanes128 lanes, ushort value) =>
        new(Vector128.Equals(Vector128.Min(lanes._lanes, Vector128.Create(value)), lanes._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Select(Lanes128 condition, Lanes128 whereTrue, Lanes128 whereFalse) =>
        new(Vector128.ConditionalSelect(condition._lanes, whereTrue._lanes, whereFalse._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(Lanes128 lanes) => lanes._lanes.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(Lanes128 lanes, Lanes128 next) => Vector128.Narrow(lanes._lanes, next._lanes).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreNarrow(Lanes128 lanes, Lanes128 next, ref byte destination, int at) =>
        Vector128.Narrow(lanes._lanes, next._lanes).StoreUnsafe(ref destination, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator |(Lanes128 a, Lanes128 b) => new(a._lanes | b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator &(Lanes128 a, Lanes128 b) => new(a._lanes & b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator +(Lanes128 a, Lanes128 b) => new(a._lanes + b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator -(Lanes128 a, Lanes128 b) => new(a._lanes - b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ushort destination, int at) => _lanes.StoreUnsafe(ref destination, (nuint)at);
}
