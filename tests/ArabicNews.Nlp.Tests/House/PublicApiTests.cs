using System.Reflection;
using ArabicNews.Nlp.Extensions.DependencyInjection;
using ArabicNews.Nlp.ML;
using PublicApiGenerator;

namespace ArabicNews.Nlp.Tests.House;

/// <summary>
/// The public API stands in a text file, so that a review sees every change of it. To approve a change, copy the file named in the
/// message over the approved one.
/// </summary>
public class PublicApiTests
{
    [Fact]
    public void PublicApi_OfLibrary_IsTheApprovedOne() => Check(typeof(NewsAnalyzer).Assembly, "PublicApi");

    [Fact]
    public void PublicApi_OfMicrosoftMLAdapters_IsTheApprovedOne() => Check(typeof(ArabicTokenizer).Assembly, "PublicApi.ML");

    [Fact]
    public void PublicApi_OfDependencyInjection_IsTheApprovedOne() => Check(typeof(ArabicNewsOptions).Assembly, "PublicApi.DependencyInjection");

    private static void Check(Assembly assembly, string name)
    {
        var approvedPath = RepositoryFiles.PathOf("tests", "ArabicNews.Nlp.Tests", "House", $"{name}.approved.txt");
        // The extension method lies in Microsoft's namespace, as is the custom; the generator leaves such out unless told otherwise.
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };
        var actual = assembly.GeneratePublicApi(options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath) : "";
        if (actual != approved)
        {
            var actualPath = Path.Combine(AppContext.BaseDirectory, $"{name}.actual.txt");
            File.WriteAllText(actualPath, actual);
            Assert.Fail($"The public API has changed. To approve it: cp \"{actualPath}\" \"{approvedPath}\"");
        }
    }
}
