namespace ArabicNews.Nlp.Benchmarks;

/// <summary>The sample articles as input: distinct texts, since a single one repeated is learned by the branch predictor.</summary>
internal static class Articles
{
    public static string[] All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "articles"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
