namespace ArabicNews.Nlp.Tests;

public class NewsAnalyzerTests
{
    [Fact]
    public void Analyze_EmptyText_HasNoEntities() => Assert.Empty(NewsAnalyzer.Default.Analyze("").Entities);
}
