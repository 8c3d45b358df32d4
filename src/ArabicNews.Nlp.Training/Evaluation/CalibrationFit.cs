using ArabicNews.Nlp.Recognition.Tagging;

namespace ArabicNews.Nlp.Training.Evaluation;

/// <summary>Fits the line in log odds that turns likelihoods into rates of being right, by Newton's method, for each type apart.</summary>
internal sealed class CalibrationFit(int types)
{
    private readonly List<(float LogOdds, bool Right)>[] _cases = [.. Enumerable.Range(0, types).Select(_ => new List<(float, bool)>())];

    public void Add(int type, float likelihood, bool right) => _cases[type].Add((Calibration.LogOdds(likelihood), right));

    /// <summary>How many of the names of each calibrated confidence, by tenths, are right.</summary>
    public string Reliability()
    {
        var calibration = Fit();
        var bins = new (int Right, int All)[10];
        for (var type = 0; type < types; type++)
        {
            foreach (var (x, right) in _cases[type])
            {
                var confidence = 1 / (1 + Math.Exp(-((calibration.Slopes[type] * x) + calibration.Offsets[type])));
                ref var bin = ref bins[Math.Min(9, (int)(confidence * 10))];
                bin = (bin.Right + (right ? 1 : 0), bin.All + 1);
            }
        }

        return "reliability " + string.Join(" ", bins.Select((bin, i) => FormattableString.Invariant($"{i / 10.0:0.0}:{bin.Right}/{bin.All}")));
    }

    public Calibration Fit()
    {
        var fitted = Calibration.None(types);
        for (var type = 0; type < types; type++)
        {
            double slope = 1, offset = 0;
            for (var step = 0; step < 60; step++)
            {
                // A weak pull towards the identity keeps small corpora sane.
                double g0 = 1e-3 * offset, g1 = 1e-3 * (slope - 1), h00 = 1e-3, h01 = 0, h11 = 1e-3;
                foreach (var (x, right) in _cases[type])
                {
                    var p = 1 / (1 + Math.Exp(-((slope * x) + offset)));
                    var error = p - (right ? 1 : 0);
                    var w = p * (1 - p);
                    (g0, g1) = (g0 + error, g1 + (error * x));
                    (h00, h01, h11) = (h00 + w, h01 + (w * x), h11 + (w * x * x));
                }

                var determinant = (h00 * h11) - (h01 * h01);

                // Short steps: far from the optimum the curve is flat and whole Newton steps run away.
                offset -= Math.Clamp(((h11 * g0) - (h01 * g1)) / determinant, -0.2, 0.2);
                slope -= Math.Clamp(((h00 * g1) - (h01 * g0)) / determinant, -0.2, 0.2);
            }

            fitted.Slopes[type] = (float)slope;
            fitted.Offsets[type] = (float)offset;
        }

        return fitted;
    }
}
