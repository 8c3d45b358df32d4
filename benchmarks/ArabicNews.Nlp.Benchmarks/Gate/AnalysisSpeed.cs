using System.Diagnostics;
using System.Globalization;
using ArabicNews.Nlp.Benchmarks.Inputs;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Benchmarks.Gate;

/// <summary>Words a second of the whole analysis, on one thread and on two.</summary>
internal static class AnalysisSpeed
{
    public static int Run(string[] options, TextWriter output)
    {
        var texts = options is ["--input", var path] ? TextFile.Read(path) : NewsInput.Articles;
        texts = texts.Length > 1500 ? texts[..1500] : texts;
        long words = 0;
        foreach (var text in texts)
        {
            foreach (var token in WordTokenizer.Enumerate(text))
            {
                words += token.Kind == TokenKind.Word ? 1 : 0;
            }
        }

        var analyzer = NewsAnalyzer.Default;
        var one = double.MaxValue;
        var two = double.MaxValue;
        for (var round = 0; round < 6; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var cpu = ThreadClock.Nanoseconds();
            Analyze(analyzer, texts, 0, 1);
            one = Math.Min(one, (ThreadClock.Nanoseconds() - cpu) / 1e9);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var watch = Stopwatch.StartNew();
            var second = new Thread(() => Analyze(analyzer, texts, 1, 2));
            second.Start();
            Analyze(analyzer, texts, 0, 2);
            second.Join();
            two = Math.Min(two, watch.Elapsed.TotalSeconds);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{words / one:F0} words/s of processor time on one thread; two threads, wall clock: {words / two:F0} words/s; {allocated / words} bytes allocated a word"));
        }

        return 0;
    }

    private static void Analyze(NewsAnalyzer analyzer, string[] texts, int first, int step)
    {
        for (var i = first; i < texts.Length; i += step)
        {
            analyzer.Analyze(texts[i]);
        }
    }
}
