using System.CommandLine;
using System.Globalization;
using ArabicNews.Nlp.Cli.Running;
using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary><c>arabic-news lexicon check</c>: for whoever edits lexicon files.</summary>
internal static class LexiconCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "The folder of *.tsv files; without it, the lexicon that the library carries.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var check = new Command("check", "Checks lexicon files and names file and line of what is wrong.") { folder };
        check.SetAction(parsed => Check(parsed.GetValue(folder)));
        return new Command("lexicon", "Works on lexicon files.") { check };
    }

    private static int Check(string? folder)
    {
        try
        {
            var problems = folder is null ? [] : LexiconCheck.Problems(folder);
            if (problems.Count > 0)
            {
                foreach (var problem in problems)
                {
                    Report.Problem(problem);
                }

                return ExitCode.SomeFailed;
            }

            var lexicon = folder is null ? Lexicon.Default : Lexicon.Load(folder);
            var counts = Enum.GetValues<TermKind>().Select(kind => (Kind: kind, lexicon.Entries(kind).Count)).Where(static pair => pair.Count > 0).ToList();
            if (counts.Count == 0)
            {
                Report.Problem($"{folder}: the folder holds no entry in *.tsv files");
                return ExitCode.SomeFailed;
            }

            foreach (var (kind, count) in counts)
            {
                Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{count,8} {kind}\n"));
            }

            Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{counts.Sum(static pair => pair.Count),8} entries, no errors\n"));
            return ExitCode.Done;
        }
        catch (LexiconException e)
        {
            Report.Problem(e.Message);
            return ExitCode.SomeFailed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report.Problem($"{folder}: cannot be read: {e.Message}");
            return ExitCode.SomeFailed;
        }
    }
}
