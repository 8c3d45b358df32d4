using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training;
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

if (args is ["score", .. var scored])
{
    ScoreCommand.Run(scored);
    return 0;
}

if (args is ["conll", var clusterData, var vectorFile, var corpus, .. var beside])
{
    var types = beside.Length > 0 && beside[0].StartsWith("--types=", StringComparison.Ordinal) ? beside[0]["--types=".Length..] : "3,4";
    ConllCommand.Run(clusterData, vectorFile, corpus, [.. beside.Where(file => File.Exists(file))], types.Split(',').Select(int.Parse));
    return 0;
}

Console.Error.WriteLine("""
    clusters CLUSTERS VECTORS TEXT.jsonl.gz…   learns word vectors and clusters from raw text
    train FOLDER CLUSTERS VECTORS [--folds=0,1,2,3,4] TEXT.jsonl.gz… GOLD.tsv… OTHER.conll…
                                               trains both models; FOLDER - only scores the folds
    score CHAIN.bin [NETWORK.bin] GOLD.tsv… OTHER.conll…
                                               scores models alone, without rules
    conll CLUSTERS VECTORS CORPUS.conll [--types=3,4] OTHER.conll… GOLD.tsv… TEXT.jsonl.gz…
                                               scores a corpus in its own conventions, 85 % against 15 %
    """);
return 2;
