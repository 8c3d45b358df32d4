using System.Text.RegularExpressions;

namespace ArabicNews.Nlp.Tests.House;

/// <summary>Folders of the library depend leftwards only, in the order in which a text flows through them.</summary>
public partial class DependencyTests
{
    private static readonly string[] Flow =
        ["Text", "Normalization", "Tokenization", "Lexicons", "Morphology", "Sentences", "Recognition", "Resolution", "", "Evaluation"];

    public static TheoryData<string> Sources => [.. RepositoryFiles.Below(Path.Combine("src", "ArabicNews.Nlp"), "*.cs").Where(IsOurs)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void SourceFile_OfLibrary_NamesNoLaterFolder(string file)
    {
        var relative = Path.GetRelativePath(Path.Combine("src", "ArabicNews.Nlp"), file).Split(Path.DirectorySeparatorChar);
        var folder = relative.Length > 1 ? relative[0] : "";
        var rank = Array.IndexOf(Flow, folder);
        Assert.True(rank >= 0, $"{file} stands in a folder that is not part of the flow: {folder}");
        var text = File.ReadAllText(RepositoryFiles.PathOf(file));
        foreach (Match match in Usings().Matches(text))
        {
            var used = Array.IndexOf(Flow, match.Groups["folder"].Value);
            Assert.True(used <= rank, $"{file} in {folder} uses {match.Value}, which comes later in the flow");
        }
    }

    [Fact]
    public void Library_References_NoPackage()
    {
        var project = File.ReadAllText(RepositoryFiles.PathOf("src", "ArabicNews.Nlp", "ArabicNews.Nlp.csproj"));
        Assert.DoesNotContain("<PackageReference", project, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^using (static )?ArabicNews\.Nlp(\.(?<folder>\w+))?", RegexOptions.Multiline)]
    private static partial Regex Usings();

    private static bool IsOurs(string file) => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
