// One document in, officials and entities with their places out.
// Run from the repository's root: dotnet run --project samples/QuickStart [ARTICLE] [REFERENCE-DATE]
using System.Globalization;
using System.Text;
using ArabicNews.Nlp;

Console.OutputEncoding = Encoding.UTF8;
var path = args.Length > 0 ? args[0] : "samples/articles/gulf-agency.txt";
var referenceDate = args.Length > 1 ? DateOnly.ParseExact(args[1], "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;

var article = File.ReadAllText(path);
var document = NewsAnalyzer.Default.Analyze(article, referenceDate);

foreach (var official in document.Officials)
{
    Console.WriteLine(official.Name);
    foreach (var position in official.Positions)
    {
        Console.WriteLine($"    {position.Text} [{position.Status}] {position.Institution} {position.Country}");
    }
}

foreach (var entity in document.Entities)
{
    // The offsets lead back into the very string that was given.
    Console.WriteLine($"{entity.Start,6} {entity.Type,-12} {article.Substring(entity.Start, entity.Length)}");
}
