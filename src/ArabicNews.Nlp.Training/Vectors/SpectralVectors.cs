using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArabicNews.Nlp.Training.Vectors;

/// <summary>
/// Word vectors as the leading left singular vectors of a sparse matrix, by randomized subspace iteration (Halko, Martinsson and
/// Tropp 2011). Sums run in one order at one vector width, so that every machine finds the same bits.
/// </summary>
internal static class SpectralVectors
{
    /// <summary>One row of <paramref name="width"/> numbers, a multiple of 8, for each row of the matrix, scaled to length 1.</summary>
    public static float[] Compute(ContextMatrix matrix, int width, int iterations, int seed)
    {
        var random = new Random(seed);
        var right = new float[matrix.ColumnCount * width];
        for (var i = 0; i < right.Length; i++)
        {
            right[i] = (float)((random.NextDouble() * 2) - 1);
        }

        var left = Multiply(matrix, right, width);
        for (var i = 0; i < iterations; i++)
        {
            Orthonormalize(left, width);
            right = MultiplyTransposed(matrix, left, width);
            Orthonormalize(right, width);
            left = Multiply(matrix, right, width);
        }

        // The columns of left now span the leading left space, scaled by the singular values; square roots of them spread better.
        var gram = Gram(left, width);
        var (values, vectors) = Eigen(gram, width);
        var rotated = Rotate(left, vectors, width, values.Select(value => (float)Math.Pow(Math.Max(value, 1e-12), -0.25)).ToArray());
        Normalize(rotated, width);
        return rotated;
    }

    /// <summary>Scales every row to length 1.</summary>
    public static void Normalize(float[] rows, int width)
    {
        for (var at = 0; at < rows.Length; at += width)
        {
            double sum = 0;
            for (var i = 0; i < width; i++)
            {
                sum += (double)rows[at + i] * rows[at + i];
            }

            var scale = sum > 0 ? (float)(1 / Math.Sqrt(sum)) : 0;
            for (var i = 0; i < width; i++)
            {
                rows[at + i] *= scale;
            }
        }
    }

    private static float[] Multiply(ContextMatrix matrix, float[] right, int width)
    {
        var result = new float[matrix.RowCount * width];
        for (var row = 0; row < matrix.RowCount; row++)
        {
            for (var k = matrix.FirstOfRow[row]; k < matrix.FirstOfRow[row + 1]; k++)
            {
                Add(result.AsSpan(row * width, width), right.AsSpan(matrix.Column[k] * width, width), matrix.Value[k]);
            }
        }

        return result;
    }

    private static float[] MultiplyTransposed(ContextMatrix matrix, float[] left, int width)
    {
        var result = new float[matrix.ColumnCount * width];
        for (var row = 0; row < matrix.RowCount; row++)
        {
            for (var k = matrix.FirstOfRow[row]; k < matrix.FirstOfRow[row + 1]; k++)
            {
                Add(result.AsSpan(matrix.Column[k] * width, width), left.AsSpan(row * width, width), matrix.Value[k]);
            }
        }

        return result;
    }

    private static void Add(Span<float> sum, ReadOnlySpan<float> row, float factor)
    {
        var factors = Vector256.Create(factor);
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(sum);
        var rows = MemoryMarshal.Cast<float, Vector256<float>>(row);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += rows[i] * factors;
        }
    }

    private static double[] Gram(float[] rows, int width)
    {
        var gram = new double[width * width];
        var block = new float[width * width];
        var inBlock = 0;
        for (var at = 0; at < rows.Length; at += width)
        {
            var row = rows.AsSpan(at, width);
            for (var i = 0; i < width; i++)
            {
                Add(block.AsSpan(i * width, width), row, row[i]);
            }

            if (++inBlock == 256 || at + width == rows.Length)
            {
                for (var i = 0; i < block.Length; i++)
                {
                    gram[i] += block[i];
                }

                Array.Clear(block);
                inBlock = 0;
            }
        }

        return gram;
    }

    private static void Orthonormalize(float[] rows, int width)
    {
        // Cholesky: with G = LLᵀ the rows times the inverse of Lᵀ are orthonormal by columns.
        var gram = Gram(rows, width);
        var lower = new double[width * width];
        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = gram[(i * width) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[(i * width) + k] * lower[(j * width) + k];
                }

                lower[(i * width) + j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / lower[(j * width) + j];
            }
        }

        var solved = new double[width];
        for (var at = 0; at < rows.Length; at += width)
        {
            for (var i = 0; i < width; i++)
            {
                double sum = rows[at + i];
                for (var k = 0; k < i; k++)
                {
                    sum -= lower[(i * width) + k] * solved[k];
                }

                solved[i] = sum / lower[(i * width) + i];
            }

            for (var i = 0; i < width; i++)
            {
                rows[at + i] = (float)solved[i];
            }
        }
    }

    private static float[] Rotate(float[] rows, double[] vectors, int width, float[] scale)
    {
        var result = new float[rows.Length];
        var rotation = new float[width * width];
        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j < width; j++)
            {
                rotation[(i * width) + j] = (float)vectors[(i * width) + j] * scale[j];
            }
        }

        for (var at = 0; at < rows.Length; at += width)
        {
            for (var i = 0; i < width; i++)
            {
                Add(result.AsSpan(at, width), rotation.AsSpan(i * width, width), rows[at + i]);
            }
        }

        return result;
    }

    /// <summary>Eigenvalues, falling, and eigenvectors as columns, by Jacobi's rotations.</summary>
    private static (double[] Values, double[] Vectors) Eigen(double[] matrix, int n)
    {
        var a = (double[])matrix.Clone();
        var v = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            v[(i * n) + i] = 1;
        }

        for (var sweep = 0; sweep < 12; sweep++)
        {
            for (var p = 0; p < n - 1; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    var off = a[(p * n) + q];
                    if (off * off <= 1e-20 * Math.Abs(a[(p * n) + p] * a[(q * n) + q]))
                    {
                        continue;
                    }

                    var theta = (a[(q * n) + q] - a[(p * n) + p]) / (2 * off);
                    var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
                    var c = 1 / Math.Sqrt((t * t) + 1);
                    var s = t * c;
                    for (var k = 0; k < n; k++)
                    {
                        (a[(k * n) + p], a[(k * n) + q]) = ((c * a[(k * n) + p]) - (s * a[(k * n) + q]), (s * a[(k * n) + p]) + (c * a[(k * n) + q]));
                    }

                    for (var k = 0; k < n; k++)
                    {
                        (a[(p * n) + k], a[(q * n) + k]) = ((c * a[(p * n) + k]) - (s * a[(q * n) + k]), (s * a[(p * n) + k]) + (c * a[(q * n) + k]));
                        (v[(k * n) + p], v[(k * n) + q]) = ((c * v[(k * n) + p]) - (s * v[(k * n) + q]), (s * v[(k * n) + p]) + (c * v[(k * n) + q]));
                    }
                }
            }
        }

        var order = Enumerable.Range(0, n).OrderByDescending(i => a[(i * n) + i]).ToArray();
        var vectors = new double[n * n];
        for (var j = 0; j < n; j++)
        {
            // The sign of an eigenvector is free: let its largest part be positive.
            var largest = Enumerable.Range(0, n).MaxBy(k => Math.Abs(v[(k * n) + order[j]]));
            var sign = v[(largest * n) + order[j]] < 0 ? -1 : 1;
            for (var k = 0; k < n; k++)
            {
                vectors[(k * n) + j] = sign * v[(k * n) + order[j]];
            }
        }

        return (order.Select(i => a[(i * n) + i]).ToArray(), vectors);
    }
}
