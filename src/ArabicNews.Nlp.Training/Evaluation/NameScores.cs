using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Training.Evaluation;

/// <summary>Counts of right, given and wanted names by type; a name is right where type and both ends are.</summary>
internal sealed class NameScores
{
    private static readonly string[] Names = ["person", "organization", "location", "other"];

    private readonly int[] _right = new int[4];
    private readonly int[] _given = new int[4];
    private readonly int[] _wanted = new int[4];

    /// <summary>The counts of several.</summary>
    public static NameScores Sum(IEnumerable<NameScores> parts)
    {
        var sum = new NameScores();
        foreach (var part in parts)
        {
            for (var type = 0; type < 4; type++)
            {
                sum._right[type] += part._right[type];
                sum._given[type] += part._given[type];
                sum._wanted[type] += part._wanted[type];
            }
        }

        return sum;
    }

    public void Add(IEnumerable<(int Type, TextSpan Span)> wanted, IEnumerable<(int Type, TextSpan Span)> given)
    {
        var gold = wanted.ToHashSet();
        foreach (var name in gold)
        {
            _wanted[name.Type]++;
        }

        foreach (var name in given)
        {
            _given[name.Type]++;
            _right[name.Type] += gold.Contains(name) ? 1 : 0;
        }
    }

    public (double Precision, double Recall, double F1) Of(params int[] types)
    {
        double right = types.Sum(t => _right[t]), given = types.Sum(t => _given[t]), wanted = types.Sum(t => _wanted[t]);
        return (right / Math.Max(given, 1), right / Math.Max(wanted, 1), 2 * right / Math.Max(given + wanted, 1));
    }

    public override string ToString()
    {
        var all = Of(0, 1, 2);
        return FormattableString.Invariant($"PLO {100 * all.Precision:0.0} {100 * all.Recall:0.0} {100 * all.F1:0.00}  ")
            + string.Join("  ", Enumerable.Range(0, 4).Where(t => _wanted[t] > 0).Select(t => FormattableString.Invariant(
                $"{Names[t][..3]} {100 * Of(t).Precision:0.0} {100 * Of(t).Recall:0.0} {100 * Of(t).F1:0.0}")));
    }
}
