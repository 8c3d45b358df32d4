using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Corpora;

namespace ArabicNews.Nlp.Training.Crf;

/// <summary>
/// Trains the linear chain: softmax-margin loss, stochastic FTRL-proximal (McMahan 2013), which adapts a rate for each weight and
/// keeps most weights at exactly zero. Single-threaded and deterministic.
/// </summary>
internal sealed class CrfTrainer
{
    private const float Beta = 1f;

    /// <summary>Greater weights are cut, so that small ones keep their shape in a byte.</summary>
    private const float LargestWeight = 2.5f;

    private readonly CrfOptions _options;
    private readonly int _labels;
    private readonly int _stride;
    private readonly float[] _weights;
    private readonly float[] _z;
    private readonly float[] _n;
    private readonly float[] _transitions;
    private readonly float[] _transitionSquares;
    private readonly float[] _gradient;
    private float[] _scores = [];
    private float[] _consistent = [];

    private CrfTrainer(int types, int features, CrfOptions options)
    {
        _options = options;
        _labels = TagScheme.LabelCount(types);
        _stride = TagScheme.Stride(types);
        _weights = new float[features * _stride];
        _z = new float[_weights.Length];
        _n = new float[_weights.Length];
        _transitions = new float[_stride * _stride];
        _transitionSquares = new float[_stride * _stride];
        _gradient = new float[_stride];
    }

    /// <summary>Trains on sentences whose labels belong to a number of types. Returns feature weights and transitions.</summary>
    public static (FeatureWeights Weights, float[] Transitions) Train(IReadOnlyList<LabelledSentence> sentences, WordClusters clusters, int types, CrfOptions options, Action<string>? log = null)
    {
        var index = FeatureIndex.Build(sentences, clusters, options.LeastCount);
        var trainer = new CrfTrainer(types, index.Features.Count, options);
        var decoder = new LabelDecoder(types, trainer._transitions);
        var target = new LabelDecoder(types, trainer._transitions);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(options.Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (var sentence in order)
            {
                loss += trainer.Step(index.Sentences[sentence], sentences[sentence], decoder, target);
            }

            log?.Invoke($"epoch {epoch + 1}: loss {loss:0}");
        }

        var weights = FeatureWeights.Round(index.Features, trainer._weights, trainer._stride, Math.Min(trainer._weights.Max(Math.Abs), LargestWeight));
        log?.Invoke($"{index.Features.Count} features seen, {weights.Features.Length} kept");
        return (weights, trainer._transitions);
    }

    private double Step(int[][] features, LabelledSentence sentence, LabelDecoder decoder, LabelDecoder target)
    {
        var gold = sentence.Labels;
        if (_scores.Length < gold.Length * _stride)
        {
            _scores = new float[gold.Length * _stride * 2];
            _consistent = new float[_scores.Length];
        }

        var scores = _scores.AsSpan(0, gold.Length * _stride);
        var consistent = _consistent.AsSpan(0, scores.Length);
        for (var word = 0; word < gold.Length; word++)
        {
            var row = scores.Slice(word * _stride, _stride);
            Score(features[word], row);
            for (var label = 0; label < _labels; label++)
            {
                var right = sentence.Expected is not null || IsConsistent(label, gold[word], sentence.PersonsOnly);
                consistent[(word * _stride) + label] = right ? row[label] : float.NegativeInfinity;
                row[label] += right ? 0 : label == TagScheme.Outside ? _options.MissCost : _options.OtherCost;
            }
        }

        var total = decoder.Sum(scores, gold.Length);
        var expected = sentence.Expected;
        var goldTotal = expected is not null ? Average(expected, scores) : sentence.PersonsOnly ? target.Sum(consistent, gold.Length) : PathScore(consistent, gold);
        UpdateTransitions(gold, decoder, sentence.PersonsOnly ? target : null, expected, sentence.Weight);
        for (var word = 0; word < gold.Length; word++)
        {
            var largest = 0f;
            for (var label = 0; label < _labels; label++)
            {
                var wanted = expected is not null ? expected.Labels[(word * _stride) + label] : sentence.PersonsOnly ? target.Likelihood(word, label) : label == gold[word] ? 1 : 0;
                _gradient[label] = (decoder.Likelihood(word, label) - wanted) * sentence.Weight;
                largest = Math.Max(largest, Math.Abs(_gradient[label]));
            }

            if (largest > 0.001f)
            {
                foreach (var feature in features[word])
                {
                    Update(feature);
                }
            }
        }

        return total - goldTotal;
    }

    // The score that the teacher's sequences have on the average.
    private double Average(Expectation expected, ReadOnlySpan<float> scores)
    {
        double sum = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            sum += expected.Labels[i] * scores[i];
        }

        for (var i = 0; i < _transitions.Length; i++)
        {
            sum += expected.Transitions[i] * _transitions[i];
        }

        return sum;
    }

    private double PathScore(ReadOnlySpan<float> scores, byte[] labels)
    {
        double path = scores[labels[0]];
        for (var word = 1; word < labels.Length; word++)
        {
            path += scores[(word * _stride) + labels[word]] + _transitions[(labels[word - 1] * _stride) + labels[word]];
        }

        return path;
    }

    private static bool IsConsistent(int label, int gold, bool personsOnly) =>
        personsOnly && !IsPerson(gold) ? !IsPerson(label) : label == gold;

    private static bool IsPerson(int label) => label > 0 && TagScheme.TypeOf(label) == 0;

    private void Score(int[] features, Span<float> row)
    {
        row.Clear();
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(row);
        foreach (var feature in features)
        {
            var weights = MemoryMarshal.Cast<float, Vector256<float>>(_weights.AsSpan(feature * _stride, _stride));
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += weights[i];
            }
        }
    }

    private void Update(int feature)
    {
        var rate = Vector256.Create(1 / _options.LearningRate);
        var l1 = Vector256.Create(_options.L1);
        var l2 = Vector256.Create(_options.L2 + (Beta / _options.LearningRate));
        var gradients = MemoryMarshal.Cast<float, Vector256<float>>(_gradient.AsSpan());
        var weights = MemoryMarshal.Cast<float, Vector256<float>>(_weights.AsSpan(feature * _stride, _stride));
        var zs = MemoryMarshal.Cast<float, Vector256<float>>(_z.AsSpan(feature * _stride, _stride));
        var ns = MemoryMarshal.Cast<float, Vector256<float>>(_n.AsSpan(feature * _stride, _stride));
        for (var i = 0; i < weights.Length; i++)
        {
            var gradient = gradients[i];
            var before = Vector256.Sqrt(ns[i]);
            ns[i] += gradient * gradient;
            var after = Vector256.Sqrt(ns[i]);
            zs[i] += gradient - ((after - before) * rate * weights[i]);
            var z = zs[i];
            var shrunk = Vector256.CopySign(Vector256.Max(Vector256.Abs(z) - l1, Vector256<float>.Zero), z);
            weights[i] = -shrunk / (l2 + (after * rate));
        }
    }

    private void UpdateTransitions(byte[] labels, LabelDecoder decoder, LabelDecoder? target, Expectation? expected, float weight)
    {
        Span<float> gradient = stackalloc float[_stride * _stride];
        gradient.Clear();
        decoder.AddTransitions(labels.Length, 1, gradient);
        target?.AddTransitions(labels.Length, -1, gradient);
        for (var i = 0; expected is not null && i < gradient.Length; i++)
        {
            gradient[i] -= expected.Transitions[i];
        }

        for (var word = 1; target is null && expected is null && word < labels.Length; word++)
        {
            gradient[(labels[word - 1] * _stride) + labels[word]]--;
        }

        for (var i = 0; i < gradient.Length; i++)
        {
            if (gradient[i] != 0)
            {
                var g = gradient[i] * weight;
                _transitionSquares[i] += g * g;
                _transitions[i] -= 0.1f * g / (1e-2f + MathF.Sqrt(_transitionSquares[i]));
            }
        }
    }
}
