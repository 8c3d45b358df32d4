using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Recognition.Tagging.Networks;
using ArabicNews.Nlp.Training.Networks;

namespace ArabicNews.Nlp.Tests.Recognition.Tagging.Networks;

public class NetworkPassTests
{
    private const int Rows = 9;
    private const int Vectors = 7;
    private static readonly NetworkShape Shape = new(16, 16, 16, 16, 3);

    [Fact]
    public void Run_EveryKindOfParameter_HasTheGradientThatSmallMovesShow()
    {
        var parameters = new NetworkParameters(Shape, heads: 2, Rows, seed: 3);
        var pass = new NetworkPass(parameters, RandomNumbers(Vectors * Shape.VectorWidth, 4), new NetworkOptions());
        NetworkSentence[] batch = [Sentence(5, 0, 5), Sentence(1, 1, 6), Sentence(7, 1, 7) with { PersonsOnly = true, Weight = 0.5f }];
        double Loss()
        {
            var bits = new FastRandom(1);
            var loss = pass.Run(batch, hide: false, ref bits);
            return loss;
        }

        Loss();
        var dense = pass.DenseGradient.ToArray();
        var rows = pass.Touched.ToDictionary(pair => pair.Key, pair => pass.RowGradients.GetRange(pair.Value, Shape.BagWidth));
        var random = new Random(5);
        var places = Enumerable.Range(0, 160).Select(_ => random.Next(dense.Length))
            .Concat(Enumerable.Range(parameters.Layers[0].Weights, 8)).Concat(Enumerable.Range(parameters.Layers[2].Bias, 8))
            .Concat(Enumerable.Range(parameters.Terms, 64)).Concat(Enumerable.Range(parameters.TransitionsOf(1), 40));

        Assert.All(places, place => Assert.True(
            IsNear(Slope(parameters.Dense, place, Loss), dense[place]), $"{place}: {Slope(parameters.Dense, place, Loss)} and {dense[place]}"));
        Assert.All(rows, row => Assert.True(
            IsNear(Slope(parameters.Rows, (row.Key * Shape.BagWidth) + 3, Loss), row.Value[3]), $"row {row.Key}"));
        Assert.NotEmpty(rows);
    }

    [Fact]
    public void Run_SentencesInABatch_DoNotSeeEachOther()
    {
        var parameters = new NetworkParameters(Shape, heads: 2, Rows, seed: 3);
        var pass = new NetworkPass(parameters, RandomNumbers(Vectors * Shape.VectorWidth, 4), new NetworkOptions());
        var (first, second) = (Sentence(5, 0, 5), Sentence(9, 1, 6));
        var bits = new FastRandom(1);

        var apart = pass.Run([first], hide: false, ref bits) + pass.Run([second], hide: false, ref bits);

        Assert.Equal(apart, pass.Run([second, first], hide: false, ref bits), 3);
    }

    private static double Slope(float[] parameters, int place, Func<double> loss)
    {
        const float Move = 1e-3f;
        var before = parameters[place];
        parameters[place] = before + Move;
        var up = loss();
        parameters[place] = before - Move;
        var down = loss();
        parameters[place] = before;
        return (up - down) / (2 * Move);
    }

    private static bool IsNear(double slope, double gradient) => Math.Abs(slope - gradient) < 0.01 + (0.03 * Math.Abs(gradient));

    private static NetworkSentence Sentence(int words, int head, int seed)
    {
        var random = new Random(seed);
        int[] Few(int below) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(below))];
        var labels = new byte[words];
        labels[0] = (byte)TagScheme.Label(0, 0, 1);
        if (words > 4)
        {
            labels[2] = (byte)TagScheme.Label(1, 0, 2);
            labels[3] = (byte)TagScheme.Label(1, 1, 2);
        }

        return new NetworkSentence(
            [.. labels.Select(_ => random.Next(-1, Vectors))], [.. labels.Select(_ => random.Next(-1, Vectors))],
            [.. labels.Select(_ => Few(Rows))], [.. labels.Select(_ => Few(NetworkFeatures.TermCount / 64))], labels, 1, false, head);
    }

    private static float[] RandomNumbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble() - 0.5f)];
    }
}
