using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Recognition.Tagging.Networks;

namespace ArabicNews.Nlp.Training.Networks;

/// <summary>All numbers that training moves, in two arrays: dense ones, and the rows of attributes, of which a step touches few.</summary>
internal sealed class NetworkParameters
{
    public NetworkParameters(NetworkShape shape, int heads, int rows, int seed)
    {
        Shape = shape;
        Heads = heads;
        var at = 0;
        Layers = new (int Weights, int Bias, int Inner)[3];
        for (var layer = 0; layer < 3; layer++)
        {
            var inner = layer == 0 ? shape.InputWidth : shape.Hidden;
            Layers[layer] = (at, at + (3 * inner * shape.Hidden), inner);
            at = Layers[layer].Bias + shape.Hidden;
        }

        Terms = at;
        at += NetworkFeatures.TermCount * shape.TermWidth;
        FirstHead = at;
        HeadLength = (shape.Hidden * shape.Stride) + shape.Stride + (shape.Stride * shape.Stride);
        Dense = new float[at + (heads * HeadLength)];
        Rows = new float[rows * shape.BagWidth];
        var random = new Random(seed);
        foreach (var (weights, bias, inner) in Layers)
        {
            Fill(random, Dense.AsSpan(weights, bias - weights), MathF.Sqrt(2f / (3 * inner)));
        }

        Fill(random, Dense.AsSpan(Terms, NetworkFeatures.TermCount * shape.TermWidth), 0.1f);
        for (var head = 0; head < heads; head++)
        {
            Fill(random, Dense.AsSpan(OutputOf(head), shape.Hidden * shape.Stride), MathF.Sqrt(1f / shape.Hidden));
        }

        Fill(random, Rows, 0.05f);
    }

    private NetworkParameters(NetworkParameters other)
    {
        (Shape, Heads, Layers, Terms, FirstHead, HeadLength) = (other.Shape, other.Heads, other.Layers, other.Terms, other.FirstHead, other.HeadLength);
        Dense = [.. other.Dense];
        Rows = [.. other.Rows];
    }

    public NetworkShape Shape { get; }

    public int Heads { get; }

    /// <summary>Where each layer's weights and bias begin: three matrices of inner rows, for the word before, here and after.</summary>
    public (int Weights, int Bias, int Inner)[] Layers { get; }

    /// <summary>Where the rows of lexicon entries begin.</summary>
    public int Terms { get; }

    public int FirstHead { get; }

    public int HeadLength { get; }

    public float[] Dense { get; }

    public float[] Rows { get; }

    public int OutputOf(int head) => FirstHead + (head * HeadLength);

    public int OutputBiasOf(int head) => OutputOf(head) + (Shape.Hidden * Shape.Stride);

    public int TransitionsOf(int head) => OutputBiasOf(head) + Shape.Stride;

    /// <summary>The network with one of the output layers, rounded as it is stored.</summary>
    public NameNetwork Network(int head, IReadOnlyList<uint> features, WordVectors vectors)
    {
        var weights = new float[NameNetwork.WeightCount(Shape)];
        Dense.AsSpan(0, FirstHead).CopyTo(weights);
        Dense.AsSpan(OutputOf(head), (Shape.Hidden * Shape.Stride) + Shape.Stride).CopyTo(weights.AsSpan(FirstHead));
        return new NameNetwork(Shape, weights, FeatureWeights.Round([.. features], Rows, Shape.BagWidth, Rows.Max(Math.Abs)), vectors);
    }

    public NetworkParameters Copy() => new(this);

    public float[] Transitions(int head) => Dense.AsSpan(TransitionsOf(head), Shape.Stride * Shape.Stride).ToArray();

    private static void Fill(Random random, Span<float> numbers, float spread)
    {
        // Uniform with the wanted standard deviation.
        foreach (ref var number in numbers)
        {
            number = (float)((random.NextDouble() * 2) - 1) * spread * 1.7320508f;
        }
    }
}
