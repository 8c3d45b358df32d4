using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Corpora;
using ArabicNews.Nlp.Training.Crf;
using ArabicNews.Nlp.Training.Evaluation;
using ArabicNews.Nlp.Training.Vectors;

if (args is ["clusters", var clusterPath, var vectorPath, .. var texts])
{
    ClusterLearning.Run(texts, clusterPath, vectorPath, 120_000);
    return 0;
}

if (args is ["train", var output, var words, .. var files])
{
    using var reader = new BinaryReader(File.OpenRead(words));
    var clusters = WordClusters.Read(reader);
    var train = files.SelectMany(GoldFile.Read).ToArray();
    var model = CrossValidation.Calibrated(train, clusters, new CrfOptions(), Console.WriteLine);
    using var stream = File.Create(output);
    model.Write(stream);
    return 0;
}

if (args is ["fold", var clusterFile, var dev, var folds, .. var gold])
{
    using var reader = new BinaryReader(File.OpenRead(clusterFile));
    var clusters = WordClusters.Read(reader);
    var train = gold.SelectMany(GoldFile.Read).ToArray();
    var devTexts = Directory.GetFiles(dev).Order().SelectMany(GoldFile.Read).ToArray();
    float F(string name, float value) => Environment.GetEnvironmentVariable(name) is { } v ? float.Parse(v, System.Globalization.CultureInfo.InvariantCulture) : value;
    var options = new CrfOptions();
    options = options with
    {
        Epochs = (int)F("EPOCHS", options.Epochs),
        LearningRate = F("RATE", options.LearningRate),
        L1 = F("L1", options.L1),
        L2 = F("L2", options.L2),
        MissCost = F("MISS", options.MissCost),
        OtherCost = F("OTHER", options.OtherCost),
        LeastCount = (int)F("LEAST", options.LeastCount),
    };
    Console.WriteLine(options);
    var scores = new NameScores();
    foreach (var fold in folds.Split(',').Select(int.Parse))
    {
        var model = ModelTrainer.Train([new(train.Where((_, i) => fold < 0 || i % 5 != fold).ToArray(), 1, true)], clusters, 3, options, fold <= 0 ? Console.WriteLine : null);
        if (fold >= 0)
        {
            var one = new NameScores();
            ModelEvaluation.Run(model, train.Where((_, i) => i % 5 == fold), one, false);
            ModelEvaluation.Run(model, train.Where((_, i) => i % 5 == fold), scores, false);
            Console.WriteLine($"fold {fold}: {one}");
        }

        var devScores = new NameScores();
        ModelEvaluation.Run(model, devTexts, devScores, false);
        Console.WriteLine($"dev: {devScores}");
    }

    Console.WriteLine($"all folds: {scores}");
    return 0;
}

return 2;
