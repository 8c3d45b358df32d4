using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Recognition.Tagging.Networks;
using ArabicNews.Nlp.Training.Corpora;
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
        NetworkSentence[] batch = [Sentence(5, 0, 5), Sentence(1, 1, 6), Sentence(7, 1, 7) with { PersonsOnly = true, Weight = 0.5f }, Taught(6, 0, 8)];
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
    public void Run_ExpectationWithoutDoubt_TeachesWhatItsLabelsTeach()
    {
        var parameters = new NetworkParameters(Shape, heads: 2, Rows, seed: 3);
        var options = new NetworkOptions { MissCost = 0, OtherCost = 0 };
        var (byLabels, byExpectation) = (new NetworkPass(parameters, RandomNumbers(Vectors * Shape.VectorWidth, 4), options), new NetworkPass(parameters, RandomNumbers(Vectors * Shape.VectorWidth, 4), options));
        var sentence = Sentence(5, 0, 5) with { Weight = 0.5f };
        var bits = new FastRandom(1);

        var loss = byLabels.Run([sentence], hide: false, ref bits);

        Assert.Equal(loss, byExpectation.Run([sentence with { Expected = TrainingFixture.Certain(sentence.Labels, Shape.Stride) }], hide: false, ref bits), 4);
        Assert.All(byLabels.DenseGradient.Zip(byExpectation.DenseGradient), pair => Assert.Equal(pair.First, pair.Second, 5));
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

    // As of a model in doubt: what a chain of random scores expects.
    private static NetworkSentence Taught(int words, int head, int seed)
    {
        var decoder = new LabelDecoder(Shape.Types, RandomNumbers(Shape.Stride * Shape.Stride, seed));
        decoder.Sum(RandomNumbers(words * Shape.Stride, seed + 1), words);
        var (rows, pairs) = (new float[words * Shape.Stride], new float[Shape.Stride * Shape.Stride]);
        for (var word = 0; word < words; word++)
        {
            for (var label = 0; label < TagScheme.LabelCount(Shape.Types); label++)
            {
                rows[(word * Shape.Stride) + label] = decoder.Likelihood(word, label);
            }
        }

        decoder.AddTransitions(words, 1, pairs);
        return Sentence(words, head, seed) with { Weight = 0.7f, Expected = new Expectation(rows, pairs) };
    }

    private static float[] RandomNumbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble() - 0.5f)];
    }
}
