using System.Diagnostics;
using System.Globalization;
using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Recognition.Tagging.Networks;
using ArabicNews.Nlp.Training.Corpora;
using ArabicNews.Nlp.Training.Crf;
using ArabicNews.Nlp.Training.Evaluation;

namespace ArabicNews.Nlp.Training.Networks;

internal static class NetworkExperiment
{
    public static void Run(string clusterPath, string vectorPath, string[] args)
    {
        string? Get(string name) => args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
        float Num(string name, float value) => Get(name) is { } s ? float.Parse(s, CultureInfo.InvariantCulture) : value;
        using var reader = new BinaryReader(File.OpenRead(clusterPath));
        var clusters = WordClusters.Read(reader);
        var vectors = VectorFile.Read(vectorPath, (int)Num("words", 80000));
        var own = args.Where(a => a.EndsWith(".tsv", StringComparison.Ordinal)).SelectMany(GoldFile.Read).ToArray();
        var dev = (Get("dev") is { } folder ? Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal).ToArray() : []).SelectMany(GoldFile.Read).ToArray();
        var others = args.Where(a => a.EndsWith(".conll", StringComparison.Ordinal))
            .Select(a => new ModelTrainer.Corpus(ConllFile.Read(a, a.Contains("fane", StringComparison.Ordinal)), 1, false)).ToArray();
        var shape = new NetworkShape(vectors.Width, (int)Num("bag", 64), 32, (int)Num("hidden", 128), 3);
        var clock = Stopwatch.StartNew();
        void Log(string s) => Console.WriteLine($"{clock.Elapsed.TotalSeconds,6:0.0} {s}");
        var learning = new NetworkLearning(clusters, vectors, shape, own, others, (int)Num("least", 3), 5);
        Log($"{own.Length} own, others {string.Join(" ", others.Select(o => o.Texts.Count))}, {learning.FeatureCount} features");
        var options = new NetworkOptions
        {
            Epochs = (int)Num("epochs", 10),
            LearningRate = Num("rate", 2e-3f),
            BatchTokens = (int)Num("batch", 700),
            Dropout = Num("drop", 0.3f),
            InputDropout = Num("indrop", 0.2f),
            WordDropout = Num("worddrop", 0.1f),
            TermDropout = Num("termdrop", 0.15f),
            MissCost = Num("miss", 1.5f),
            OtherCost = Num("cost", 0.5f),
            Decay = Num("decay", 0.01f),
            Seed = (int)Num("seed", 7),
        };
        if (Get("load") is { } load)
        {
            learning.Start.Load(load);
        }
        else
        {
            learning.TrainOnOthers(options with { Epochs = (int)Num("pre", 4), LearningRate = 2e-3f }, Log);
            if (Get("save") is { } save)
            {
                learning.Start.Save(save);
            }
        }

        var scores = new NameScores();
        foreach (var fold in (Get("folds") ?? "0").Split(',').Select(int.Parse))
        {
            var model = learning.Train([.. own.Where((_, i) => i % 5 != fold)], Num("otherweight", 0), options, Log);
            if (Get("out") is { } prefix)
            {
                using var file = File.Create($"{prefix}-{fold}.bin");
                model.Write(file, shareClusters: true);
            }

            var one = new NameScores();
            ModelEvaluation.Run(model, own.Where((_, i) => i % 5 == fold), one, false);
            Log($"fold {fold}: {one}");
            ModelEvaluation.Run(model, own.Where((_, i) => i % 5 == fold), scores, false);
            var devScores = new NameScores();
            ModelEvaluation.Run(model, dev, devScores, false);
            Log($"dev: {devScores}");
        }

        Log($"all folds: {scores}");
    }
}
