using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;
using ArabicNews.Nlp.Benchmarks.Inputs;
using ArabicNews.Nlp.Benchmarks.Peers;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Benchmarks;

/// <summary>
/// Compares the hot path with its peers in one process and fails where a ratio is below its floor. Rounds are interleaved, each
/// contestant's fastest round counts, and time is that of the thread: so the ratio stays within a few percent on a busy machine,
/// where times vary by half.
/// </summary>
public static class QuickGate
{
    private const int Rounds = 24;

    private static readonly string[] Articles = NewsInput.Articles;
    private static readonly byte[][] Utf8 = [.. Articles.Select(Encoding.UTF8.GetBytes)];
    private static readonly int Longest = Math.Max(Utf8.Max(static bytes => bytes.Length), 65536) + 256;
    private static readonly Token[] Tokens = new Token[Longest];
    private static readonly NormalizedSpan[] Forms = new NormalizedSpan[Longest];
    private static readonly char[] Characters = new char[Longest];
    private static readonly char[] Normalized = new char[TextNormalizer.MaxLength(Longest)];

    /// <summary>Runs the gate; the exit code is 1 where a ratio is below its floor in <c>floors.tsv</c>.</summary>
    public static int Run(TextWriter output)
    {
        using var lucene = new LucenePeer();
        (string Name, Action Run, bool Slow)[] contestants =
        [
            ("tokenize", () => All(static text => { WordTokenizer.TryTokenize(text, Tokens, out _); }), false),
            ("enumerate", () => All(static text => Enumerate(text)), false),
            ("normalize", () => All(static text => { TextNormalizer.Lookup.TryNormalize(text, Normalized, out _); }), false),
            ("fused", () => All(static text => { WordTokenizer.TryTokenize(text, TextNormalizer.Lookup, Tokens, Forms, Normalized, out _, out _); }), false),
            ("utf8", static () => AllUtf8(static bytes => { WordTokenizer.TryTokenize(bytes, OffsetUnit.Utf16, Characters, Tokens, out _, out _); }), false),
            ("lucene-standard", () => All(text => lucene.Tokenize(text)), true),
            ("lucene-normalization", () => All(text => lucene.TokenizeAndNormalize(text)), true),
            ("lucene-arabic", () => All(text => lucene.Analyze(text)), true),
            ("regex", () => All(static text => PlatformPeer.Match(text)), true),
            ("ml-pretokenizer", () => All(static text => PlatformPeer.PreTokenize(text)), true),
            ("normalize-loop", () => All(static text => PlatformPeer.NormalizeAndLoop(text)), true),
            ("getstring", static () => AllUtf8(static bytes => PlatformPeer.Decode(bytes)), false),
        ];

        var best = Measure(contestants);
        double characters = Articles.Sum(static text => (long)text.Length);
        var megabytes = Utf8.Sum(static bytes => (long)bytes.Length) / 1e6;
        output.WriteLine($"# {Backend()}, .NET {Environment.Version}, {Articles.Length} articles, {megabytes:F1} MB as UTF-8");
        foreach (var (name, time) in best)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22}{time / characters,9:F3} ns/char {megabytes / (time / 1e9),9:F0} MB/s"));
        }

        return Floors.Check(best, Backend(), output) ? 0 : 1;
    }

    /// <summary>Which of the code paths this machine takes.</summary>
    public static string Backend() =>
        Vector512.IsHardwareAccelerated && Avx512Vbmi2.IsSupported ? "avx512" : Vector256.IsHardwareAccelerated ? "avx2"
            : Vector128.IsHardwareAccelerated ? "vector128" : "scalar";

    private static Dictionary<string, double> Measure((string Name, Action Run, bool Slow)[] contestants)
    {
        var best = contestants.ToDictionary(static contestant => contestant.Name, static _ => double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, run, slow) in contestants)
            {
                // The first rounds let the compiler finish. A slow contestant's round is long enough as it is.
                for (var repeat = 0; repeat < (slow ? 1 : 5); repeat++)
                {
                    var start = ThreadClock.Nanoseconds();
                    run();
                    best[name] = Math.Min(best[name], ThreadClock.Nanoseconds() - start);
                }
            }
        }

        return best;
    }

    private static void All(Action<string> run)
    {
        foreach (var text in Articles)
        {
            run(text);
        }
    }

    private static void All(Func<string, int> run)
    {
        foreach (var text in Articles)
        {
            run(text);
        }
    }

    private static void AllUtf8(Action<byte[]> run)
    {
        foreach (var bytes in Utf8)
        {
            run(bytes);
        }
    }

    private static void AllUtf8(Func<byte[], int> run)
    {
        foreach (var bytes in Utf8)
        {
            run(bytes);
        }
    }

    private static int Enumerate(string text)
    {
        var sum = 0;
        foreach (var token in WordTokenizer.Enumerate(text))
        {
            sum += token.Length;
        }

        return sum;
    }
}
