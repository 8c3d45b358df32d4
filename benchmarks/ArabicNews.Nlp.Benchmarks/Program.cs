using ArabicNews.Nlp.Benchmarks;
using ArabicNews.Nlp.Benchmarks.Gate;
using BenchmarkDotNet.Running;

return args switch
{
    ["--quick", .. var options] => QuickGate.Run(options, Console.Out),
    ["--ratios", .. var options] => Contest.Run(options, Console.Out),
    ["--publish", var root] => Publication.Run(root, Console.Out),
    ["--worst-cases"] => WorstCases.Run(Console.Out),
    ["--scaling"] => Scaling.Run(Console.Out),
    ["--analysis", .. var options] => AnalysisSpeed.Run(options, Console.Out),
    _ => BenchmarkSwitcher.FromAssembly(typeof(TokenizerBenchmarks).Assembly).Run(args) is null ? 1 : 0,
};
