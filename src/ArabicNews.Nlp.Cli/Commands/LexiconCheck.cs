using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary>Finds all that is wrong with the lexicon files of a folder.</summary>
internal static class LexiconCheck
{
    // Each of the grammars' problems takes a reading of its own; past this many the editor has enough to do.
    private const int MostGrammarProblems = 50;

    /// <summary>The problems, one line each: of the lines themselves, else of what the grammars ask of their columns.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<string> Problems(string folder)
    {
        var problems = Lexicon.Check(folder);
        return problems.Count > 0 ? [.. problems.Select(static problem => problem.Message)] : OfGrammars(folder);
    }

    /// <summary>
    /// A grammar ends at the first entry that it cannot use. So that every one is named, each is blanked in a copy of the files and
    /// the copy read again; lines keep their numbers.
    /// </summary>
    private static List<string> OfGrammars(string folder)
    {
        var problems = new List<string>();
        var copy = folder;
        DirectoryInfo? temporary = null;
        try
        {
            while (problems.Count < MostGrammarProblems && First(copy) is { } problem)
            {
                problems.Add(Path.Join(folder, Path.GetRelativePath(copy, problem.File)) + problem.Message[problem.File.Length..]);
                if (problem.Line == 0)
                {
                    break;
                }

                if (temporary is null)
                {
                    temporary = Directory.CreateTempSubdirectory("arabic-news-");
                    copy = Copied(folder, problem.File, temporary.FullName, out var file);
                    Blank(file, problem.Line);
                }
                else
                {
                    Blank(problem.File, problem.Line);
                }
            }
        }
        finally
        {
            temporary?.Delete(recursive: true);
        }

        return problems;
    }

    private static LexiconException? First(string folder)
    {
        try
        {
            _ = NewsAnalyzer.Create(NewsAnalyzerOptions.Default with { Lexicon = Lexicon.Default.Extend(folder) });
            return null;
        }
        catch (LexiconException e)
        {
            return e;
        }
    }

    private static string Copied(string folder, string file, string to, out string copyOfFile)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.tsv", SearchOption.AllDirectories))
        {
            var copy = Path.Join(to, Path.GetRelativePath(folder, path));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        copyOfFile = Path.Join(to, Path.GetRelativePath(folder, file));
        return to;
    }

    private static void Blank(string file, int line)
    {
        var lines = File.ReadAllLines(file);
        lines[line - 1] = "";
        File.WriteAllLines(file, lines);
    }
}
