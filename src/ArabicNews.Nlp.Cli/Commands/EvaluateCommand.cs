using System.CommandLine;
using System.Text;
using ArabicNews.Nlp.Cli.Inputs;
using ArabicNews.Nlp.Cli.Outputs;
using ArabicNews.Nlp.Cli.Running;
using ArabicNews.Nlp.Cli.Scoring;
using ArabicNews.Nlp.Evaluation;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary><c>arabic-news evaluate</c>: precision, recall and F1 against what careful readers marked.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        // One argument, since a list takes all that follows it.
        var files = new Argument<string[]>("GOLD PREDICTED")
        {
            Description = "What was marked by hand (.tsv files, a folder of them, or a .conll file), and last what was found, as \"extract --format jsonl\" writes it.",
            Arity = new ArgumentArity(2, 1000),
        };
        var errors = new Option<int>("--errors") { Description = "How many errors to list below the table.", HelpName = "N" };
        var command = new Command("evaluate", "Scores extracted facts: exact spans by type, values, officials, joined mentions of persons.") { files, errors };
        command.SetAction(parsed =>
        {
            var paths = parsed.GetRequiredValue(files);
            var report = Report(paths[..^1], paths[^1], parsed.GetValue(errors));
            using var output = StandardStreams.OpenOutput();
            output.Write(Encoding.UTF8.GetBytes(report));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Report(IReadOnlyList<string> gold, string predictedPath, int errors)
    {
        var predicted = PredictedDocument.ReadAll(predictedPath);
        if (gold.Any(static path => path.EndsWith(".conll", StringComparison.OrdinalIgnoreCase)))
        {
            var conll = new ConllScorer();
            var number = 0;
            foreach (var sentence in gold.SelectMany(static path => ConllFile.Sentences(InputLines.All(path))))
            {
                conll.Add(number, sentence, predicted.GetValueOrDefault(ConllFile.IdOf(number)));
                number++;
            }

            return conll.Report(errors);
        }

        var scorer = new DocumentScorer();
        foreach (var document in gold.SelectMany(Files).SelectMany(Read))
        {
            scorer.Add(document, predicted.GetValueOrDefault(document.Id));
        }

        return DocumentReport.Of(scorer, errors);
    }

    private static IEnumerable<string> Files(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        var files = Directory.GetFiles(path, "*.tsv").Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new InputException($"{path}: the folder holds no .tsv file; name the files themselves");
    }

    private static IReadOnlyList<GoldDocument> Read(string path)
    {
        try
        {
            return GoldFile.Read(new StringReader(InputLines.All(path)), path);
        }
        catch (GoldFormatException e)
        {
            throw new InputException(e.Message);
        }
    }
}
