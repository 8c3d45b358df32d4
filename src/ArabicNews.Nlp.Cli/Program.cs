using System.CommandLine;
using ArabicNews.Nlp.Cli.Commands;

var root = new RootCommand("Turns Arabic news into facts, with exact places in the text.") { ExtractCommand.Create() };
return await root.Parse(args).InvokeAsync();
