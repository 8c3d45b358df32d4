using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Corpora;
using ArabicNews.Nlp.Training.Evaluation;

namespace ArabicNews.Nlp.Training;

/// <summary>Scores models alone, without rules, on documents they never saw.</summary>
internal static class ScoreCommand
{
    /// <param name="files">
    /// The chain (.bin); maybe the network to be joined with it (.bin); annotated documents (.tsv) and corpora of others (.conll). The
    /// latter are scored one by one and by whole tokens, since they do not cut particles off.
    /// </param>
    public static void Run(IReadOnlyList<string> files)
    {
        string[] Of(string end) => [.. files.Where(file => file.EndsWith(end, StringComparison.Ordinal))];
        var chain = Read(Of(".bin")[0], null);
        var models = new List<(string Name, TaggerModel Model)> { ("fast", chain) };
        foreach (var path in Of(".bin").Skip(1))
        {
            var network = Read(path, chain.Clusters);
            models.Add(("network", network));
            models.Add(("accurate", JoinedScoring.Join(chain, network) with { Calibration = network.Calibration }));
        }

        AnnotatedText[] documents = [.. Of(".tsv").SelectMany(GoldFile.Read)];
        foreach (var (name, model) in models)
        {
            Show(name, "documents", model, documents, wholeTokens: false);
            foreach (var corpus in Of(".conll"))
            {
                Show(name, corpus, model, ConllFile.Read(corpus), wholeTokens: true);
            }
        }
    }

    private static void Show(string name, string what, TaggerModel model, IReadOnlyList<AnnotatedText> texts, bool wholeTokens)
    {
        if (texts.Count > 0)
        {
            var scores = new NameScores();
            ModelEvaluation.Run(model, texts, scores, wholeTokens);
            Console.WriteLine($"{name}, {what}: {scores}");
        }
    }

    private static TaggerModel Read(string path, WordClusters? clusters)
    {
        using var stream = File.OpenRead(path);
        return TaggerModel.Read(stream, clusters);
    }
}
