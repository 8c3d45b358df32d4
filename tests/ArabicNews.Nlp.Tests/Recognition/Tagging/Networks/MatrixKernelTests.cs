using ArabicNews.Nlp.Recognition.Tagging.Networks;

namespace ArabicNews.Nlp.Tests.Recognition.Tagging.Networks;

public class MatrixKernelTests
{
    [Theory]
    [InlineData(1, 3, 16)]
    [InlineData(5, 17, 48)]
    [InlineData(9, 40, 144)]
    [InlineData(4, 1, 64)]
    public void AddProduct_AnySize_IsTheSumOfFusedProductsInOrder(int rows, int inner, int columns)
    {
        var random = new Random((rows * 1000) + inner);
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble() - 0.5f)];
        var (a, b, c) = (Numbers(rows * (inner + 2)), Numbers(inner * columns), Numbers(rows * columns));
        var expected = (float[])c.Clone();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                for (var k = 0; k < inner; k++)
                {
                    ref var sum = ref expected[(row * columns) + column];
                    sum = MathF.FusedMultiplyAdd(a[(row * (inner + 2)) + k], b[(k * columns) + column], sum);
                }
            }
        }

        MatrixKernel.AddProduct(a, inner + 2, b, columns, c, columns, rows, inner, columns);

        Assert.Equal(expected, c);
    }
}
