namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>
/// Finds the best labels of a sentence, and how likely a name is, from the scores of labels and of their sequence. A linear chain;
/// time is linear in the sentence. Its arrays are used again; for one thread at a time.
/// </summary>
internal sealed class LabelDecoder
{
    private readonly int _labels;
    private readonly int _stride;
    private readonly float[] _transitions;
    private readonly (byte Previous, byte Next)[] _allowed;
    private byte[] _back = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _likeliness = [];
    private float[] _scale = [];

    /// <param name="types">Number of types of names.</param>
    /// <param name="transitions">The score of each label after each other one, row by row of the previous label.</param>
    public LabelDecoder(int types, float[] transitions)
    {
        _labels = TagScheme.LabelCount(types);
        _stride = TagScheme.Stride(types);
        _transitions = transitions;
        var allowed = new List<(byte Previous, byte Next)>();
        for (var next = 0; next < _labels; next++)
        {
            for (var previous = 0; previous < _labels; previous++)
            {
                if (TagScheme.MayFollow(previous, next))
                {
                    allowed.Add(((byte)previous, (byte)next));
                }
            }
        }

        _allowed = [.. allowed];
    }

    /// <summary>The best labels; true where any word is part of a name.</summary>
    public bool Best(ReadOnlySpan<float> scores, Span<byte> labels)
    {
        var words = labels.Length;
        if (_back.Length < words * _stride)
        {
            _back = new byte[words * _stride * 2];
        }

        Span<float> before = stackalloc float[_stride];
        Span<float> after = stackalloc float[_stride];
        for (var label = 0; label < _labels; label++)
        {
            before[label] = TagScheme.MayOpen(label) ? scores[label] : float.NegativeInfinity;
        }

        for (var word = 1; word < words; word++)
        {
            after.Fill(float.NegativeInfinity);
            var back = _back.AsSpan(word * _stride, _stride);
            foreach (var (previous, next) in _allowed)
            {
                var score = before[previous] + _transitions[(previous * _stride) + next];
                if (score > after[next])
                {
                    after[next] = score;
                    back[next] = previous;
                }
            }

            for (var label = 0; label < _labels; label++)
            {
                before[label] = after[label] + scores[(word * _stride) + label];
            }
        }

        var best = TagScheme.Outside;
        for (var label = 1; label < _labels; label++)
        {
            best = TagScheme.MayClose(label) && before[label] > before[best] ? label : best;
        }

        var any = 0;
        for (var word = words - 1; word >= 0; word--)
        {
            labels[word] = (byte)best;
            any |= best;
            best = word > 0 ? _back[(word * _stride) + best] : 0;
        }

        return any != 0;
    }

    /// <summary>Sums over all sequences of labels, after which likelihoods may be asked for. Returns the logarithm of the whole sum.</summary>
    public double Sum(ReadOnlySpan<float> scores, int words)
    {
        if (_forward.Length < words * _stride)
        {
            _forward = new float[words * _stride * 2];
            _backward = new float[_forward.Length];
            _likeliness = new float[_forward.Length];
            _scale = new float[words * 2];
        }

        Span<float> factors = stackalloc float[_allowed.Length];
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] = MathF.Exp(_transitions[(_allowed[i].Previous * _stride) + _allowed[i].Next]);
        }

        double total = 0;
        for (var word = 0; word < words; word++)
        {
            total += Forward(scores, word, factors);
        }

        double closing = 0;
        for (var label = 0; label < _labels; label++)
        {
            closing += TagScheme.MayClose(label) ? _forward[((words - 1) * _stride) + label] : 0;
        }

        for (var label = 0; label < _labels; label++)
        {
            _backward[((words - 1) * _stride) + label] = TagScheme.MayClose(label) ? (float)(1 / closing) : 0;
        }

        for (var word = words - 2; word >= 0; word--)
        {
            Backward(word, factors);
        }

        return total + Math.Log(closing);
    }

    /// <summary>The likelihood of a label at a word.</summary>
    public float Likelihood(int word, int label) => _forward[(word * _stride) + label] * _backward[(word * _stride) + label];

    /// <summary>Adds how often each label is expected after each other one in a sentence, times a factor, to a table like that of the transitions.</summary>
    public void AddTransitions(int words, float factor, Span<float> table)
    {
        Span<float> sums = stackalloc float[_allowed.Length];
        sums.Clear();
        for (var word = 1; word < words; word++)
        {
            var before = _forward.AsSpan((word - 1) * _stride, _stride);
            var likeliness = _likeliness.AsSpan(word * _stride, _stride);
            var after = _backward.AsSpan(word * _stride, _stride);
            var scale = 1 / _scale[word];
            for (var i = 0; i < sums.Length; i++)
            {
                var (previous, next) = _allowed[i];
                sums[i] += before[previous] * likeliness[next] * after[next] * scale;
            }
        }

        for (var i = 0; i < sums.Length; i++)
        {
            var at = (_allowed[i].Previous * _stride) + _allowed[i].Next;
            table[at] += sums[i] * MathF.Exp(_transitions[at]) * factor;
        }
    }

    /// <summary>The likelihood of labels in a row, the first at <paramref name="word"/>: of a whole name.</summary>
    public float Likelihood(int word, ReadOnlySpan<byte> labels)
    {
        var product = _forward[(word * _stride) + labels[0]];
        for (var i = 1; i < labels.Length; i++)
        {
            product *= MathF.Exp(_transitions[(labels[i - 1] * _stride) + labels[i]]) * _likeliness[((word + i) * _stride) + labels[i]] / _scale[word + i];
        }

        return product * _backward[((word + labels.Length - 1) * _stride) + labels[^1]];
    }

    private double Forward(ReadOnlySpan<float> scores, int word, ReadOnlySpan<float> factors)
    {
        var row = scores.Slice(word * _stride, _labels);
        var forward = _forward.AsSpan(word * _stride, _stride);
        forward.Clear();
        var highest = float.NegativeInfinity;
        foreach (var score in row)
        {
            highest = Math.Max(highest, score);
        }

        if (word == 0)
        {
            for (var label = 0; label < _labels; label++)
            {
                forward[label] = TagScheme.MayOpen(label) ? 1 : 0;
            }
        }
        else
        {
            var before = _forward.AsSpan((word - 1) * _stride, _stride);
            for (var i = 0; i < factors.Length; i++)
            {
                var (previous, next) = _allowed[i];
                forward[next] += before[previous] * factors[i];
            }
        }

        var likeliness = _likeliness.AsSpan(word * _stride, _stride);
        var sum = 1e-30f;
        for (var label = 0; label < _labels; label++)
        {
            likeliness[label] = MathF.Exp(row[label] - highest);
            forward[label] *= likeliness[label];
            sum += forward[label];
        }

        for (var label = 0; label < _labels; label++)
        {
            forward[label] /= sum;
        }

        _scale[word] = sum;
        return Math.Log(sum) + highest;
    }

    private void Backward(int word, ReadOnlySpan<float> factors)
    {
        var backward = _backward.AsSpan(word * _stride, _stride);
        backward.Clear();
        var after = (word + 1) * _stride;
        for (var i = 0; i < factors.Length; i++)
        {
            var (previous, next) = _allowed[i];
            backward[previous] += factors[i] * _likeliness[after + next] * _backward[after + next];
        }

        for (var label = 0; label < _labels; label++)
        {
            backward[label] /= _scale[word + 1];
        }
    }
}
