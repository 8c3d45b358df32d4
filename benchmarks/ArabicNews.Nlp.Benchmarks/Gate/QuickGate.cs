using System.Diagnostics;
using System.Globalization;

namespace ArabicNews.Nlp.Benchmarks.Gate;

/// <summary>
/// Fails where the hot path has lost ground against its peers: where a ratio is below 80 % of the one that was recorded. For each code path that this
/// machine can take three processes measure all contestants, and of each ratio the best of the three counts, since a busy neighbour can only lower it.
/// </summary>
internal static class QuickGate
{
    private const int Processes = 3;
    private const double Tolerance = 0.8;

    /// <summary>The exit code is 1 where a ratio is too low. The option <c>--record</c> writes the floors anew instead of asking for them.</summary>
    public static int Run(string[] options, TextWriter output)
    {
        var floors = Floors.Read();
        var measured = new List<Floor>();
        foreach (var (backend, setting) in Backends())
        {
            var ratios = Measure(setting, floors, output);
            measured.AddRange(ratios.Select(ratio => new Floor(ratio.Key.Ours, ratio.Key.Peer, backend, ratio.Value)));
        }

        if (options is ["--record", var path])
        {
            Floors.Write(path, [.. measured, .. floors.Where(floor => measured.All(other => other.Backend != floor.Backend))]);
            return 0;
        }

        return Report(measured, floors, output) ? 0 : 1;
    }

    // The code paths below this machine's best one are reached by telling the runtime what it must not use.
    internal static IEnumerable<(string Backend, string? Setting)> Backends()
    {
        var best = Contest.Backend();
        yield return (best, null);
        if (best == "avx512")
        {
            yield return ("avx2", "DOTNET_EnableAVX512");
        }

        if (best != "scalar")
        {
            yield return ("scalar", "DOTNET_EnableHWIntrinsic");
        }
    }

    /// <summary>For each contestant its best time of three processes, in nanoseconds for a UTF-16 code unit.</summary>
    internal static Dictionary<string, double> BestOfThree(string? setting, TextWriter output)
    {
        var best = RunContest(setting, output, isFirst: true);
        for (var i = 1; i < Processes; i++)
        {
            foreach (var (name, time) in RunContest(setting, output, isFirst: false))
            {
                best[name] = Math.Min(best[name], time);
            }
        }

        return best;
    }

    private static Dictionary<(string Ours, string Peer), double> Measure(string? setting, IReadOnlyList<Floor> floors, TextWriter output)
    {
        var best = new Dictionary<(string Ours, string Peer), double>();
        for (var i = 0; i < Processes; i++)
        {
            var times = RunContest(setting, output, isFirst: i == 0);
            foreach (var (ours, peer) in floors.Select(static floor => (floor.Ours, floor.Peer)).Distinct())
            {
                best[(ours, peer)] = Math.Max(best.GetValueOrDefault((ours, peer)), times[peer] / times[ours]);
            }
        }

        return best;
    }

    private static Dictionary<string, double> RunContest(string? setting, TextWriter output, bool isFirst)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(QuickGate).Assembly.Location, "--ratios"]) { RedirectStandardOutput = true };
        if (setting is not null)
        {
            start.Environment[setting] = "0";
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("The contest did not start.");
        var times = new Dictionary<string, double>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                output.WriteLine(isFirst ? line : "# once more");
                continue;
            }

            var fields = line.Split('\t');
            times[fields[0]] = double.Parse(fields[1], CultureInfo.InvariantCulture);
        }

        process.WaitForExit();
        return process.ExitCode == 0 ? times : throw new InvalidOperationException($"The contest ended with {process.ExitCode}.");
    }

    private static bool Report(List<Floor> measured, IReadOnlyList<Floor> floors, TextWriter output)
    {
        var isGood = true;
        foreach (var floor in measured)
        {
            var recorded = floors.FirstOrDefault(other => (other.Ours, other.Peer, other.Backend) == (floor.Ours, floor.Peer, floor.Backend));
            var isBelow = recorded is not null && floor.Ratio < recorded.Ratio * Tolerance;
            isGood &= !isBelow;
            var verdict = recorded is null ? "not recorded" : isBelow ? "TOO LOW" : "ok";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{floor.Backend,-10}{floor.Ours,-12}against {floor.Peer,-22}{floor.Ratio,8:F1}  recorded {recorded?.Ratio ?? 0,7:F1}  {verdict}"));
        }

        output.WriteLine(isGood ? "No ratio is below 80 % of what was recorded." : "The hot path has lost ground: see the lines above.");
        return isGood;
    }
}
