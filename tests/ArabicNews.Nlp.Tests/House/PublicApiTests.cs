using PublicApiGenerator;

namespace ArabicNews.Nlp.Tests.House;

/// <summary>
/// The public API stands in a text file, so that a review sees every change of it. To approve a change, copy the file named in the
/// message over the approved one.
/// </summary>
public class PublicApiTests
{
    [Fact]
    public void PublicApi_OfLibrary_IsTheApprovedOne()
    {
        var approvedPath = RepositoryFiles.PathOf("tests", "ArabicNews.Nlp.Tests", "House", "PublicApi.approved.txt");
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false };
        var actual = typeof(NewsAnalyzer).Assembly.GeneratePublicApi(options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath) : "";
        if (actual != approved)
        {
            var actualPath = Path.Combine(AppContext.BaseDirectory, "PublicApi.actual.txt");
            File.WriteAllText(actualPath, actual);
            Assert.Fail($"The public API has changed. To approve it: cp \"{actualPath}\" \"{approvedPath}\"");
        }
    }
}
