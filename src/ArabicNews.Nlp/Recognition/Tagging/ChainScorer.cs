using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>
/// Scores labels by sums of the weights of features. What a word by itself adds to its own scores and to those of its neighbours is
/// kept for words that come again. For one thread at a time.
/// </summary>
internal sealed class ChainScorer(FeatureWeights weights) : ISentenceScorer
{
    /// <summary>Number of words kept, a power of two.</summary>
    private const int Kept = 1 << 12;

    private const int Places = (2 * FeatureTemplates.Farthest) + 1;

    private readonly ulong[] _keys = new ulong[Kept];
    private readonly short[] _kept = new short[Kept * Places * weights.Stride];
    private short[] _sums = [];

    /// <inheritdoc/>
    public void Score(SentenceAttributes sentence, Span<float> scores)
    {
        var (words, stride) = (sentence.Count, weights.Stride);
        if (_sums.Length < scores.Length)
        {
            _sums = new short[scores.Length * 2];
        }

        var sums = _sums.AsSpan(0, words * stride);
        sums.Clear();
        for (var word = 0; word < words; word++)
        {
            var kept = SumsOf(sentence, word);
            for (var distance = -FeatureTemplates.Farthest; distance <= FeatureTemplates.Farthest; distance++)
            {
                var target = word - distance;
                if ((uint)target < (uint)words)
                {
                    Add(sums.Slice(target * stride, stride), kept.Slice((distance + FeatureTemplates.Farthest) * stride, stride));
                }
            }
        }

        for (var word = 0; word < words; word++)
        {
            var row = sums.Slice(word * stride, stride);
            var sink = new SumSink(weights, row);
            FeatureTemplates.VisitContext(sentence, word, ref sink);
            var scored = scores.Slice(word * stride, stride);
            for (var label = 0; label < row.Length; label++)
            {
                scored[label] = row[label] * weights.Scale;
            }
        }
    }

    // What a word adds where it stands two words before, one before, here, one after, two after: in order of falling distance from it.
    private ReadOnlySpan<short> SumsOf(SentenceAttributes sentence, int word)
    {
        var (key, stride) = (sentence.KeyOf(word), weights.Stride);
        var place = (int)(key >> 32) & (Kept - 1);
        var kept = _kept.AsSpan(place * Places * stride, Places * stride);
        if (_keys[place] != key)
        {
            _keys[place] = key;
            kept.Clear();
            for (var distance = -FeatureTemplates.Farthest; distance <= FeatureTemplates.Farthest; distance++)
            {
                var sink = new SumSink(weights, kept.Slice((distance + FeatureTemplates.Farthest) * stride, stride));
                FeatureTemplates.VisitWord(sentence.Of(word), distance, ref sink);
            }
        }

        return kept;
    }

    private static void Add(Span<short> to, ReadOnlySpan<short> numbers)
    {
        var sums = MemoryMarshal.Cast<short, Vector256<short>>(to);
        var parts = MemoryMarshal.Cast<short, Vector256<short>>(numbers);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += parts[i];
        }
    }

    private readonly ref struct SumSink(FeatureWeights weights, Span<short> sums) : IFeatureSink
    {
        private readonly Span<short> _sums = sums;

        public void Add(uint feature) => weights.AddTo(feature, _sums);
    }
}
