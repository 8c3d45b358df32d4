using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Training.Crf;

/// <summary>Learns how many letters of a name's first word are particles, by stochastic gradient descent with AdaGrad. Deterministic.</summary>
internal static class NameStartTrainer
{
    private const int Epochs = 20;

    /// <summary>A name whose cut is known.</summary>
    public sealed record Example(RecognitionContext Context, int FirstToken, int EndToken, int Type, int Taken);

    public static NameStart Train(IReadOnlyList<Example> examples, WordClusters clusters)
    {
        var weights = new Dictionary<uint, float>();
        var squares = new Dictionary<uint, float>();
        var cases = examples.Select(example => Cases(example, clusters)).Where(c => c.Candidates.Count > 1 && c.Right >= 0).ToArray();
        var random = new Random(11);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(cases);
            foreach (var (candidates, right) in cases)
            {
                var scores = candidates.Select(features => Math.Exp(features.Sum(feature => (double)weights.GetValueOrDefault(feature)))).ToArray();
                var total = scores.Sum();
                for (var i = 0; i < candidates.Count; i++)
                {
                    var gradient = (float)((scores[i] / total) - (i == right ? 1 : 0));
                    foreach (var feature in candidates[i])
                    {
                        var square = squares.GetValueOrDefault(feature) + (gradient * gradient);
                        var weight = weights.GetValueOrDefault(feature);
                        squares[feature] = square;
                        weights[feature] = weight - (0.2f * (gradient + (0.0005f * weight)) / MathF.Sqrt(square + 0.1f));
                    }
                }
            }
        }

        var kept = weights.Where(pair => Math.Abs(pair.Value) > 0.005f).OrderBy(pair => pair.Key).ToArray();
        return new NameStart([.. kept.Select(pair => pair.Key)], [.. kept.Select(pair => pair.Value)]);
    }

    private static (List<uint[]> Candidates, int Right) Cases(Example example, WordClusters clusters)
    {
        var candidates = new List<uint[]>();
        var right = -1;
        if (example.Context.Tokens[example.FirstToken].Kind == TokenKind.Word)
        {
            for (var taken = 0; taken <= NameStart.Most; taken++)
            {
                if (ProcliticGuess.IsPossible(example.Context.FoldedOf(example.FirstToken), taken))
                {
                    right = taken == example.Taken ? candidates.Count : right;
                    var sink = new ListSink([]);
                    NameStart.Visit(example.Context, clusters, example.FirstToken, example.EndToken, example.Type, taken, ref sink);
                    candidates.Add([.. sink.Features]);
                }
            }
        }

        return (candidates, right);
    }

    private readonly struct ListSink(List<uint> features) : IFeatureSink
    {
        public List<uint> Features => features;

        public void Add(uint feature) => features.Add(feature);
    }
}
