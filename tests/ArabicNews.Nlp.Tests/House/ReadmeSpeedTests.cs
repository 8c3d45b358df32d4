namespace ArabicNews.Nlp.Tests.House;

/// <summary>The table of speeds in the README is the one that was measured and stands beside the benchmarks.</summary>
public class ReadmeSpeedTests
{
    [Fact]
    public void Readme_TableOfSpeeds_IsThatOfAPublishedResult()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "README.md"));
        var begin = readme.IndexOf("<!-- speed:", StringComparison.Ordinal);
        var end = readme.IndexOf("<!-- /speed -->", StringComparison.Ordinal);
        Assert.InRange(begin, 0, end);
        var table = readme[(readme.IndexOf('\n', begin) + 1)..end];
        Assert.StartsWith("| ns per character |", table, StringComparison.Ordinal);
        var results = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "benchmarks", "results"), "hot-path.md", SearchOption.AllDirectories);
        Assert.Contains(results, path => File.ReadAllText(path).EndsWith(table, StringComparison.Ordinal));
    }
}
