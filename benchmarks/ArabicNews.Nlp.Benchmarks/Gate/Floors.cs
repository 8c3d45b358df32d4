using System.Globalization;

namespace ArabicNews.Nlp.Benchmarks.Gate;

/// <summary>The recorded ratios, from <c>floors.tsv</c>.</summary>
internal static class Floors
{
    /// <summary>Reads the file beside the program.</summary>
    public static IReadOnlyList<Floor> Read() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "floors.tsv"))
            .Where(static line => line.Length > 0 && !line.StartsWith('#'))
            .Select(static line => line.Split('\t'))
            .Select(static fields => new Floor(fields[0], fields[1], fields[2], double.Parse(fields[3], CultureInfo.InvariantCulture))),
    ];

    /// <summary>Writes a file anew.</summary>
    public static void Write(string path, IReadOnlyList<Floor> floors) => File.WriteAllLines(
        path,
        [
            "# How many times faster than a peer in the same process, as recorded by eng/bench --record; eng/bench --quick fails below 80 % of it.",
            "# columns: ours\tpeer\tback end\tratio",
            .. floors.Select(static floor => string.Create(CultureInfo.InvariantCulture, $"{floor.Ours}\t{floor.Peer}\t{floor.Backend}\t{floor.Ratio:F1}")),
        ]);
}

/// <summary>A ratio of times, peer over ours, on one of the code paths.</summary>
internal sealed record Floor(string Ours, string Peer, string Backend, double Ratio);
