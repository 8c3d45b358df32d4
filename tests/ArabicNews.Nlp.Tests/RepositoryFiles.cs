namespace ArabicNews.Nlp.Tests;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The files below a folder of the repository, as paths relative to its root, in ordinal order.</summary>
    public static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.Exists(PathOf(folder))
            ? Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal)
            : [];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ArabicNews.Nlp.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("ArabicNews.Nlp.sln stands in no folder above the tests.");
    }
}
