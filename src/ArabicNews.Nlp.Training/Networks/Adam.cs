using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArabicNews.Nlp.Training.Networks;

/// <summary>Adam with decoupled decay (Loshchilov and Hutter 2019), and of its steps a running mean of the parameters.</summary>
internal sealed class Adam(int count)
{
    private const float FirstBeta = 0.9f;
    private const float SecondBeta = 0.99f;

    private readonly float[] _mean = new float[count];
    private readonly float[] _square = new float[count];
    private int _step;

    /// <summary>Moves all parameters against their gradients and clears these.</summary>
    public void Step(Span<float> parameters, Span<float> gradients, float rate, float decay)
    {
        BeginStep();
        Move(parameters, gradients, 0, rate, decay);
    }

    /// <summary>Begins a step in which only rows are moved.</summary>
    public void BeginStep() => _step++;

    /// <summary>Moves a row of parameters that is seldom touched: its means stay as they are in between.</summary>
    public void Row(Span<float> parameters, Span<float> gradients, int first, float rate) =>
        Move(parameters.Slice(first, gradients.Length), gradients, first, rate, 0);

    private void Move(Span<float> parameters, Span<float> gradients, int first, float rate, float decay)
    {
        var scale = rate * MathF.Sqrt(1 - MathF.Pow(SecondBeta, Math.Min(_step, 5000))) / (1 - MathF.Pow(FirstBeta, Math.Min(_step, 5000)));
        var p = MemoryMarshal.Cast<float, Vector256<float>>(parameters);
        var g = MemoryMarshal.Cast<float, Vector256<float>>(gradients);
        var m = MemoryMarshal.Cast<float, Vector256<float>>(_mean.AsSpan(first, parameters.Length));
        var v = MemoryMarshal.Cast<float, Vector256<float>>(_square.AsSpan(first, parameters.Length));
        var epsilon = Vector256.Create(1e-8f);
        for (var i = 0; i < p.Length; i++)
        {
            m[i] = (m[i] * FirstBeta) + (g[i] * (1 - FirstBeta));
            v[i] = (v[i] * SecondBeta) + (g[i] * g[i] * (1 - SecondBeta));
            p[i] -= (m[i] * scale / (Vector256.Sqrt(v[i]) + epsilon)) + (p[i] * (rate * decay));
            g[i] = Vector256<float>.Zero;
        }
    }
}
