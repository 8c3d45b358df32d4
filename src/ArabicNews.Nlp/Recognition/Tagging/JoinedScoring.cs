using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>Several models as one: the means of their scores. What one of them gets wrong the others mostly do not. Immutable and thread-safe.</summary>
internal sealed class JoinedScoring : IWordScoring
{
    private readonly IReadOnlyList<IWordScoring> _parts;

    private JoinedScoring(IReadOnlyList<IWordScoring> parts) => _parts = parts;

    /// <summary>Joins models of one set of types and clusters. Particles and confidences are the first one's.</summary>
    public static TaggerModel Join(params IReadOnlyList<TaggerModel> models)
    {
        var transitions = new float[models[0].Transitions.Length];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = models.Sum(model => model.Transitions[i]) / models.Count;
        }

        var scoring = new JoinedScoring([.. models.Select(model => model.Scoring)]);
        return new TaggerModel(models[0].TypeCount, models[0].Clusters, scoring, transitions, models[0].NameStart, models[0].Calibration);
    }

    /// <inheritdoc/>
    public ISentenceScorer CreateScorer() => new Scorer([.. _parts.Select(part => part.CreateScorer())]);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: the parts have files of their own.</exception>
    public void Write(FixedWriter writer) => throw new NotSupportedException("The parts of a joined model are written one by one.");

    private sealed class Scorer(ISentenceScorer[] parts) : ISentenceScorer
    {
        private float[] _one = [];

        public void Score(SentenceAttributes sentence, Span<float> scores)
        {
            if (_one.Length < scores.Length)
            {
                _one = new float[scores.Length * 2];
            }

            parts[0].Score(sentence, scores);
            var one = _one.AsSpan(0, scores.Length);
            for (var part = 1; part < parts.Length; part++)
            {
                parts[part].Score(sentence, one);
                for (var i = 0; i < one.Length; i++)
                {
                    scores[i] += one[i];
                }
            }

            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] /= parts.Length;
            }
        }
    }
}
