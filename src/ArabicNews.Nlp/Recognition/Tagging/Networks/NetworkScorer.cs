using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArabicNews.Nlp.Recognition.Tagging.Networks;

/// <summary>
/// Runs the network over sentences. What the first layer makes of a word by itself is kept for words that come again. For one thread
/// at a time.
/// </summary>
internal sealed class NetworkScorer(NameNetwork network) : ISentenceScorer
{
    /// <summary>Number of words remembered, a power of two.</summary>
    private const int Remembered = 1 << 12;

    /// <summary>Rows of zeros before and after a sentence, as far as the widest layer looks.</summary>
    private const int Gap = 2;

    private readonly NetworkShape _shape = network.Shape;
    private readonly ulong[] _keys = new ulong[Remembered];
    private readonly float[] _remembered = new float[Remembered * 3 * network.Shape.Hidden];
    private readonly short[] _sums = new short[network.Shape.BagWidth];
    private float[] _products = [];
    private float[] _computed = [];
    private float[] _input = [];
    private int[] _missing = [];
    private float[] _before = [];
    private float[] _after = [];

    /// <inheritdoc/>
    public void Score(SentenceAttributes sentence, Span<float> scores)
    {
        var (words, hidden, stride) = (sentence.Count, _shape.Hidden, _shape.Stride);
        var size = (words + (2 * Gap)) * hidden;
        if (_before.Length < size)
        {
            _before = new float[size * 2];
            _after = new float[size * 2];
        }

        var inside = _before.AsSpan(Gap * hidden, words * hidden);
        FirstLayer(sentence, inside);
        for (var layer = 1; layer < 3; layer++)
        {
            Layer(layer, words);
            (_before, _after) = (_after, _before);
        }

        for (var word = 0; word < words; word++)
        {
            network.OutputBias.CopyTo(scores[(word * stride)..]);
        }

        MatrixKernel.AddProduct(_before.AsSpan(Gap * hidden), hidden, network.Output, stride, scores, stride, words, hidden, stride);
    }

    private void FirstLayer(SentenceAttributes sentence, Span<float> result)
    {
        var (words, hidden) = (sentence.Count, _shape.Hidden);
        for (var word = 0; word < words; word++)
        {
            network.Bias(0).CopyTo(result[(word * hidden)..]);
        }

        ReadProducts(sentence);
        for (var word = 0; word < words; word++)
        {
            var product = _products.AsSpan(word * 3 * hidden, 3 * hidden);
            var terms = sentence.TermsOf(word);
            for (var side = 0; side < 3; side++)
            {
                var target = word + 1 - side;
                if ((uint)target < (uint)words)
                {
                    var row = result.Slice(target * hidden, hidden);
                    Add(row, product.Slice(side * hidden, hidden));
                    if (!terms.IsEmpty)
                    {
                        var sink = new TermSink(network, row, side);
                        NetworkFeatures.VisitTerms(terms, ref sink);
                    }
                }
            }
        }

        Rectify(result);
    }

    // What the first layer makes of each word by itself. Those not remembered are computed together, which reads the weights once for all.
    private void ReadProducts(SentenceAttributes sentence)
    {
        var (words, width, inner) = (sentence.Count, 3 * _shape.Hidden, _shape.WordWidth);
        if (_products.Length < words * width)
        {
            _products = new float[words * width * 2];
            _computed = new float[words * width * 2];
            _input = new float[words * inner * 2];
            _missing = new int[words * 2];
        }

        var missing = 0;
        for (var word = 0; word < words; word++)
        {
            var key = sentence.KeyOf(word);
            var place = PlaceOf(key);
            if (_keys[place] == key)
            {
                _remembered.AsSpan(place * width, width).CopyTo(_products.AsSpan(word * width));
            }
            else
            {
                ReadInput(sentence, word, _input.AsSpan(missing * inner, inner));
                _missing[missing++] = word;
            }
        }

        _computed.AsSpan(0, missing * width).Clear();
        for (var side = 0; side < 3; side++)
        {
            MatrixKernel.AddProduct(_input, inner, network.Matrix(0, side), _shape.Hidden, _computed.AsSpan(side * _shape.Hidden), width, missing, inner, _shape.Hidden);
        }

        for (var i = 0; i < missing; i++)
        {
            var key = sentence.KeyOf(_missing[i]);
            var product = _computed.AsSpan(i * width, width);
            product.CopyTo(_products.AsSpan(_missing[i] * width));
            product.CopyTo(_remembered.AsSpan(PlaceOf(key) * width));
            _keys[PlaceOf(key)] = key;
        }
    }

    private void ReadInput(SentenceAttributes sentence, int word, Span<float> input)
    {
        var (number, stem) = sentence.NumbersOf(word);
        network.Vectors.Read(number, input[.._shape.VectorWidth]);
        network.Vectors.Read(stem, input.Slice(_shape.VectorWidth, _shape.VectorWidth));
        Array.Clear(_sums);
        var sink = new BagSink(network.Rows, _sums);
        NetworkFeatures.VisitWord(sentence.Of(word), ref sink);
        var bag = input.Slice(2 * _shape.VectorWidth, _shape.BagWidth);
        for (var i = 0; i < bag.Length; i++)
        {
            bag[i] = _sums[i] * network.Rows.Scale;
        }
    }

    private static int PlaceOf(ulong key) => (int)(key >> 32) & (Remembered - 1);

    private void Layer(int layer, int words)
    {
        var hidden = _shape.Hidden;
        var distance = NetworkShape.Distances[layer];
        _before.AsSpan(0, Gap * hidden).Clear();
        _before.AsSpan((Gap + words) * hidden, Gap * hidden).Clear();
        var result = _after.AsSpan(Gap * hidden, words * hidden);
        for (var word = 0; word < words; word++)
        {
            network.Bias(layer).CopyTo(result[(word * hidden)..]);
        }

        for (var side = 0; side < 3; side++)
        {
            MatrixKernel.AddProduct(_before.AsSpan((Gap + ((side - 1) * distance)) * hidden), hidden, network.Matrix(layer, side), hidden, result, hidden, words, hidden, hidden);
        }

        Rectify(result);
        Add(result, _before.AsSpan(Gap * hidden, words * hidden));
    }

    private static void Add(Span<float> to, ReadOnlySpan<float> numbers)
    {
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(to);
        var parts = MemoryMarshal.Cast<float, Vector256<float>>(numbers);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += parts[i];
        }
    }

    private static void Rectify(Span<float> numbers)
    {
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(numbers);
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = Vector256.Max(vectors[i], Vector256<float>.Zero);
        }
    }

    private readonly ref struct TermSink(NameNetwork network, Span<float> row, int side) : IFeatureSink
    {
        private readonly Span<float> _row = row;

        public void Add(uint term) => NetworkScorer.Add(_row, network.TermWeight((int)term, side));
    }

    private readonly ref struct BagSink(FeatureWeights rows, Span<short> sums) : IFeatureSink
    {
        private readonly Span<short> _sums = sums;

        public void Add(uint feature) => rows.AddTo(feature, _sums);
    }
}
