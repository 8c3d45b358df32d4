using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Recognition.Tagging.Networks;

namespace ArabicNews.Nlp.Training.Networks;

/// <summary>
/// One pass forward and back over a batch of sentences, with the gradient of the loss for every parameter. Sentences lie in one matrix
/// with rows of zeros between them, as far as the widest layer looks.
/// </summary>
internal sealed class NetworkPass(NetworkParameters parameters, float[] vectors, NetworkOptions options)
{
    private const int Gap = 2;

    private readonly NetworkShape _shape = parameters.Shape;
    private readonly NetworkTarget _target = new(parameters, options);
    private readonly Dictionary<int, int> _touched = [];
    private int _rows;
    private bool[] _real = [];
    private float[] _input = [];
    private float[] _inputMask = [];
    private readonly float[][] _hidden = [[], [], []];
    private readonly float[][] _active = [[], [], []];
    private readonly float[][] _masks = [[], [], []];
    private float[] _scores = [];
    private float[] _scoreGradient = [];
    private float[] _gradientA = [];
    private float[] _gradientB = [];
    private float[] _inputGradient = [];
    private float[] _transposed = [];
    private float[] _transposedWeights = [];
    private readonly List<(int Row, int[] Bag, int[] Terms)> _cells = [];

    /// <summary>The gradient of dense parameters; added to by <see cref="Run"/>.</summary>
    public float[] DenseGradient { get; } = new float[parameters.Dense.Length];

    /// <summary>The gradients of the rows that were touched since <see cref="ClearRows"/>, one after another.</summary>
    public List<float> RowGradients { get; } = [];

    /// <summary>Which rows were touched, and where in <see cref="RowGradients"/> their gradients begin.</summary>
    public IReadOnlyDictionary<int, int> Touched => _touched;

    public void ClearRows()
    {
        _touched.Clear();
        RowGradients.Clear();
    }

    /// <summary>The loss of a batch. With randomness parts of the network are hidden; without it is whole.</summary>
    public double Run(IReadOnlyList<NetworkSentence> batch, bool hide, ref FastRandom random)
    {
        Resize(batch);
        ReadInput(batch, hide, ref random);
        for (var layer = 0; layer < 3; layer++)
        {
            Forward(layer, hide, ref random);
        }

        double loss = 0;
        var row = Gap;
        var last = _active[2];
        Array.Clear(_scoreGradient);
        Array.Clear(_gradientA);
        foreach (var sentence in batch)
        {
            loss += Output(sentence, row, last);
            row += sentence.Labels.Length + Gap;
        }

        Array.Clear(_inputGradient);
        for (var layer = 2; layer >= 0; layer--)
        {
            Backward(layer);
        }

        BackwardInput();
        return loss;
    }

    private double Output(NetworkSentence sentence, int row, float[] last)
    {
        var (words, stride, hidden) = (sentence.Labels.Length, _shape.Stride, _shape.Hidden);
        var weights = parameters.Dense.AsSpan(parameters.OutputOf(sentence.Head), hidden * stride);
        var scores = _scores.AsSpan(row * stride, words * stride);
        for (var word = 0; word < words; word++)
        {
            parameters.Dense.AsSpan(parameters.OutputBiasOf(sentence.Head), stride).CopyTo(scores[(word * stride)..]);
        }

        var input = last.AsSpan(row * hidden, words * hidden);
        MatrixKernel.AddProduct(input, hidden, weights, stride, scores, stride, words, hidden, stride);
        var gradient = _scoreGradient.AsSpan(row * stride, words * stride);
        var loss = _target.Loss(sentence, scores, gradient, DenseGradient);

        // Back through the output layer.
        var bias = DenseGradient.AsSpan(parameters.OutputBiasOf(sentence.Head), stride);
        for (var word = 0; word < words; word++)
        {
            VectorMath.Add(bias, gradient.Slice(word * stride, stride));
        }

        var transposed = Transpose(input, hidden, words, hidden, ref _transposed);
        MatrixKernel.AddProduct(transposed, words, gradient, stride, DenseGradient.AsSpan(parameters.OutputOf(sentence.Head), hidden * stride), stride, hidden, words, stride);
        var back = Transpose(weights, stride, hidden, stride, ref _transposedWeights);
        MatrixKernel.AddProduct(gradient, stride, back, hidden, _gradientA.AsSpan(row * hidden, words * hidden), hidden, words, stride, hidden);
        return loss;
    }

    private void Resize(IReadOnlyList<NetworkSentence> batch)
    {
        _rows = Gap + batch.Sum(sentence => sentence.Labels.Length + Gap);
        var hidden = _rows * _shape.Hidden;
        if (_real.Length < _rows)
        {
            var more = _rows * 5 / 4;
            _real = new bool[more];
            _input = new float[more * _shape.InputWidth];
            _inputMask = new float[_input.Length];
            _inputGradient = new float[_input.Length];
            for (var layer = 0; layer < 3; layer++)
            {
                _hidden[layer] = new float[more * _shape.Hidden];
                _active[layer] = new float[more * _shape.Hidden];
                _masks[layer] = new float[more * _shape.Hidden];
            }

            _gradientA = new float[more * _shape.Hidden];
            _gradientB = new float[more * _shape.Hidden];
            _scores = new float[more * _shape.Stride];
            _scoreGradient = new float[_scores.Length];
        }
    }

    private void ReadInput(IReadOnlyList<NetworkSentence> batch, bool hide, ref FastRandom random)
    {
        Array.Clear(_real);
        Array.Clear(_input);
        _cells.Clear();
        var row = Gap;
        foreach (var sentence in batch)
        {
            for (var word = 0; word < sentence.Labels.Length; word++, row++)
            {
                _real[row] = true;
                var cell = _input.AsSpan(row * _shape.InputWidth, _shape.InputWidth);
                var unknown = hide && random.Chance(options.WordDropout);
                ReadVector(unknown ? -1 : sentence.Words[word], cell[.._shape.VectorWidth]);
                ReadVector(unknown && random.Chance(0.5f) ? -1 : sentence.Stems[word], cell.Slice(_shape.VectorWidth, _shape.VectorWidth));
                var bag = sentence.Bags[word];
                var terms = sentence.Terms[word];
                if (hide)
                {
                    bag = Thinned(bag, unknown ? 0.4f : 0.15f, ref random);
                    terms = random.Chance(options.TermDropout) ? [] : Thinned(terms, 0.05f, ref random);
                }

                AddRows(parameters.Rows, bag, _shape.BagWidth, cell.Slice(2 * _shape.VectorWidth, _shape.BagWidth));
                AddRows(parameters.Dense.AsSpan(parameters.Terms), terms, _shape.TermWidth, cell[_shape.WordWidth..]);
                _cells.Add((row, bag, terms));
            }

            row += Gap;
        }

        var mask = _inputMask.AsSpan(0, _rows * _shape.InputWidth);
        if (hide)
        {
            random.Mask(mask, options.InputDropout);
            VectorMath.Multiply(_input.AsSpan(0, mask.Length), mask);
        }
        else
        {
            mask.Fill(1);
        }
    }

    private static int[] Thinned(int[] numbers, float share, ref FastRandom random)
    {
        var kept = new int[numbers.Length];
        var count = 0;
        foreach (var number in numbers)
        {
            if (!random.Chance(share))
            {
                kept[count++] = number;
            }
        }

        return kept[..count];
    }

    private void ReadVector(int word, Span<float> cell)
    {
        if (word >= 0)
        {
            vectors.AsSpan(word * _shape.VectorWidth, _shape.VectorWidth).CopyTo(cell);
        }
    }

    private static void AddRows(ReadOnlySpan<float> rows, int[] numbers, int width, Span<float> cell)
    {
        foreach (var number in numbers)
        {
            VectorMath.Add(cell, rows.Slice(number * width, width));
        }
    }

    private void Forward(int layer, bool hide, ref FastRandom random)
    {
        var (weights, bias, inner) = parameters.Layers[layer];
        var width = _shape.Hidden;
        var before = layer == 0 ? _input : _active[layer - 1];
        var hidden = _hidden[layer];
        for (var row = 0; row < _rows; row++)
        {
            parameters.Dense.AsSpan(bias, width).CopyTo(hidden.AsSpan(row * width, width));
        }

        var distance = NetworkShape.Distances[layer];
        for (var side = -1; side <= 1; side++)
        {
            var matrix = parameters.Dense.AsSpan(weights + ((side + 1) * inner * width), inner * width);
            var rows = _rows - (2 * Gap);
            MatrixKernel.AddProduct(before.AsSpan((Gap + (side * distance)) * inner), inner, matrix, width, hidden.AsSpan(Gap * width), width, rows, inner, width);
        }

        var mask = _masks[layer].AsSpan(0, _rows * width);
        if (hide)
        {
            random.Mask(mask, options.Dropout);
        }
        else
        {
            mask.Fill(1);
        }

        var active = _active[layer];
        for (var row = 0; row < _rows; row++)
        {
            var to = active.AsSpan(row * width, width);
            if (!_real[row])
            {
                to.Clear();
                continue;
            }

            VectorMath.Rectify(hidden.AsSpan(row * width, width), to);
            if (layer > 0)
            {
                VectorMath.Add(to, before.AsSpan(row * width, width));
            }

            VectorMath.Multiply(to, mask.Slice(row * width, width));
        }
    }

    private void Backward(int layer)
    {
        // On entry _gradientA holds the gradient of this layer's result; on exit that of the layer before.
        var (weights, bias, inner) = parameters.Layers[layer];
        var width = _shape.Hidden;
        var mask = _masks[layer];
        var hidden = _hidden[layer];
        Array.Clear(_gradientB);
        var biasGradient = DenseGradient.AsSpan(bias, width);
        for (var row = 0; row < _rows; row++)
        {
            var gradient = _gradientA.AsSpan(row * width, width);
            if (!_real[row])
            {
                gradient.Clear();
                continue;
            }

            VectorMath.Multiply(gradient, mask.AsSpan(row * width, width));
            var inside = _gradientB.AsSpan(row * width, width);
            VectorMath.Gate(gradient, hidden.AsSpan(row * width, width), inside);
            VectorMath.Add(biasGradient, inside);
        }

        var before = layer == 0 ? _input : _active[layer - 1];
        var rows = _rows - (2 * Gap);
        var distance = NetworkShape.Distances[layer];
        var transposed = Transpose(before.AsSpan(0, _rows * inner), inner, _rows, inner, ref _transposed);
        var target = layer == 0 ? _inputGradient : _gradientA; // The way around the layer has its gradient there already.
        for (var side = -1; side <= 1; side++)
        {
            var at = weights + ((side + 1) * inner * width);
            MatrixKernel.AddProduct(transposed[(Gap + (side * distance))..], _rows, _gradientB.AsSpan(Gap * width), width, DenseGradient.AsSpan(at, inner * width), width, inner, rows, width);
            var back = Transpose(parameters.Dense.AsSpan(at, inner * width), width, inner, width, ref _transposedWeights);
            MatrixKernel.AddProduct(_gradientB.AsSpan(Gap * width), width, back, inner, target.AsSpan((Gap + (side * distance)) * inner), inner, rows, width, inner);
        }
    }

    private void BackwardInput()
    {
        VectorMath.Multiply(_inputGradient.AsSpan(0, _rows * _shape.InputWidth), _inputMask);
        var terms = DenseGradient.AsSpan(parameters.Terms);
        foreach (var (row, bag, entries) in _cells)
        {
            var cell = _inputGradient.AsSpan(row * _shape.InputWidth, _shape.InputWidth);
            var bagGradient = cell.Slice(2 * _shape.VectorWidth, _shape.BagWidth);
            foreach (var number in bag)
            {
                ref var at = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_touched, number, out var exists);
                if (!exists)
                {
                    at = RowGradients.Count;
                    System.Runtime.InteropServices.CollectionsMarshal.SetCount(RowGradients, at + _shape.BagWidth);
                    System.Runtime.InteropServices.CollectionsMarshal.AsSpan(RowGradients)[at..].Clear();
                }

                var gradient = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(RowGradients).Slice(at, _shape.BagWidth);
                VectorMath.Add(gradient, bagGradient);
            }

            foreach (var number in entries)
            {
                var gradient = terms.Slice(number * _shape.TermWidth, _shape.TermWidth);
                VectorMath.Add(gradient, cell[_shape.WordWidth..]);
            }
        }
    }

    private static Span<float> Transpose(ReadOnlySpan<float> from, int stride, int rows, int columns, ref float[] to)
    {
        if (to.Length < rows * columns)
        {
            to = new float[rows * columns * 5 / 4];
        }

        const int Block = 16;
        var target = to.AsSpan(0, rows * columns);
        for (var firstRow = 0; firstRow < rows; firstRow += Block)
        {
            for (var column = 0; column < columns; column++)
            {
                for (var row = firstRow; row < Math.Min(firstRow + Block, rows); row++)
                {
                    target[(column * rows) + row] = from[(row * stride) + column];
                }
            }
        }

        return target;
    }
}
