using ArabicNews.Nlp.Cli;
using ArabicNews.Nlp.Cli.Outputs;

Console.SetError(StandardStreams.OpenError());
return await CommandLine.RunAsync(args);
