using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArabicNews.Nlp.Training.Vectors;

/// <summary>Spherical k-means: rows of length 1 are grouped by their cosine. Deterministic for a seed.</summary>
internal static class KMeans
{
    /// <summary>The cluster of each row. Centres are learned from the first <paramref name="learned"/> rows only.</summary>
    public static ushort[] Run(float[] rows, int width, int clusters, int learned, int iterations, int seed)
    {
        var count = rows.Length / width;
        learned = Math.Min(learned, count);
        clusters = Math.Min(clusters, learned);
        var random = new Random(seed);
        var picked = Enumerable.Range(0, learned).OrderBy(_ => random.Next()).Take(clusters).ToArray();
        var padded = (clusters + 3) / 4 * 4;
        var centres = new float[padded * width];
        for (var i = 0; i < clusters; i++)
        {
            rows.AsSpan(picked[i] * width, width).CopyTo(centres.AsSpan(i * width));
        }

        var assigned = new ushort[count];
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            Assign(rows.AsSpan(0, learned * width), centres, width, assigned);
            var sums = new float[centres.Length];
            for (var row = 0; row < learned; row++)
            {
                var sum = MemoryMarshal.Cast<float, Vector256<float>>(sums.AsSpan(assigned[row] * width, width));
                var vector = MemoryMarshal.Cast<float, Vector256<float>>(rows.AsSpan(row * width, width));
                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] += vector[i];
                }
            }

            SpectralVectors.Normalize(sums, width);
            centres = sums;
        }

        Assign(rows, centres, width, assigned);
        return assigned;
    }

    private static void Assign(ReadOnlySpan<float> rows, ReadOnlySpan<float> centres, int width, Span<ushort> assigned)
    {
        var steps = width / 8;
        var all = MemoryMarshal.Cast<float, Vector256<float>>(rows);
        var targets = MemoryMarshal.Cast<float, Vector256<float>>(centres);
        for (var row = 0; row < rows.Length / width; row++)
        {
            var vector = all.Slice(row * steps, steps);
            var best = float.NegativeInfinity;
            var cluster = 0;
            for (var c = 0; c < targets.Length / steps; c += 4)
            {
                var block = targets.Slice(c * steps, 4 * steps);
                Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default;
                for (var i = 0; i < vector.Length; i++)
                {
                    var x = vector[i];
                    s0 += x * block[i];
                    s1 += x * block[steps + i];
                    s2 += x * block[(2 * steps) + i];
                    s3 += x * block[(3 * steps) + i];
                }

                Keep(Vector256.Sum(s0), c, ref best, ref cluster);
                Keep(Vector256.Sum(s1), c + 1, ref best, ref cluster);
                Keep(Vector256.Sum(s2), c + 2, ref best, ref cluster);
                Keep(Vector256.Sum(s3), c + 3, ref best, ref cluster);
            }

            assigned[row] = (ushort)cluster;
        }
    }

    private static void Keep(float likeness, int candidate, ref float best, ref int cluster)
    {
        if (likeness > best)
        {
            best = likeness;
            cluster = candidate;
        }
    }
}
