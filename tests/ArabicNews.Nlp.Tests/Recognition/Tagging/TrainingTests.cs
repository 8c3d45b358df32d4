using System.Security.Cryptography;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Corpora;
using ArabicNews.Nlp.Training.Crf;
using ArabicNews.Nlp.Training.Evaluation;
using ArabicNews.Nlp.Training.Teaching;

namespace ArabicNews.Nlp.Tests.Recognition.Tagging;

public class TrainingTests
{
    // Weights of every build and machine must come out the same. After a change of features or training, put the new digest here.
    private const string Digest = "6266F4DC4E13DF35";

    [Fact]
    public void Train_SmallFixture_GivesTheSameBytesEachTime()
    {
        var first = Bytes(Train());

        Assert.Equal(first, Bytes(Train()));
        Assert.Equal(Digest, Convert.ToHexString(SHA256.HashData(first))[..16]);
    }

    [Fact]
    public void Train_OnExpectationsWithoutDoubt_GivesWhatTheNamesGive()
    {
        var options = new CrfOptions { Epochs = 2, MissCost = 0, OtherCost = 0 };
        var lexicon = new RecognitionContextBuilder(TrainingFixture.EmptyLexicon);
        AnnotatedText[] taught = [.. TrainingFixture.Texts.Select(text => text with
        {
            Expected = [.. LabelledSentence.Of(lexicon.Build(text.Text, null), text, 3, 1).Select(sentence => TrainingFixture.Certain(sentence.Labels, TagScheme.Stride(3)))],
        })];

        Assert.Equal(Bytes(Train(TrainingFixture.Texts, options)), Bytes(Train(taught, options)));
    }

    [Fact]
    public void Train_OnWhatATeacherExpects_FindsItsNames()
    {
        var teacher = Train();
        AnnotatedText[] taught = [.. Teacher.Annotate(teacher, TrainingFixture.Texts.Select(text => text.Text), TrainingFixture.EmptyLexicon)];
        var scores = new NameScores();

        ModelEvaluation.Run(Train(taught, new CrfOptions { Epochs = 8 }), TrainingFixture.Texts, scores, wholeTokens: true);

        Assert.All(taught, text => Assert.Empty(text.Names));
        Assert.InRange(scores.Of(0, 2).F1, 0.9, 1);
    }

    [Fact]
    public void Read_WrittenModel_WritesTheSameBytes()
    {
        var bytes = Bytes(Train());

        Assert.Equal(bytes, Bytes(TaggerModel.Read(new MemoryStream(bytes))));
    }

    [Fact]
    public void Read_OtherFile_SaysWhatToDo()
    {
        var error = Assert.Throws<InvalidDataException>(() => TaggerModel.Read(new MemoryStream(new byte[64])));

        Assert.Contains("eng/train", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileCutShort_SaysThatItIsDamaged()
    {
        var bytes = Bytes(Train());
        for (var length = 0; length < bytes.Length; length += 1 + (length / 50))
        {
            Assert.Throws<InvalidDataException>(() => TaggerModel.Read(new MemoryStream(bytes, 0, length)));
        }
    }

    private static TaggerModel Train() => Train(TrainingFixture.Texts, new CrfOptions { Epochs = 2 });

    private static TaggerModel Train(IReadOnlyList<AnnotatedText> texts, CrfOptions options) =>
        ModelTrainer.Train([new ModelTrainer.Corpus(texts, 1, CutsParticles: true)], WordClusters.Empty, 3, options, lexicon: TrainingFixture.EmptyLexicon);

    private static byte[] Bytes(TaggerModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
