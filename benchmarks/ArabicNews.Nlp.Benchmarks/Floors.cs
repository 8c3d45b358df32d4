using System.Globalization;

namespace ArabicNews.Nlp.Benchmarks;

/// <summary>The ratios that must not be undercut: ours, peer, back end and floor, from <c>floors.tsv</c>.</summary>
public static class Floors
{
    /// <summary>Prints each ratio with its floor; false where one is below.</summary>
    public static bool Check(IReadOnlyDictionary<string, double> best, string backend, TextWriter output)
    {
        var good = true;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "floors.tsv")).Where(static line => line.Length > 0 && !line.StartsWith('#')))
        {
            var fields = line.Split('\t');
            if (fields[2] != backend)
            {
                continue;
            }

            var ratio = best[fields[1]] / best[fields[0]];
            var floor = double.Parse(fields[3], CultureInfo.InvariantCulture);
            var verdict = ratio >= floor ? "ok" : "BELOW";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fields[0],-10} against {fields[1],-22}{ratio,8:F1}  floor {floor,6:F1}  {verdict}"));
            good &= ratio >= floor;
        }

        return good;
    }
}
