using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;
using ArabicNews.Nlp.Benchmarks.Inputs;
using ArabicNews.Nlp.Benchmarks.Peers;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Benchmarks.Gate;

/// <summary>
/// Measures the hot path and its peers in one process. Rounds are interleaved, each contestant's fastest round counts, and time is that of the thread:
/// so a ratio stays within a few percent on a busy machine, where times vary by half.
/// </summary>
internal sealed class Contest : IDisposable
{
    private readonly string[] _texts;
    private readonly byte[][] _utf8;
    private readonly Token[] _tokens;
    private readonly NormalizedSpan[] _forms;
    private readonly char[] _decoded;
    private readonly char[] _normalized;
    private readonly LucenePeer _lucene = new();
    private readonly List<Contestant> _contestants = [];

    private Contest(string[] texts)
    {
        _texts = texts;
        _utf8 = [.. texts.Select(Encoding.UTF8.GetBytes)];
        var longest = _utf8.Max(static bytes => bytes.Length) + 256;
        _tokens = new Token[longest];
        _forms = new NormalizedSpan[longest];
        _decoded = new char[longest];
        _normalized = new char[TextNormalizer.MaxLength(longest)];
        AddOurs();
        AddPeers();
    }

    /// <summary>Prints for each contestant its name and its nanoseconds for a UTF-16 code unit, with a tabulator between.</summary>
    public static int Run(string[] options, TextWriter output)
    {
        var texts = options is ["--input", var path] ? TextFile.Read(path) : NewsInput.Articles;
        using var contest = new Contest(texts);
        var characters = texts.Sum(static text => (long)text.Length);
        var bytes = contest._utf8.Sum(static utf8 => (long)utf8.Length);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {Backend()}, .NET {Environment.Version}, {texts.Length} texts, {characters} code units, {bytes} bytes as UTF-8"));
        contest.Measure(rounds: (int)Math.Clamp(30_000_000 / characters, 4, 30));
        foreach (var contestant in contest._contestants)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{contestant.Name}\t{(double)contestant.Best / characters:F4}"));
        }

        return 0;
    }

    /// <summary>Which of the code paths this machine takes.</summary>
    public static string Backend() =>
        Vector512.IsHardwareAccelerated && Avx512Vbmi2.IsSupported ? "avx512" : Avx2.IsSupported ? "avx2" : Vector128.IsHardwareAccelerated ? "vector128" : "scalar";

    public void Dispose() => _lucene.Dispose();

    private void AddOurs()
    {
        Add("tokenize", text => { WordTokenizer.TryTokenize(text, _tokens, out _); });
        Add("enumerate", static text => Enumerate(text));
        Add("normalize", text => { TextNormalizer.Lookup.TryNormalize(text, _normalized, out _); });
        Add("fused", text => { WordTokenizer.TryTokenize(text, TextNormalizer.Lookup, _tokens, _forms, _normalized, out _, out _); });
        AddUtf8("utf8", bytes => { WordTokenizer.TryTokenize(bytes, OffsetUnit.Utf16, _decoded, _tokens, out _, out _); });
        AddUtf8(
            "utf8-fused",
            bytes => { WordTokenizer.TryTokenize(bytes, OffsetUnit.Utf16, TextNormalizer.Lookup, _decoded, _tokens, _forms, _normalized, out _, out _, out _); });
    }

    private void AddPeers()
    {
        AddUtf8("getstring", static bytes => PlatformPeer.Decode(bytes));
        AddUtf8("getchars", bytes => Encoding.UTF8.GetChars(bytes, _decoded));
        Add("split", static text => PlatformPeer.Split(text), isPeer: true);
        Add("regex", static text => PlatformPeer.Match(text), isPeer: true);
        Add("normalize-loop", static text => PlatformPeer.NormalizeAndLoop(text), isPeer: true);
        Add("lucene-standard", text => _lucene.Tokenize(text), isPeer: true);
        Add("lucene-normalization", text => _lucene.TokenizeAndNormalize(text), isPeer: true);
        Add("lucene-arabic", text => _lucene.Analyze(text), isPeer: true);
        Add("ml-pretokenizer", static text => TokenizersPeer.PreTokenize(text), isPeer: true);
        Add("ml-bert", static text => TokenizersPeer.Bert(text), isPeer: true);
    }

    private void Add(string name, Action<string> run, bool isPeer = false) => _contestants.Add(new Contestant(
        name,
        () =>
        {
            foreach (var text in _texts)
            {
                run(text);
            }
        },
        isPeer));

    private void AddUtf8(string name, Action<byte[]> run) => _contestants.Add(new Contestant(
        name,
        () =>
        {
            foreach (var bytes in _utf8)
            {
                run(bytes);
            }
        },
        isSlow: false));

    // A slow contestant's round is long enough as it is. The first rounds let the compiler finish.
    private void Measure(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var contestant in _contestants)
            {
                for (var repeat = 0; repeat < (contestant.IsSlow ? 1 : 5); repeat++)
                {
                    contestant.RunOnce();
                }
            }
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

    private sealed class Contestant(string name, Action run, bool isSlow)
    {
        public string Name => name;

        public bool IsSlow => isSlow;

        /// <summary>Nanoseconds of the fastest round.</summary>
        public long Best { get; private set; } = long.MaxValue;

        public void RunOnce()
        {
            var start = ThreadClock.Nanoseconds();
            run();
            Best = Math.Min(Best, ThreadClock.Nanoseconds() - start);
        }
    }
}
