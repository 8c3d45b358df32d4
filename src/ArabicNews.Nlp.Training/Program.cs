using ArabicNews.Nlp.Training;
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

if (args is ["train", var folder, var words, var wordVectors, .. var files])
{
    var folds = files.Length > 0 && files[0].StartsWith("--folds=", StringComparison.Ordinal) ? files[0]["--folds=".Length..] : "0,1,2,3,4";
    TrainCommand.Run(folder, words, wordVectors, files, folds.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse));
    return 0;
}

if (args is ["score", var modelFile, .. var scored])
{
    using var stream = File.OpenRead(modelFile);
    var scores = new NameScores();
    ModelEvaluation.Run(TaggerModel.Read(stream), scored.SelectMany(GoldFile.Read), scores, wholeTokens: false);
    Console.WriteLine(scores);
    return 0;
}

if (args is ["conll", var clusterData, var vectorFile, var corpus, .. var beside])
{
    var types = beside.Length > 0 && beside[0].StartsWith("--types=", StringComparison.Ordinal) ? beside[0]["--types=".Length..] : "3,4";
    ConllCommand.Run(clusterData, vectorFile, corpus, [.. beside.Where(file => File.Exists(file))], types.Split(',').Select(int.Parse));
    return 0;
}

if (args is ["try-cut", var chainFile, var networkFile, var foldText, .. var gold])
{
    using var chainStream = File.OpenRead(chainFile);
    var chain = TaggerModel.Read(chainStream);
    using var networkStream = File.OpenRead(networkFile);
    var net = TaggerModel.Read(networkStream, chain.Clusters);
    var network = (ArabicNews.Nlp.Recognition.Tagging.Networks.NameNetwork)net.Scoring;
    var all = gold.SelectMany(GoldFile.Read).ToArray();
    var held = int.Parse(foldText) is >= 0 and var f ? all.Where((_, i) => i % 5 == f).ToArray() : all;
    void Show(string name, TaggerModel model)
    {
        var scores = new NameScores();
        ModelEvaluation.Run(model, held, scores, wholeTokens: false);
        Console.WriteLine($"{name}: {scores}");
    }

    Console.WriteLine($"{network.Rows.Features.Length} rows, {network.Vectors.Count} words");
    Show("chain", chain);
    Show("net", net);
    Show("joined", JoinedScoring.Join(chain, net));
    foreach (var (w, r) in new[] { (80000, 50000), (80000, 30000), (60000, 40000), (50000, 30000) })
    {
        var cut = new TaggerModel(3, net.Clusters, network.Cut(w, r), net.Transitions, net.NameStart, net.Calibration);
        Show($"net {w} {r}", cut);
        Show($"joined {w} {r}", JoinedScoring.Join(chain, cut));
    }

    return 0;
}

if (args is ["try-network", var clusterData2, var vectorData, .. var rest])
{
    ArabicNews.Nlp.Training.Networks.NetworkExperiment.Run(clusterData2, vectorData, rest);
    return 0;
}

if (args is ["try-taught", var clusterData3, .. var rest3])
{
    ArabicNews.Nlp.Training.Networks.TaughtExperiment.Run(clusterData3, rest3);
    return 0;
}

Console.Error.WriteLine("""
    clusters CLUSTERS VECTORS TEXT.jsonl.gz…   learns word vectors and clusters from raw text
    train FOLDER CLUSTERS VECTORS [--folds=0,1,2,3,4] TEXT.jsonl.gz… GOLD.tsv… OTHER.conll…
                                               trains both models; FOLDER - only scores the folds
    score MODEL GOLD.tsv…                      scores a model alone, without rules
    conll CLUSTERS VECTORS CORPUS.conll [--types=3,4] OTHER.conll… TEXT.jsonl.gz…
                                               scores a corpus in its own conventions, 85 % against 15 %
    """);
return 2;
