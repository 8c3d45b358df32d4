using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Crf;
using ArabicNews.Nlp.Training.Teaching;

namespace ArabicNews.Nlp.Tests.Recognition.Tagging;

public class WordTalliesTests
{
    private static readonly string[] Words = ["وقال", "وصل", "الدمياطي", "قفصة", "نادرة"];

    [Fact]
    public void Add_WordsThatNoTrainingSaw_AreToldApartByTheirSurroundings()
    {
        var clusters = WordClusters.Create(Words, [20, 16, 12, 8, 4], new ushort[Words.Length * 2], 2);
        var texts = Enumerable.Repeat("وقال سمير الدمياطي إنه وصل إلى قفصة أمس قادما من بزحلة.", 12);

        var extended = WordTallies.Add(clusters, Trained(clusters), texts, TrainingFixture.EmptyLexicon);

        Assert.Equal(4, extended.SetCount);
        var likeliest = Enumerable.Range(0, Words.Length).Select(word => (extended.ClusterOf(word, 3) - 1) % 3).ToArray();
        Assert.Equal(0, likeliest[2]);
        Assert.Equal(2, likeliest[3]);
        Assert.Equal(extended.ClusterOf(0, 2), extended.ClusterOf(1, 2));
        Assert.NotEqual(extended.ClusterOf(0, 2), extended.ClusterOf(4, 2));
        Assert.NotEqual(clusters.Fingerprint, extended.Fingerprint);
    }

    [Fact]
    public void Add_KeepsWordsLevelsAndClusters()
    {
        var clusters = WordClusters.Create(Words, [20, 16, 12, 8, 4], [5, 4, 3, 2, 1], 1);

        var extended = WordTallies.Add(clusters, Trained(clusters), [], TrainingFixture.EmptyLexicon);

        for (var word = 0; word < Words.Length; word++)
        {
            Assert.Equal(Words[word], extended.WordAt(word).ToString());
            Assert.Equal(clusters.LevelOf(word), extended.LevelOf(word));
            Assert.Equal(clusters.ClusterOf(word, 0), extended.ClusterOf(word, 0));
        }
    }

    private static TaggerModel Trained(WordClusters clusters) => ModelTrainer.Train(
        [new ModelTrainer.Corpus(TrainingFixture.Texts, 1, CutsParticles: true)], clusters, 3, new CrfOptions { Epochs = 8 }, lexicon: TrainingFixture.EmptyLexicon);
}
