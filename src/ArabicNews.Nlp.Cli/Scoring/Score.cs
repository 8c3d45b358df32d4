using System.Globalization;

namespace ArabicNews.Nlp.Cli.Scoring;

/// <summary>Precision, recall and their harmonic mean.</summary>
internal readonly record struct Score(double Precision, double Recall)
{
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static Score Of(int right, int predicted, int gold) =>
        new(predicted > 0 ? (double)right / predicted : 0, gold > 0 ? (double)right / gold : 0);

    /// <summary>A share with a fixed number of decimals, exact ties to even, as most languages but this one round them.</summary>
    public static string Fixed(double share, int decimals)
    {
        var halves = share * (2 << decimals);
        return halves == Math.Floor(halves)
            ? decimal.Round((decimal)share, decimals, MidpointRounding.ToEven).ToString("F" + decimals, CultureInfo.InvariantCulture)
            : share.ToString("F" + decimals, CultureInfo.InvariantCulture);
    }
}
