using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>
/// The weights of features: for each feature that training kept, one signed byte for each label. Open addressing; immutable and
/// thread-safe.
/// </summary>
internal sealed class FeatureWeights : IWordScoring
{
    private readonly ulong[] _filter;
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly int _stride;
    private readonly int _shift;

    // Compiled at once, since it runs before anything is warm. Features rise, and so do their slots: memory is written in order.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private FeatureWeights(uint[] features, sbyte[] weights, int stride, float scale)
    {
        _weights = weights;
        _stride = stride;
        Scale = scale;
        Features = features;
        var capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2));
        _shift = 32 - System.Numerics.BitOperations.Log2((uint)capacity);
        _keys = new uint[capacity];
        _filter = new ulong[capacity / 16];
        _rows = new int[capacity];
        for (var row = 0; row < features.Length; row++)
        {
            var slot = (int)(features[row] >> _shift);
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & (capacity - 1);
            }

            _keys[slot] = features[row];
            _filter[FilterWord(features[row])] |= 1UL << (int)(features[row] & 63);
            _rows[slot] = row * stride;
        }
    }

    /// <summary>Length of a row: one number for each label, and padding.</summary>
    public int Stride => _stride;

    /// <summary>What a weight of 1 stands for.</summary>
    public float Scale { get; }

    /// <summary>The features, rising.</summary>
    public uint[] Features { get; }

    public static FeatureWeights Create(uint[] features, sbyte[] weights, int stride, float scale) => new(features, weights, stride, scale);

    /// <summary>Rounds weights to signed bytes of one scale, at which <paramref name="largest"/> is the greatest; leaves out features without any.</summary>
    public static FeatureWeights Round(IReadOnlyList<uint> features, float[] weights, int stride, float largest)
    {
        var scale = Math.Max(largest, 1e-6f) / sbyte.MaxValue;
        var kept = Enumerable.Range(0, features.Count)
            .Where(feature => weights.AsSpan(feature * stride, stride).ContainsAnyExceptInRange(-scale / 2, scale / 2))
            .OrderBy(feature => features[feature])
            .ToArray();
        var rows = new sbyte[kept.Length * stride];
        for (var row = 0; row < kept.Length; row++)
        {
            for (var i = 0; i < stride; i++)
            {
                rows[(row * stride) + i] = (sbyte)Math.Clamp(MathF.Round(weights[(kept[row] * stride) + i] / scale), -sbyte.MaxValue, sbyte.MaxValue);
            }
        }

        return Create([.. kept.Select(feature => features[feature])], rows, stride, scale);
    }

    /// <summary>The features with the greatest weights only: so many, by the sum of squares.</summary>
    public FeatureWeights Strongest(int count)
    {
        var squares = Enumerable.Range(0, Features.Length).Select(row => _weights.AsSpan(row * _stride, _stride).ToArray().Sum(weight => weight * weight)).ToArray();
        var kept = Enumerable.Range(0, Features.Length).OrderByDescending(row => squares[row]).ThenBy(row => row).Take(count).Order().ToArray();
        return new FeatureWeights([.. kept.Select(row => Features[row])], [.. kept.SelectMany(row => _weights.AsSpan(row * _stride, _stride).ToArray())], _stride, Scale);
    }

    /// <inheritdoc/>
    public ISentenceScorer CreateScorer() => new ChainScorer(this);

    /// <summary>Adds a feature's weights to sums, one for each label.</summary>
    public void AddTo(uint feature, Span<short> sums)
    {
        // Most features of a text have no weights, and the filter, four bits for a slot, fits a nearer cache than the keys.
        if (((_filter[FilterWord(feature)] >> (int)(feature & 63)) & 1) == 0)
        {
            return;
        }

        var keys = _keys;
        var mask = keys.Length - 1;
        for (var slot = (int)(feature >> _shift); keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (keys[slot] == feature)
            {
                ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
                ref var sum = ref MemoryMarshal.GetReference(sums);
                for (var i = 0; i < _stride; i += 16)
                {
                    var row = Vector128.LoadUnsafe(ref weights, (nuint)(_rows[slot] + i));
                    (Vector256.LoadUnsafe(ref sum, (nuint)i) + Widen(row)).StoreUnsafe(ref sum, (nuint)i);
                }

                return;
            }
        }
    }

    public static FeatureWeights Read(BinaryReader reader, int stride)
    {
        var scale = reader.ReadSingle();
        var features = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(features.AsSpan()));
        var weights = new sbyte[features.Length * stride];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new FeatureWeights(features, weights, stride, scale);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Scale);
        writer.Write(Features.Length);
        writer.Write(MemoryMarshal.AsBytes(Features.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    private int FilterWord(uint feature) => (int)(feature >> 6) & (_filter.Length - 1);

    private static Vector256<short> Widen(Vector128<sbyte> row)
    {
        var (low, high) = Vector128.Widen(row);
        return Vector256.Create(low, high);
    }
}
