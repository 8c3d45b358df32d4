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
    /// <summary>Attributes that stand less often have no rows in the network.</summary>
    private const int LeastCount = 3;

    /// <summary>The same for the stored network, which has no room for more: what it learns without is better than what is cut off it.</summary>
    private const int StoredLeastCount = 6;

    private const int FirstSeed = 5;

    /// <summary>The most words that the stored network has vectors of.</summary>
    private const int WordsWithVectors = 80_000;

    /// <summary>Widths of the layers: the wider learn more, the narrower run at twice their speed and more.</summary>
    private const int TeachingWidth = 256;
    private const int StoredWidth = 128;

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
        AnnotatedText[] own = [.. Of(".tsv").SelectMany(GoldFile.Read)];
        ModelTrainer.Corpus[] others = ReadOthers(Of(".conll"));
        string[] texts = [.. RawText.Read(Of(".gz", ".jsonl"))];
        string[] raw = [.. new RawSample(own).Draw(texts, WordsTaught)];
        Log($"{own.Length} documents, {others.Sum(other => other.Texts.Count)} sentences of others, {raw.Length} of {texts.Length} raw texts");

        var (teaching, learning) = TrainOnOthers(clusters, vectorPath, 3, own, others, Log);

        // The first corpus of others draws persons as the house does.
        var tiers = new TierTraining(teaching, learning, clusters, [.. others.Take(1).Select(PersonsOf)], raw);
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

    /// <summary>
    /// Networks that have learned corpora of others: one to teach, which may be as wide as it likes and knows all words, and one to be
    /// stored.
    /// </summary>
    public static (NetworkLearning Teaching, NetworkLearning Learning) TrainOnOthers(
        WordClusters clusters, string vectorPath, int types, IReadOnlyList<AnnotatedText> own, IReadOnlyList<ModelTrainer.Corpus> others, Action<string>? log = null)
    {
        NetworkLearning Train(int words, int hidden, int least)
        {
            var vectors = VectorFile.Read(vectorPath, words);
            var shape = new NetworkShape(vectors.Width, BagWidth: 64, TermWidth: 32, hidden, types);
            var learning = new NetworkLearning(clusters, vectors, shape, own, others, least, FirstSeed);
            learning.TrainOnOthers(NetworkOptions.First, log);
            return learning;
        }

        NetworkLearning? teaching = null, learning = null;
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = Jobs },
            () => teaching = Train(clusters.Count, TeachingWidth, LeastCount),
            () => learning = Train(WordsWithVectors, StoredWidth, StoredLeastCount));
        return (teaching!, learning!);
    }

    public static WordClusters ReadClusters(string path) => ClusterFile.Read(path);

    /// <summary>Reads corpora of others, which draw names by rules of their own.</summary>
    public static ModelTrainer.Corpus[] ReadOthers(IEnumerable<string> files) =>
        [.. files.Select(file => new ModelTrainer.Corpus(ConllFile.Read(file), 1, CutsParticles: false))];

    /// <summary>A corpus that draws persons as another does, and no more, for that other one's chain.</summary>
    public static ModelTrainer.Corpus PersonsOf(ModelTrainer.Corpus corpus) => corpus with { Weight = 0.4f, PersonsOnly = true };

    private static void Write(TaggerModel model, string path, bool shareClusters)
    {
        using var stream = File.Create(path);
        model.Write(stream, shareClusters);
    }
}
