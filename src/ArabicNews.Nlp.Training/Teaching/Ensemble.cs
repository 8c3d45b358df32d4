using ArabicNews.Nlp.Recognition.Tagging;

namespace ArabicNews.Nlp.Training.Teaching;

/// <summary>Several models as one: the means of their scores. Immutable and thread-safe.</summary>
internal sealed class Ensemble : IWordScoring
{
    private readonly IReadOnlyList<TaggerModel> _models;

    private Ensemble(IReadOnlyList<TaggerModel> models) => _models = models;

    /// <summary>Joins models of one set of types and clusters.</summary>
    public static TaggerModel Of(IReadOnlyList<TaggerModel> models)
    {
        var transitions = new float[models[0].Transitions.Length];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = models.Sum(model => model.Transitions[i]) / models.Count;
        }

        return new TaggerModel(models[0].TypeCount, models[0].Clusters, new Ensemble(models), transitions, models[0].NameStart, models[0].Calibration);
    }

    /// <inheritdoc/>
    public ISentenceScorer CreateScorer() => new Scorer([.. _models.Select(model => model.Scoring.CreateScorer())]);

    /// <inheritdoc/>
    public void Write(BinaryWriter writer) => throw new NotSupportedException("Several models are not stored as one.");

    private sealed class Scorer(ISentenceScorer[] scorers) : ISentenceScorer
    {
        private float[] _one = [];

        public void Score(SentenceAttributes sentence, Span<float> scores)
        {
            if (_one.Length < scores.Length)
            {
                _one = new float[scores.Length * 2];
            }

            scores.Clear();
            foreach (var scorer in scorers)
            {
                var one = _one.AsSpan(0, scores.Length);
                scorer.Score(sentence, one);
                for (var i = 0; i < one.Length; i++)
                {
                    scores[i] += one[i] / scorers.Length;
                }
            }
        }
    }
}
