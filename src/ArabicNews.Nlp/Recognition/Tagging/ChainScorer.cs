namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>Scores labels by sums of the weights of features. For one thread at a time.</summary>
internal sealed class ChainScorer(FeatureWeights weights) : ISentenceScorer
{
    /// <inheritdoc/>
    public void Score(SentenceAttributes sentence, Span<float> scores)
    {
        Span<short> sums = stackalloc short[weights.Stride];
        for (var word = 0; word < sentence.Count; word++)
        {
            sums.Clear();
            var sink = new SumSink(weights, sums);
            FeatureTemplates.Visit(sentence, word, ref sink);
            var row = scores.Slice(word * sums.Length, sums.Length);
            for (var label = 0; label < row.Length; label++)
            {
                row[label] = sums[label] * weights.Scale;
            }
        }
    }

    private readonly ref struct SumSink(FeatureWeights weights, Span<short> sums) : IFeatureSink
    {
        private readonly Span<short> _sums = sums;

        public void Add(uint feature) => weights.AddTo(feature, _sums);
    }
}
