using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Tagging.Networks;

/// <summary>
/// A convolutional network that scores the labels of words: three layers that each look at a word and one on either side, the second
/// and third with a way around them. Weights are stored in 16 bits. Immutable and thread-safe.
/// </summary>
internal sealed class NameNetwork : IWordScoring
{
    private readonly float[] _weights;
    private readonly float[] _termWeights;

    /// <param name="shape">The widths.</param>
    /// <param name="weights">
    /// All weights: for each layer three matrices, of the word before, here and after, and the bias; the rows of lexicon entries; the
    /// output matrix and its bias. They are rounded to 16 bits.
    /// </param>
    /// <param name="rows">The rows of attributes.</param>
    /// <param name="vectors">The word vectors.</param>
    public NameNetwork(NetworkShape shape, float[] weights, FeatureWeights rows, WordVectors vectors)
    {
        Shape = shape;
        Rows = rows;
        Vectors = vectors;
        _weights = [.. weights.Select(weight => (float)(Half)weight)];
        _termWeights = TermWeights();
    }

    public NetworkShape Shape { get; }

    public FeatureWeights Rows { get; }

    public WordVectors Vectors { get; }

    /// <summary>Number of weights for a shape.</summary>
    public static int WeightCount(NetworkShape shape) =>
        OutputStart(shape) + (shape.Hidden * shape.Stride) + shape.Stride;

    /// <summary>Where the matrices of a layer begin.</summary>
    public static int LayerStart(NetworkShape shape, int layer)
    {
        var first = (3 * shape.InputWidth * shape.Hidden) + shape.Hidden;
        return layer == 0 ? 0 : first + ((layer - 1) * ((3 * shape.Hidden * shape.Hidden) + shape.Hidden));
    }

    /// <summary>Where the rows of lexicon entries begin.</summary>
    public static int TermStart(NetworkShape shape) => LayerStart(shape, 3);

    /// <summary>Where the output matrix begins.</summary>
    public static int OutputStart(NetworkShape shape) => TermStart(shape) + (NetworkFeatures.TermCount * shape.TermWidth);

    /// <inheritdoc/>
    public ISentenceScorer CreateScorer() => new NetworkScorer(this);

    /// <summary>A layer's matrix for the word before (0), here (1) or after (2).</summary>
    public ReadOnlySpan<float> Matrix(int layer, int side)
    {
        var inner = layer == 0 ? Shape.InputWidth : Shape.Hidden;
        return _weights.AsSpan(LayerStart(Shape, layer) + (side * inner * Shape.Hidden), inner * Shape.Hidden);
    }

    public ReadOnlySpan<float> Bias(int layer) => _weights.AsSpan(LayerStart(Shape, layer + 1) - Shape.Hidden, Shape.Hidden);

    public ReadOnlySpan<float> Output => _weights.AsSpan(OutputStart(Shape), Shape.Hidden * Shape.Stride);

    public ReadOnlySpan<float> OutputBias => _weights.AsSpan(OutputStart(Shape) + (Shape.Hidden * Shape.Stride), Shape.Stride);

    /// <summary>What a lexicon entry adds to the first layer of the word that follows (0), of its own (1) and of the word before (2).</summary>
    public ReadOnlySpan<float> TermWeight(int term, int side) =>
        _termWeights.AsSpan(((term * 3) + side) * Shape.Hidden, Shape.Hidden);

    /// <summary>The same with fewer words and rows: those of rare words and those that say least are left out.</summary>
    public NameNetwork Cut(int words, int rows) => new(Shape, _weights, Rows.Strongest(rows), Vectors.Take(words));

    public static NameNetwork Read(FixedReader reader)
    {
        var shape = new NetworkShape(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var weights = Array.ConvertAll(reader.ReadTable<Half>(WeightCount(shape)).Span.ToArray(), static half => (float)half);
        var rows = FeatureWeights.Read(reader, shape.BagWidth);
        return new NameNetwork(shape, weights, rows, WordVectors.Read(reader));
    }

    public void Write(FixedWriter writer)
    {
        writer.Write(Shape.VectorWidth);
        writer.Write(Shape.BagWidth);
        writer.Write(Shape.TermWidth);
        writer.Write(Shape.Hidden);
        writer.Write(Shape.Types);
        writer.Write<Half>(Array.ConvertAll(_weights, static weight => (Half)weight));
        Rows.Write(writer);
        Vectors.Write(writer);
    }

    // The first layer is linear in the rows of lexicon entries, so their products are computed once.
    private float[] TermWeights()
    {
        var (hidden, width) = (Shape.Hidden, Shape.TermWidth);
        var products = new float[NetworkFeatures.TermCount * 3 * hidden];
        var rows = _weights.AsSpan(TermStart(Shape), NetworkFeatures.TermCount * width);
        for (var side = 0; side < 3; side++)
        {
            MatrixKernel.AddProduct(rows, width, Matrix(0, side)[(Shape.WordWidth * hidden)..], hidden, products.AsSpan(side * hidden), 3 * hidden, NetworkFeatures.TermCount, width, hidden);
        }

        return products;
    }
}
