using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArabicNews.Nlp.Training.Networks;

/// <summary>Sums and products of numbers in parallel, the same bits on every machine. Lengths are multiples of 8. Stateless and thread-safe.</summary>
internal static class VectorMath
{
    public static void Add(Span<float> to, ReadOnlySpan<float> numbers)
    {
        var x = Vectors(to);
        var y = Vectors(numbers);
        for (var i = 0; i < x.Length; i++)
        {
            x[i] += y[i];
        }
    }

    public static void Multiply(Span<float> to, ReadOnlySpan<float> numbers)
    {
        var x = Vectors(to);
        var y = Vectors(numbers);
        for (var i = 0; i < x.Length; i++)
        {
            x[i] *= y[i];
        }
    }

    public static void Scale(Span<float> to, float factor)
    {
        var x = Vectors(to);
        for (var i = 0; i < x.Length; i++)
        {
            x[i] *= factor;
        }
    }

    /// <summary>What is above zero.</summary>
    public static void Rectify(ReadOnlySpan<float> from, Span<float> to)
    {
        var x = Vectors(from);
        var y = Vectors(to);
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = Vector256.Max(x[i], Vector256<float>.Zero);
        }
    }

    /// <summary>The numbers where others are above zero, and zero elsewhere.</summary>
    public static void Gate(ReadOnlySpan<float> numbers, ReadOnlySpan<float> gates, Span<float> to)
    {
        var x = Vectors(numbers);
        var g = Vectors(gates);
        var y = Vectors(to);
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = Vector256.ConditionalSelect(Vector256.GreaterThan(g[i], Vector256<float>.Zero), x[i], Vector256<float>.Zero);
        }
    }

    /// <summary>Moves a mean towards numbers, keeping so much of it.</summary>
    public static void Blend(Span<float> mean, ReadOnlySpan<float> numbers, float keep)
    {
        var x = Vectors(mean);
        var y = Vectors(numbers);
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = (x[i] * keep) + (y[i] * (1 - keep));
        }
    }

    private static Span<Vector256<float>> Vectors(Span<float> numbers) => MemoryMarshal.Cast<float, Vector256<float>>(numbers);

    private static ReadOnlySpan<Vector256<float>> Vectors(ReadOnlySpan<float> numbers) => MemoryMarshal.Cast<float, Vector256<float>>(numbers);
}
