using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>
/// The weights of features: for each feature that training kept, one signed byte for each label. Features lie in rising order behind an
/// index of their upper bits; they are hashes, so a bucket of the index holds a few. Immutable and thread-safe.
/// </summary>
internal sealed class FeatureWeights : IWordScoring
{
    private readonly FixedTable<uint> _features;
    private readonly FixedTable<int> _buckets;
    private readonly FixedTable<uint> _filter;
    private readonly FixedTable<sbyte> _weights;
    private readonly int _stride;
    private readonly int _shift;

    private FeatureWeights(FixedTable<uint> features, FixedTable<int> buckets, FixedTable<uint> filter, FixedTable<sbyte> weights, int stride, float scale)
    {
        _features = features;
        _buckets = buckets;
        _filter = filter;
        _weights = weights;
        _stride = stride;
        Scale = scale;
        _shift = 32 - BitOperations.Log2((uint)buckets.Length - 1);
    }

    /// <summary>Length of a row: one number for each label, and padding.</summary>
    public int Stride => _stride;

    /// <summary>What a weight of 1 stands for.</summary>
    public float Scale { get; }

    /// <summary>The features, rising.</summary>
    public ReadOnlySpan<uint> Features => _features.Span;

    /// <param name="features">The features, rising.</param>
    /// <param name="weights">A row for each.</param>
    /// <param name="stride">The length of a row.</param>
    /// <param name="scale">What a weight of 1 stands for.</param>
    public static FeatureWeights Create(ReadOnlySpan<uint> features, ReadOnlySpan<sbyte> weights, int stride, float scale)
    {
        var buckets = BucketCount(features.Length);
        var shift = 32 - BitOperations.Log2((uint)buckets);
        var bucketOf = new int[features.Length];
        var filter = new uint[FilterLength(features.Length)];
        for (var row = 0; row < features.Length; row++)
        {
            bucketOf[row] = (int)(features[row] >> shift);
            filter[FilterWord(features[row], filter.Length)] |= 1u << (int)(features[row] & 31);
        }

        return new FeatureWeights(FixedTable<uint>.Of(features), FixedTable<int>.Of(RunIndex.Of(bucketOf, buckets)), FixedTable<uint>.Of(filter), FixedTable<sbyte>.Of(weights), stride, scale);
    }

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
        var squares = Enumerable.Range(0, Features.Length).Select(row => Row(row).Sum(weight => weight * weight)).ToArray();
        var kept = Enumerable.Range(0, Features.Length).OrderByDescending(row => squares[row]).ThenBy(row => row).Take(count).Order().ToArray();
        return Create([.. kept.Select(row => _features[row])], [.. kept.SelectMany(Row)], _stride, Scale);

        sbyte[] Row(int row) => _weights.Span.Slice(row * _stride, _stride).ToArray();
    }

    /// <inheritdoc/>
    public ISentenceScorer CreateScorer() => new ChainScorer(this);

    /// <summary>Adds a feature's weights to sums, one for each label.</summary>
    public void AddTo(uint feature, Span<short> sums)
    {
        // Most features of a text have no weights, and the filter fits a nearer cache than the features.
        var filter = _filter.Span;
        if (((filter[FilterWord(feature, filter.Length)] >> (int)(feature & 31)) & 1) == 0)
        {
            return;
        }

        var bucket = (int)(feature >> _shift);
        var buckets = _buckets.Span;
        var features = _features.Span;
        for (int row = buckets[bucket], end = buckets[bucket + 1]; row < end; row++)
        {
            if (features[row] == feature)
            {
                ref var weights = ref MemoryMarshal.GetReference(_weights.Span.Slice(row * _stride, _stride));
                ref var sum = ref MemoryMarshal.GetReference(sums);
                for (var i = 0; i < _stride; i += 16)
                {
                    var part = Vector128.LoadUnsafe(ref weights, (nuint)i);
                    (Vector256.LoadUnsafe(ref sum, (nuint)i) + Widen(part)).StoreUnsafe(ref sum, (nuint)i);
                }

                return;
            }
        }
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static FeatureWeights Read(FixedReader reader, int stride)
    {
        var scale = reader.ReadSingle();
        var count = reader.ReadInt32();
        return new FeatureWeights(
            reader.ReadTable<uint>(count),
            reader.ReadTable<int>(BucketCount(count) + 1),
            reader.ReadTable<uint>(FilterLength(count)),
            reader.ReadTable<sbyte>((long)count * stride),
            stride,
            scale);
    }

    public void Write(FixedWriter writer)
    {
        writer.Write(Scale);
        writer.Write(_features.Length);
        writer.Write(_features.Span);
        writer.Write(_buckets.Span);
        writer.Write(_filter.Span);
        writer.Write(_weights.Span);
    }

    // About three features in a bucket.
    private static int BucketCount(int features) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features)) / 4;

    // Eight to sixteen bits for a feature.
    private static int FilterLength(int features) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features)) / 4;

    private static int FilterWord(uint feature, int length) => (int)(feature >> 5) & (length - 1);

    private static Vector256<short> Widen(Vector128<sbyte> row)
    {
        var (low, high) = Vector128.Widen(row);
        return Vector256.Create(low, high);
    }
}
