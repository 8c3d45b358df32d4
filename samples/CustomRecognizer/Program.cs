// A recognizer of one's own: companies by the symbols of their shares, which no lexicon knows.
// Run from the repository's root: dotnet run --project samples/CustomRecognizer
using System.Text;
using ArabicNews.Nlp;
using CustomRecognizer;

Console.OutputEncoding = Encoding.UTF8;
const string Article = """
    ارتفع سهم NBRX بنسبة 2.5 في المئة إلى 14.20 ريالاً، وتراجعت أسهم شركة النور للأغذية وسهم QTL5 عند الإغلاق.
    وقال المحلل عصام الراوي إن المتداولين ينتظرون نتائج الربع الثالث، وإن تقنية ESG صارت معياراً للصناديق.
    """;

var analyzer = NewsAnalyzer.Create(NewsAnalyzerOptions.Default with { AdditionalRecognizers = [new ShareSymbolRecognizer()] });
foreach (var entity in analyzer.Analyze(Article).Entities.Where(entity => entity.Rule == ShareSymbolRecognizer.Rule))
{
    Console.WriteLine($"{entity.Start,4} {entity.Type} {Article.Substring(entity.Start, entity.Length)} [{entity.Rule}]");
}
