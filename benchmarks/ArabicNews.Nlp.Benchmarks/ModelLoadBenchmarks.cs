using ArabicNews.Nlp.Recognition.Tagging;
using BenchmarkDotNet.Attributes;

namespace ArabicNews.Nlp.Benchmarks;

/// <summary>Reading the name models out of the library.</summary>
[MemoryDiagnoser]
public class ModelLoadBenchmarks
{
    /// <summary>The linear chain.</summary>
    [Benchmark]
    public object Fast() => TaggerModel.LoadDefault();

    /// <summary>The linear chain and the network.</summary>
    [Benchmark]
    public object Accurate() => TaggerModel.LoadAccurate(TaggerModel.LoadDefault());
}
