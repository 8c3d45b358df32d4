using ArabicNews.Nlp.Evaluation;

namespace ArabicNews.Nlp.Tests;

/// <summary>
/// Every document of tests/Corpora is a case: of the types that its file is about, exactly the entities listed are found, with
/// their values and holders.
/// </summary>
public class CorpusTests
{
    public static TheoryData<string> Files => [.. RepositoryFiles.Below(Path.Combine("tests", "Corpora"), "*.tsv").Where(IsGold)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Analyze_DocumentsOfCorpus_FindsExactlyTheMarkedEntities(string file)
    {
        var failures = new List<string>();
        foreach (var gold in GoldFile.Read(RepositoryFiles.PathOf(file)))
        {
            var found = NewsAnalyzer.Default.Analyze(gold.Text, gold.ReferenceDate, gold.Id);
            foreach (var difference in GoldComparison.Differences(gold, found))
            {
                failures.Add($"{gold.Id}: {difference}\n    in: {gold.Text}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} differences in {file}\n{string.Join('\n', failures)}");
    }

    /// <summary>Other tables of cases (words and their clitics, numbers in words) stand beside the annotated documents.</summary>
    private static bool IsGold(string file) => File.ReadLines(RepositoryFiles.PathOf(file)).Any(line => line.StartsWith("# doc ", StringComparison.Ordinal));
}
