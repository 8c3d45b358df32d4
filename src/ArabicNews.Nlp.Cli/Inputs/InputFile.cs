namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>A file to read, with the id of its document.</summary>
/// <param name="Path">Where it is, as the user would write it; <c>-</c> for standard input.</param>
/// <param name="Id">Its name without extension, for a file in a folder's subfolder with the way to it (<c>2025/october/seed</c>).</param>
internal sealed record InputFile(string Path, string Id)
{
    private static readonly string[] TextExtensions = [".txt", ".text"];
    private static readonly string[] JsonlExtensions = [".jsonl", ".ndjson"];
    private static readonly string[] HtmlExtensions = [".html", ".htm", ".xhtml"];
    private static readonly string[] TableExtensions = [".csv"];
    private static readonly string[] ConllExtensions = [".conll"];

    /// <summary>Why it cannot be read; null where it can.</summary>
    public string? Problem { get; init; }

    /// <summary>What a file of this name holds; text where the name does not tell.</summary>
    public static InputFormat FormatOf(string path) => HasExtension(path, JsonlExtensions) ? InputFormat.Jsonl
        : HasExtension(path, HtmlExtensions) ? InputFormat.Html
        : HasExtension(path, TableExtensions) ? InputFormat.Csv
        : HasExtension(path, ConllExtensions) ? InputFormat.Conll : InputFormat.Text;

    /// <summary>The id of a file's document.</summary>
    public static string IdOf(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        return HasExtension(name, [.. TextExtensions, .. JsonlExtensions, .. HtmlExtensions, .. TableExtensions]) ? System.IO.Path.ChangeExtension(name, null) : name;
    }

    /// <summary>The file of a path, or those that its pattern fits, or those of a folder and its subfolders that can be read.</summary>
    /// <exception cref="InputException">There are none.</exception>
    public static IEnumerable<InputFile> Find(string path, InputFormat? format)
    {
        if (File.Exists(path))
        {
            return [new InputFile(path, IdOf(path))];
        }

        if (Directory.Exists(path))
        {
            string[] extensions = format switch
            {
                InputFormat.Text => TextExtensions,
                InputFormat.Jsonl => JsonlExtensions,
                InputFormat.Html => HtmlExtensions,
                InputFormat.Csv => TableExtensions,
                InputFormat.Conll => ConllExtensions,
                // Tables in a folder are as often results of this command as articles: they are read when asked for.
                _ => [.. TextExtensions, .. JsonlExtensions, .. HtmlExtensions],
            };
            return NotNone(OfFolder(path, file => HasExtension(file, extensions)), $"{path}: the folder holds no {string.Join(" or ", extensions)} file; name the files themselves");
        }

        return GlobPattern.TryParse(path, out var glob)
            ? NotNone(OfFolder(glob.Root, glob.Matches), $"{path}: no file fits the pattern; put it in quotes, and use ** for subfolders")
            : throw new InputException($"{path}: there is no such file or folder; check the path");
    }

    private static IEnumerable<InputFile> OfFolder(string folder, Func<string, bool> isWanted)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.System, IgnoreInaccessible = false };
        var files = Directory.EnumerateFiles(folder.Length == 0 ? "." : folder, "*", options)
            .Select(file => System.IO.Path.GetRelativePath(folder.Length == 0 ? "." : folder, file).Replace('\\', '/'))
            .Where(relative => !IsHidden(relative) && isWanted(relative))
            .Order(StringComparer.Ordinal);
        foreach (var relative in files)
        {
            var path = folder.Length == 0 ? relative : System.IO.Path.Join(folder, relative);
            var slash = relative.LastIndexOf('/');
            yield return new InputFile(path, relative[..(slash + 1)] + IdOf(relative));
        }
    }

    private static List<InputFile> NotNone(IEnumerable<InputFile> files, string problem)
    {
        var found = files.ToList();
        return found.Count > 0 ? found : throw new InputException(problem);
    }

    private static bool IsHidden(string relative) => relative.StartsWith('.') || relative.Contains("/.", StringComparison.Ordinal);

    private static bool HasExtension(string path, string[] extensions) =>
        extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
