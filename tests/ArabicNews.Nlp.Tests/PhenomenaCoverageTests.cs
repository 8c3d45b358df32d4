using ArabicNews.Nlp.Evaluation;

namespace ArabicNews.Nlp.Tests;

/// <summary>Every class of phenomena that tests/Corpora/phenomena/README.md lists has its cases, for and against.</summary>
public class PhenomenaCoverageTests
{
    private const int FewestPositive = 5;
    private const int FewestNegative = 3;

    public static TheoryData<int> Classes => [.. Enumerable.Range(1, 24), .. Enumerable.Range(38, 7)];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Phenomena_EachClass_HasPositiveAndNegativeCases(int number)
    {
        var file = Assert.Single(RepositoryFiles.Below(Path.Combine("tests", "Corpora", "phenomena"), $"{number:00}-*.tsv"));
        var documents = GoldFile.Read(RepositoryFiles.PathOf(file)).ToList();
        var positive = documents.Count(static document => document.Entities.Count > 0);

        Assert.InRange(positive, FewestPositive, int.MaxValue);
        Assert.InRange(documents.Count - positive, FewestNegative, int.MaxValue);
        Assert.Equal(documents.Count, documents.Select(static document => document.Text).Distinct().Count());
    }
}
