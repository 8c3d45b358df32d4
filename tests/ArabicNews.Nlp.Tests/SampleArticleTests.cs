using ArabicNews.Nlp.Evaluation;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Tests;

/// <summary>
/// The sample articles and their expected facts: the text of both files is the same, every slice is exact, and the analysis finds
/// at least as much of what is expected as it is known to find. Floors are raised when the analysis gets better, never lowered.
/// </summary>
public class SampleArticleTests
{
    /// <summary>Share of the expected dates and figures, span and value exact, that each article must reach.</summary>
    private const double ValueFloor = 0.90;

    /// <summary>F1 over all exact spans that each article must reach.</summary>
    private const double SpanFloor = 0.75;

    public static TheoryData<string> Articles => [.. RepositoryFiles.Below(Path.Combine("samples", "articles"), "*.expected.tsv")];

    [Theory]
    [MemberData(nameof(Articles))]
    public void ExpectedFile_TextOfSentences_IsTheArticle(string file)
    {
        var article = File.ReadAllText(RepositoryFiles.PathOf(file.Replace(".expected.tsv", ".txt", StringComparison.Ordinal)));
        Assert.Equal(article.TrimEnd('\n'), Gold(file).Text);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Analyze_SampleArticle_FindsTheExpectedValues(string file)
    {
        var gold = Gold(file);
        var found = Analyze(gold).Entities.Where(IsValued).Select(e => (e.Type, e.Start, e.Length, GoldNotation.Of(e))).ToHashSet();
        var expected = gold.Entities.Where(e => e.Type >= EntityType.Date).Select(e => (e.Type, e.Start, e.Length, e.Attribute)).ToArray();
        var missed = expected.Where(e => !found.Contains(e)).Select(e => $"{e.Type} \"{gold.Text.Substring(e.Start, e.Length)}\" {e.Attribute}").ToArray();
        Assert.True(1 - ((double)missed.Length / expected.Length) >= ValueFloor, $"{missed.Length} of {expected.Length} missed:\n{string.Join('\n', missed)}");
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Analyze_SampleArticle_FindsTheExpectedSpans(string file)
    {
        var gold = Gold(file);
        var document = Analyze(gold);
        var wanted = gold.Entities.Select(e => (e.Type, e.Start, e.Length)).ToHashSet();
        var found = document.Entities.Select(e => (e.Type, e.Start, e.Length)).ToHashSet();
        var f1 = 2.0 * found.Count(wanted.Contains) / (found.Count + wanted.Count);
        Assert.True(f1 >= SpanFloor, $"F1 {f1:0.000}\n{string.Join('\n', GoldComparison.Differences(gold, document))}");
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Analyze_SampleArticle_SlicesAreExact(string file)
    {
        var gold = Gold(file);
        Assert.All(Analyze(gold).Entities, e => Assert.Equal(gold.Text.Substring(e.Start, e.Length), e.Text));
    }

    private static bool IsValued(Entity entity) => entity.Type >= EntityType.Date;

    private static GoldDocument Gold(string file) => Assert.Single(GoldFile.Read(RepositoryFiles.PathOf(file)));

    private static NewsDocument Analyze(GoldDocument gold) => NewsAnalyzer.Default.Analyze(gold.Text, gold.ReferenceDate, gold.Id);
}
