using ArabicNews.Nlp.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["--quick"])
{
    return QuickGate.Run(Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(QuickGate).Assembly).Run(args);
return 0;
