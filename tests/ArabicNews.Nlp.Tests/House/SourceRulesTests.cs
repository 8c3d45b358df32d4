namespace ArabicNews.Nlp.Tests.House;

/// <summary>Rules for source files: no Arabic words in code, no long files.</summary>
public class SourceRulesTests
{
    private const int LongestFile = 500;
    private const int LongFile = 300;
    private const int MedianLength = 120;

    private static readonly string[] Sources =
        [.. RepositoryFiles.Below("src", "*.cs").Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))];

    [Fact]
    public void Sources_OfAllProjects_HoldNoArabicLetter()
    {
        var found = from file in Sources
                    from line in File.ReadLines(RepositoryFiles.PathOf(file)).Select((text, index) => (text, number: index + 1))
                    where line.text.Any(c => c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE'))
                    select $"{file}:{line.number}: {line.text.Trim()}";
        Assert.Empty(found);
    }

    [Fact]
    public void Sources_OfAllProjects_AreSmall()
    {
        var lengths = Sources.Select(file => (file, length: File.ReadLines(RepositoryFiles.PathOf(file)).Count())).OrderBy(pair => pair.length).ToArray();
        Assert.DoesNotContain(lengths, pair => pair.length > LongestFile);
        Assert.True(lengths[lengths.Length / 2].length <= MedianLength, $"the median file has {lengths[lengths.Length / 2].length} lines");
        Assert.True(lengths.Count(pair => pair.length > LongFile) <= lengths.Length / 20, string.Join('\n', lengths.Where(pair => pair.length > LongFile)));
    }

    [Fact]
    public void Sources_OfAllProjects_KeepToTheNamesOfTheField() =>
        Assert.DoesNotContain(Sources, file => new[] { "Util", "Helper", "Common", "Manager", "Engine" }.Any(name => Path.GetFileName(file).Contains(name, StringComparison.Ordinal)));
}
