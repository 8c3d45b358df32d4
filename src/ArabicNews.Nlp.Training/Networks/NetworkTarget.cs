using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Corpora;

namespace ArabicNews.Nlp.Training.Networks;

/// <summary>The loss at the end of the network: softmax-margin over whole sequences of labels (Gimpel and Smith 2010), and its gradient.</summary>
internal sealed class NetworkTarget
{
    private readonly NetworkParameters _parameters;
    private readonly NetworkOptions _options;
    private readonly int _stride;
    private readonly int _labels;
    private readonly float[][] _transitions;
    private readonly LabelDecoder[] _decoders;
    private readonly LabelDecoder[] _targets;
    private float[] _costly = [];
    private float[] _consistent = [];

    public NetworkTarget(NetworkParameters parameters, NetworkOptions options)
    {
        _parameters = parameters;
        _options = options;
        _stride = parameters.Shape.Stride;
        _labels = TagScheme.LabelCount(parameters.Shape.Types);
        _transitions = [.. Enumerable.Range(0, parameters.Heads).Select(_ => new float[_stride * _stride])];
        _decoders = [.. _transitions.Select(transitions => new LabelDecoder(parameters.Shape.Types, transitions))];
        _targets = [.. _transitions.Select(transitions => new LabelDecoder(parameters.Shape.Types, transitions))];
    }

    /// <summary>The loss of a sentence; its gradient for the scores is written, that for the transitions added to.</summary>
    public double Loss(NetworkSentence sentence, ReadOnlySpan<float> scores, Span<float> gradient, Span<float> denseGradient)
    {
        var gold = sentence.Labels;
        if (_costly.Length < scores.Length)
        {
            _costly = new float[scores.Length * 2];
            _consistent = new float[scores.Length * 2];
        }

        var transitionsAt = _parameters.TransitionsOf(sentence.Head);
        _parameters.Dense.AsSpan(transitionsAt, _stride * _stride).CopyTo(_transitions[sentence.Head]);
        for (var word = 0; word < gold.Length; word++)
        {
            for (var label = 0; label < _labels; label++)
            {
                var at = (word * _stride) + label;
                var right = sentence.Expected is not null || (sentence.PersonsOnly && !IsPerson(gold[word]) ? !IsPerson(label) : label == gold[word]);
                _consistent[at] = right ? scores[at] : float.NegativeInfinity;
                _costly[at] = scores[at] + (right ? 0 : label == TagScheme.Outside ? _options.MissCost : _options.OtherCost);
            }
        }

        var decoder = _decoders[sentence.Head];
        var total = decoder.Sum(_costly.AsSpan(0, scores.Length), gold.Length);
        var transitionGradient = denseGradient.Slice(transitionsAt, _stride * _stride);
        decoder.AddTransitions(gold.Length, sentence.Weight, transitionGradient);
        for (var word = 0; word < gold.Length; word++)
        {
            for (var label = 0; label < _labels; label++)
            {
                gradient[(word * _stride) + label] = decoder.Likelihood(word, label) * sentence.Weight;
            }
        }

        return (total - Wanted(sentence, scores, gradient, transitionGradient)) * sentence.Weight;
    }

    // The sum over all sequences that agree with the labels; takes what is expected of them from the gradients.
    private double Wanted(NetworkSentence sentence, ReadOnlySpan<float> scores, Span<float> gradient, Span<float> transitionGradient)
    {
        var gold = sentence.Labels;
        if (sentence.PersonsOnly)
        {
            var target = _targets[sentence.Head];
            var sum = target.Sum(_consistent.AsSpan(0, scores.Length), gold.Length);
            target.AddTransitions(gold.Length, -sentence.Weight, transitionGradient);
            for (var word = 0; word < gold.Length; word++)
            {
                for (var label = 0; label < _labels; label++)
                {
                    gradient[(word * _stride) + label] -= target.Likelihood(word, label) * sentence.Weight;
                }
            }

            return sum;
        }

        if (sentence.Expected is { } expected)
        {
            return Expected(expected, sentence, scores, gradient, transitionGradient);
        }

        double path = 0;
        for (var word = 0; word < gold.Length; word++)
        {
            path += scores[(word * _stride) + gold[word]];
            gradient[(word * _stride) + gold[word]] -= sentence.Weight;
            if (word > 0)
            {
                var at = (gold[word - 1] * _stride) + gold[word];
                path += _transitions[sentence.Head][at];
                transitionGradient[at] -= sentence.Weight;
            }
        }

        return path;
    }

    // The score that the teacher's sequences have on the average: nothing is a mistake, so there are no margins.
    private double Expected(Expectation expected, NetworkSentence sentence, ReadOnlySpan<float> scores, Span<float> gradient, Span<float> transitionGradient)
    {
        double sum = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            sum += expected.Labels[i] * scores[i];
            gradient[i] -= expected.Labels[i] * sentence.Weight;
        }

        var transitions = _transitions[sentence.Head];
        for (var i = 0; i < transitions.Length; i++)
        {
            sum += expected.Transitions[i] * transitions[i];
            transitionGradient[i] -= expected.Transitions[i] * sentence.Weight;
        }

        return sum;
    }

    private static bool IsPerson(int label) => label > 0 && TagScheme.TypeOf(label) == 0;
}
