// The library in a native program: no runtime to install, up at once. Prints the facts of the files given. eng/try-aot publishes it and
// holds it against the same program compiled at run time. Run from the root: dotnet run --project samples/NativeAot samples/articles/*.txt
using System.Runtime.CompilerServices;
using System.Text;
using ArabicNews.Nlp;
using Microsoft.Extensions.DependencyInjection;

Console.OutputEncoding = new UTF8Encoding(false);
Console.Error.WriteLine(RuntimeFeature.IsDynamicCodeSupported ? "compiled at run time" : "compiled ahead of time");
using var provider = new ServiceCollection().AddArabicNews(options => options.FirstDayOfWeek = DayOfWeek.Sunday).BuildServiceProvider();
var analyzer = provider.GetRequiredService<NewsAnalyzer>();
var texts = args.Select(path => new NewsText(File.ReadAllText(path)) { Id = Path.GetFileNameWithoutExtension(path), ReferenceDate = new DateOnly(2026, 1, 14) });
await foreach (var document in analyzer.AnalyzeAsync(texts))
{
    var json = NewsDocumentJson.Serialize(document);
    Console.WriteLine(NewsDocumentJson.Serialize(NewsDocumentJson.Deserialize(json)) == json ? json : $"{document.Id} reads back as another document");
}
