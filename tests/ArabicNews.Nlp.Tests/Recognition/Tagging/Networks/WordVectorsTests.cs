using ArabicNews.Nlp.Recognition.Tagging.Networks;

namespace ArabicNews.Nlp.Tests.Recognition.Tagging.Networks;

public class WordVectorsTests
{
    [Fact]
    public void Read_RoundedVector_IsNearTheVector()
    {
        float[] rows = [0.5f, -0.1f, -0.4f, 0.2f, 0.1f, 0.05f, -0.6f, -0.15f];
        var vectors = WordVectors.Create(rows, 2);
        Span<float> vector = stackalloc float[2];

        for (var word = 0; word < 4; word++)
        {
            vectors.Read(word, vector);
            Assert.InRange(vector[0], rows[word * 2] - 0.1f, rows[word * 2] + 0.1f);
            Assert.InRange(vector[1], rows[(word * 2) + 1] - 0.03f, rows[(word * 2) + 1] + 0.03f);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Read_WordWithoutVector_GivesZeros(int word)
    {
        var vectors = WordVectors.Create([1f, 2f], 2);
        Span<float> vector = [7, 7];

        vectors.Read(word, vector);

        Assert.Equal([0f, 0f], vector.ToArray());
    }
}
