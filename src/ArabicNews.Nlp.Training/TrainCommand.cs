using System.Diagnostics;
using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Recognition.Tagging.Networks;
using ArabicNews.Nlp.Training.Corpora;
using ArabicNews.Nlp.Training.Crf;
using ArabicNews.Nlp.Training.Evaluation;
using ArabicNews.Nlp.Training.Networks;
using ArabicNews.Nlp.Training.Teaching;
using ArabicNews.Nlp.Training.Vectors;

namespace ArabicNews.Nlp.Training;

/// <summary>Trains both tiers and writes them.</summary>
internal static class TrainCommand
{
    public const int WordsWithVectors = 80_000;

    /// <summary>Attributes that stand less often have no rows in the network.</summary>
    public const int LeastCount = 3;

    public const int FirstSeed = 5;

    /// <summary>So many words of raw text are annotated for the chain to learn from.</summary>
    public const long WordsTaught = 600_000;

    /// <summary>How many folds are trained at the same time.</summary>
    private const int Jobs = 2;

    /// <param name="folder">Where the models go; no models are written where it is "-".</param>
    /// <param name="clusterPath">The clusters.</param>
    /// <param name="vectorPath">The vectors.</param>
    /// <param name="files">Raw text (.gz, .jsonl), annotated documents (.tsv) and corpora of others (.conll).</param>
    /// <param name="folds">The folds to run for calibration and scores.</param>
    public static void Run(string folder, string clusterPath, string vectorPath, IReadOnlyList<string> files, IEnumerable<int> folds)
    {
        var clock = Stopwatch.StartNew();
        void Log(string line) => Console.WriteLine(FormattableString.Invariant($"{clock.Elapsed.TotalSeconds,6:0} s  {line}"));
        IEnumerable<string> Of(params string[] ends) => files.Where(file => ends.Any(end => file.EndsWith(end, StringComparison.Ordinal)));
        var clusters = ReadClusters(clusterPath);
        var vectors = VectorFile.Read(vectorPath, WordsWithVectors);
        AnnotatedText[] own = [.. Of(".tsv").SelectMany(GoldFile.Read)];
        ModelTrainer.Corpus[] others = ReadOthers(Of(".conll"));
        string[] texts = [.. RawText.Read(Of(".gz", ".jsonl"))];
        string[] raw = [.. new RawSample(own).Draw(texts, WordsTaught)];
        Log($"{own.Length} documents, {others.Sum(other => other.Texts.Count)} sentences of others, {raw.Length} of {texts.Length} raw texts");

        var learning = new NetworkLearning(clusters, vectors, Shape(vectors, 3), own, others, LeastCount, FirstSeed);
        learning.TrainOnOthers(NetworkOptions.First, Log);

        // The first corpus of others draws persons as the house does.
        var tiers = new TierTraining(learning, clusters, [.. others.Take(1).Select(other => other with { Weight = 0.4f, PersonsOnly = true })], raw);
        var validation = new CrossValidation(own);
        TierTraining.Tiers? whole = null;
        var jobs = folds.Select(fold => (Action)(() => Fold(fold))).ToList();
        if (folder != "-")
        {
            jobs.Insert(0, () => whole = tiers.Train(own, Log));
        }

        // No job depends on another, so that their order changes nothing.
        Parallel.ForEach(jobs, new ParallelOptions { MaxDegreeOfParallelism = Jobs }, job => job());
        var (fastFit, accurateFit) = validation.Confidences;
        Log($"fast {fastFit.Reliability()}\naccurate {accurateFit.Reliability()}");
        if (whole is not null)
        {
            Write(whole.Fast with { Calibration = fastFit.Fit() }, Path.Combine(folder, "news-ner.bin"), shareClusters: false);
            Write(whole.Network with { Calibration = accurateFit.Fit() }, Path.Combine(folder, "news-ner-accurate.bin"), shareClusters: true);
            Log("written");
        }

        void Fold(int fold)
        {
            validation.Run(fold, part => tiers.Train(part));
            Log($"fold {fold + 1} done; folds so far:\n" + string.Join("\n", validation.Scores));
        }
    }

    public static NetworkShape Shape(WordVectors vectors, int types) => new(vectors.Width, BagWidth: 64, TermWidth: 32, Hidden: 128, types);

    public static WordClusters ReadClusters(string path) => ClusterFile.Read(path);

    /// <summary>Reads corpora of others, which draw names by rules of their own.</summary>
    public static ModelTrainer.Corpus[] ReadOthers(IEnumerable<string> files) =>
        [.. files.Select(file => new ModelTrainer.Corpus(ConllFile.Read(file), 1, CutsParticles: false))];

    private static void Write(TaggerModel model, string path, bool shareClusters)
    {
        using var stream = File.Create(path);
        model.Write(stream, shareClusters);
    }
}
