using System.Diagnostics;
using System.Globalization;
using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Corpora;
using ArabicNews.Nlp.Training.Crf;
using ArabicNews.Nlp.Training.Evaluation;
using ArabicNews.Nlp.Training.Teaching;
using ArabicNews.Nlp.Training.Vectors;

namespace ArabicNews.Nlp.Training.Networks;

internal static class TaughtExperiment
{
    public static void Run(string clusterPath, string[] args)
    {
        string? Get(string name) => args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
        float Num(string name, float value) => Get(name) is { } s ? float.Parse(s, CultureInfo.InvariantCulture) : value;
        var clock = Stopwatch.StartNew();
        void Log(string s) => Console.WriteLine($"{clock.Elapsed.TotalSeconds,6:0.0} {s}");
        using var reader = new BinaryReader(File.OpenRead(clusterPath));
        var clusters = WordClusters.Read(reader);
        var own = args.Where(a => a.EndsWith(".tsv", StringComparison.Ordinal)).SelectMany(GoldFile.Read).ToArray();
        var dev = (Get("dev") is { } folder ? Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal).ToArray() : []).SelectMany(GoldFile.Read).ToArray();
        var others = args.Where(a => a.EndsWith(".conll", StringComparison.Ordinal))
            .Select(a => new ModelTrainer.Corpus(ConllFile.Read(a), Num("others", 0.4f), false, true)).ToArray();
        var texts = RawText.Read(args.Where(a => a.EndsWith(".gz", StringComparison.Ordinal))).ToArray();
        var sample = new RawSample(own.Concat(dev)).Draw(texts, (long)Num("words", 700_000)).ToArray();
        Log($"{texts.Length} texts, {sample.Length} drawn, {sample.Sum(t => (long)t.Length) / 6} words");
        var fold = (int)Num("fold", 0);
        var train = own.Where((_, i) => i % 5 != fold).ToArray();
        var test = own.Where((_, i) => i % 5 == fold).ToArray();
        void Score(string name, TaggerModel model)
        {
            foreach (var (set, part) in new[] { ("fold", test), ("dev", dev) })
            {
                var scores = new NameScores();
                ModelEvaluation.Run(model, part, scores, false);
                Log($"{name} {set}: {scores}");
            }
        }

        var corpora = new List<ModelTrainer.Corpus> { new(train, 1, true) };
        corpora.AddRange(others);
        if (Get("teachers") is { } teachers)
        {
            var models = teachers.Split(',').Select(path =>
            {
                using var file = File.OpenRead(path);
                return TaggerModel.Read(file, clusters);
            }).ToList();
            if (Num("chain", 1) > 0)
            {
                models.Add(ModelTrainer.Train(corpora, clusters, 3, new CrfOptions(), Log));
            }

            foreach (var (model, i) in models.Select((m, i) => (m, i)))
            {
                Score($"teacher {i}", model);
            }

            var teacher = models.Count > 1 ? JoinedScoring.Join(models) : models[0];
            Score("teachers", teacher);
            if (Num("words", 700_000) > 0)
            {
                var taught = Teacher.Annotate(teacher, sample).ToArray();
                Log($"{taught.Sum(t => t.Names.Count)} names taught");
                corpora.Add(new(taught, Num("weight", 0.3f), false));
            }
        }

        var options = new CrfOptions { L1 = Num("l1", 0.8f), LearningRate = Num("rate", 0.08f), Epochs = (int)Num("epochs", 6), LeastCount = (int)Num("least", 2), MissCost = Num("miss", 2f) };
        var crf = ModelTrainer.Train(corpora, clusters, 3, options, Log);
        Score("chain", crf);
        if (Get("out") is { } path)
        {
            using var file = File.Create(path);
            crf.Write(file);
            Log($"{file.Length} bytes");
        }
    }
}
