using ArabicNews.Nlp.Recognition.Tagging;

namespace ArabicNews.Nlp.Tests.Recognition.Tagging;

public class LabelDecoderTests
{
    private const int Types = 1;
    private static readonly int Stride = TagScheme.Stride(Types);

    [Fact]
    public void Best_RandomScores_FindsWhatTryingEverySequenceFinds()
    {
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            var (scores, transitions) = RandomScores(random, words: 4);
            var labels = new byte[4];
            new LabelDecoder(Types, transitions).Best(scores, labels);

            Assert.Equal(AllSequences(4).MaxBy(sequence => Score(sequence, scores, transitions)), labels);
        }
    }

    [Fact]
    public void Likelihood_RandomScores_IsTheShareOfAllSequences()
    {
        var random = new Random(4);
        for (var round = 0; round < 50; round++)
        {
            var (scores, transitions) = RandomScores(random, words: 4);
            var decoder = new LabelDecoder(Types, transitions);
            var logarithm = decoder.Sum(scores, 4);
            var all = AllSequences(4).Select(sequence => (Sequence: sequence, Mass: Math.Exp(Score(sequence, scores, transitions)))).ToArray();
            var total = all.Sum(one => one.Mass);

            Assert.Equal(Math.Log(total), logarithm, 3);
            Assert.Equal(all.Where(one => one.Sequence[2] == 4).Sum(one => one.Mass) / total, decoder.Likelihood(2, 4), 3);
            Assert.Equal(all.Where(one => one.Sequence[1] == 1 && one.Sequence[2] == 3).Sum(one => one.Mass) / total, decoder.Likelihood(1, [1, 3]), 3);
            var table = new float[Stride * Stride];
            decoder.AddTransitions(4, 2, table);
            var expected = Enumerable.Range(0, 3).Sum(word => all.Where(one => one.Sequence[word] == 1 && one.Sequence[word + 1] == 3).Sum(one => one.Mass)) / total;
            Assert.Equal(2 * expected, table[(1 * Stride) + 3], 3);
        }
    }

    private static (float[] Scores, float[] Transitions) RandomScores(Random random, int words) =>
        ([.. Enumerable.Range(0, words * Stride).Select(_ => (float)((random.NextDouble() * 4) - 2))],
         [.. Enumerable.Range(0, Stride * Stride).Select(_ => (float)((random.NextDouble() * 4) - 2))]);

    private static double Score(byte[] labels, float[] scores, float[] transitions)
    {
        double score = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            score += scores[(i * Stride) + labels[i]] + (i > 0 ? transitions[(labels[i - 1] * Stride) + labels[i]] : 0);
        }

        return score;
    }

    private static IEnumerable<byte[]> AllSequences(int words)
    {
        var count = TagScheme.LabelCount(Types);
        for (var number = 0; number < Math.Pow(count, words); number++)
        {
            var labels = new byte[words];
            for (int i = 0, rest = number; i < words; i++, rest /= count)
            {
                labels[i] = (byte)(rest % count);
            }

            if (TagScheme.MayOpen(labels[0]) && TagScheme.MayClose(labels[^1])
                && Enumerable.Range(1, words - 1).All(i => TagScheme.MayFollow(labels[i - 1], labels[i])))
            {
                yield return labels;
            }
        }
    }
}
