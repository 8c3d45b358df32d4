using System.Diagnostics;
using ArabicNews.Nlp.Benchmarks.Inputs;

namespace ArabicNews.Nlp.Benchmarks.Gate;

/// <summary>Gives the compiler time for its last word on the hot path, which it speaks in the background.</summary>
internal static class WarmUp
{
    public static void HotPath()
    {
        var pass = new FusedPass(8192, 65536);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(3);)
        {
            foreach (var article in NewsInput.Articles)
            {
                pass.Read(article);
            }

            Thread.Sleep(50);
        }
    }
}
