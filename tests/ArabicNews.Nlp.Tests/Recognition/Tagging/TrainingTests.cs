using System.Security.Cryptography;
using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Crf;

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

    private static TaggerModel Train()
    {
        var folder = Directory.CreateTempSubdirectory("lexicon");
        try
        {
            var corpus = new ModelTrainer.Corpus(TrainingFixture.Texts, 1, CutsParticles: true);
            return ModelTrainer.Train([corpus], WordClusters.Empty, 3, new CrfOptions { Epochs = 2 }, lexicon: Lexicon.Load(folder.FullName));
        }
        finally
        {
            folder.Delete();
        }
    }

    private static byte[] Bytes(TaggerModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
