using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ArabicNews.Nlp.Text;

/// <summary>16 code units in a vector of 256 bits. Immutable and thread-safe.</summary>
internal readonly struct Lanes256 : ILanes<Lanes256>
{
    private readonly Vector256<ushort> _lanes;

    public Lanes256(Vector256<ushort> lanes) => _lanes = lanes;

    public static int Count => Vector256<ushort>.Count;

    public Vector256<ushort> Vector => _lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref ushort source, int at) => new(Vector256.LoadUnsafe(ref source, (nuint)at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 All(ushort value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Is(Lanes256 lanes, ushort value) => new(Vector256.Equals(lanes._lanes, Vector256.Create(value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 AtMost(Lanes256 lanes, ushort value) =>
        new(Vector256.Equals(Vector256.Min(lanes._lanes, Vector256.Create(value)), lanes._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Select(Lanes256 condition, Lanes256 whereTrue, Lanes256 whereFalse) =>
        new(Vector256.ConditionalSelect(condition._lanes, whereTrue._lanes, whereFalse._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(Lanes256 lanes) => lanes._lanes.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(Lanes256 lanes, Lanes256 next) => Vector256.Narrow(lanes._lanes, next._lanes).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreNarrow(Lanes256 lanes, Lanes256 next, ref byte destination, int at) =>
        Vector256.Narrow(lanes._lanes, next._lanes).StoreUnsafe(ref destination, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator |(Lanes256 a, Lanes256 b) => new(a._lanes | b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator &(Lanes256 a, Lanes256 b) => new(a._lanes & b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 a, Lanes256 b) => new(a._lanes + b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 a, Lanes256 b) => new(a._lanes - b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ushort destination, int at) => _lanes.StoreUnsafe(ref destination, (nuint)at);
}
