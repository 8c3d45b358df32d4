using System.Globalization;
using System.Text;

namespace ArabicNews.Nlp.Benchmarks.Gate;

/// <summary>Writes what the contest measured on every code path as tables: beside the benchmarks under the name of the processor, and into the README.</summary>
internal static class Publication
{
    private const string Begin = "<!-- speed: written by eng/bench --publish -->";
    private const string End = "<!-- /speed -->";

    private static readonly (string Name, string Label)[] Contestants =
    [
        ("tokenize", "**tokenize**"),
        ("normalize", "**normalize**"),
        ("fused", "**tokenize and normalize, one pass**"),
        ("utf8", "**decode UTF-8 and tokenize**"),
        ("utf8-fused", "**decode UTF-8, tokenize and normalize**"),
        ("getstring", "`Encoding.UTF8.GetString` alone"),
        ("split", "`string.Split(' ')`"),
        ("regex", "source-generated `Regex`, words and marks"),
        ("normalize-loop", "`string.Normalize` and a loop"),
        ("ml-pretokenizer", "Microsoft.ML.Tokenizers pre-tokenizer"),
        ("ml-bert", "Microsoft.ML.Tokenizers `BertTokenizer`"),
        ("lucene-standard", "Lucene.NET `StandardTokenizer`"),
        ("lucene-normalization", "Lucene.NET `StandardTokenizer` + `ArabicNormalizationFilter`"),
        ("lucene-arabic", "Lucene.NET `ArabicAnalyzer`"),
    ];

    public static int Run(string root, TextWriter output)
    {
        var runs = QuickGate.Backends().Select(backend => (backend.Backend, Times: QuickGate.BestOfThree(backend.Setting, output))).ToArray();
        var table = Table(runs);
        var folder = Path.Combine(root, "benchmarks", "results", Processor());
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "hot-path.md"), $"# The hot path on {Processor()}\n\n.NET {Environment.Version}; generated articles; best of three processes; written by `eng/bench --publish`.\n\n{table}");
        var readme = Path.Combine(root, "README.md");
        var text = File.ReadAllText(readme);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"README.md has no place for the table: {Begin} … {End}");
        }

        File.WriteAllText(readme, string.Concat(text.AsSpan(0, begin + Begin.Length), "\n", table, text.AsSpan(end)));
        return 0;
    }

    private static string Table((string Backend, Dictionary<string, double> Times)[] runs)
    {
        var table = new StringBuilder("| ns per character |");
        table.AppendJoin("", runs.Select(static run => $" {run.Backend} |")).Append("\n| --- |").AppendJoin("", runs.Select(static _ => " ---: |")).Append('\n');
        foreach (var (name, label) in Contestants)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {label} |");
            table.AppendJoin("", runs.Select(run => string.Create(CultureInfo.InvariantCulture, $" {run.Times[name]:F2} |"))).Append('\n');
        }

        return table.ToString();
    }

    private static string Processor()
    {
        var model = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        var family = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(static line => line.StartsWith("cpu family", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        var name = $"{model ?? System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString()} {family}".Trim();
        return string.Join('-', name.Split([' ', '(', ')', '@', '/'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
    }
}
