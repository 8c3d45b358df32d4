using System.Security.Cryptography;
using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Recognition.Tagging.Networks;
using ArabicNews.Nlp.Training.Crf;
using ArabicNews.Nlp.Training.Evaluation;
using ArabicNews.Nlp.Training.Networks;

namespace ArabicNews.Nlp.Tests.Recognition.Tagging.Networks;

public sealed class NetworkLearningTests : IDisposable
{
    // Weights of every build and machine must come out the same. After a change of features or training, put the new digest here.
    private const string Digest = "FA7DF0B82B94E45E";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lexicon");

    public void Dispose() => _folder.Delete();

    [Fact]
    public void Train_SmallFixture_GivesTheSameBytesEachTime()
    {
        var first = Bytes(Train(2));

        Assert.Equal(first, Bytes(Train(2)));
        Assert.Equal(Digest, Convert.ToHexString(SHA256.HashData(first))[..16]);
    }

    [Fact]
    public void Train_SmallFixture_FindsItsNames()
    {
        var scores = new NameScores();

        ModelEvaluation.Run(Train(40), TrainingFixture.Texts, scores, wholeTokens: true);

        Assert.InRange(scores.Of(0, 2).F1, 0.9, 1);
    }

    [Fact]
    public void Read_WrittenModel_WritesTheSameBytes()
    {
        var model = Train(1);
        var bytes = Bytes(model);

        Assert.Equal(bytes, Bytes(TaggerModel.Read(new MemoryStream(bytes), model.Clusters)));
    }

    [Fact]
    public void Read_ModelOfOtherClusters_SaysWhatToDo()
    {
        var error = Assert.Throws<InvalidDataException>(() => TaggerModel.Read(new MemoryStream(Bytes(Train(1))), WordClusters.Empty));

        Assert.Contains("eng/train", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_SentenceAfterOthers_GetsTheSameScores()
    {
        var model = Train(3);
        var builder = new RecognitionContextBuilder(Lexicon.Load(_folder.FullName));
        var scorer = model.Scoring.CreateScorer();
        var attributes = new SentenceAttributes(model.Clusters);
        float[] Scores(ISentenceScorer by, string text)
        {
            var context = builder.Build(text, null);
            attributes.Read(context, 0, context.Tokens.Length);
            var scores = new float[context.Tokens.Length * TagScheme.Stride(3)];
            by.Score(attributes, scores);
            return scores;
        }

        foreach (var text in TrainingFixture.Texts)
        {
            Assert.Equal(Scores(model.Scoring.CreateScorer(), text.Text), Scores(scorer, text.Text));
        }
    }

    private TaggerModel Train(int epochs)
    {
        string[] words = ["وقال", "إنه", "وصل", "الى", "امس"];
        var clusters = WordClusters.Create(words, new byte[words.Length], new ushort[words.Length], 1);
        var vectors = WordVectors.Create([.. Enumerable.Range(0, words.Length * 16).Select(i => (i * 37 % 19 / 19f) - 0.5f)], 16);
        var texts = TrainingFixture.Texts;
        var other = new ModelTrainer.Corpus([.. texts.Take(4)], 1, CutsParticles: false);
        var learning = new NetworkLearning(clusters, vectors, new NetworkShape(16, 16, 16, 32, 3), texts, [other], least: 2, seed: 1, Lexicon.Load(_folder.FullName));
        var options = new NetworkOptions { Epochs = epochs, BatchTokens = 40, LearningRate = 5e-3f };
        learning.TrainOnOthers(options with { Epochs = 1 });
        return learning.Train([new(texts, 1, CutsParticles: true)], otherWeight: 0.5f, options);
    }

    private static byte[] Bytes(TaggerModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream, shareClusters: true);
        return stream.ToArray();
    }
}
