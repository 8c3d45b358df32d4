using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Recognition.Tagging.Networks;
using ArabicNews.Nlp.Training.Corpora;
using ArabicNews.Nlp.Training.Crf;
using ArabicNews.Nlp.Training.Evaluation;
using ArabicNews.Nlp.Training.Networks;
using ArabicNews.Nlp.Training.Teaching;
using ArabicNews.Nlp.Training.Vectors;

namespace ArabicNews.Nlp.Training;

/// <summary>Scores a corpus in its own conventions: trained on the first 85 % of its sentences, scored on the rest.</summary>
internal static class ConllCommand
{
    private const double Part = 0.85;

    /// <summary>Number of types of our annotation.</summary>
    private const int OwnTypes = 3;

    /// <param name="clusterPath">The clusters.</param>
    /// <param name="vectorPath">The vectors.</param>
    /// <param name="corpus">The corpus.</param>
    /// <param name="others">
    /// Corpora for the network to learn from before (.conll), our own annotation for the same and for the chain to learn persons from
    /// (.tsv), and raw text to be taught with; over all of it words are tallied by a chain that learned our annotation.
    /// </param>
    /// <param name="types">Numbers of types to score: three, or four with the corpus' rest.</param>
    public static void Run(string clusterPath, string vectorPath, string corpus, IReadOnlyList<string> others, IEnumerable<int> types)
    {
        var clusters = TrainCommand.ReadClusters(clusterPath);
        var sentences = ConllFile.Read(corpus);
        var first = (int)(sentences.Count * Part);
        AnnotatedText[] train = [.. sentences.Take(first)];
        var byEnd = others.ToLookup(Path.GetExtension);
        AnnotatedText[] own = [.. byEnd[".tsv"].SelectMany(GoldFile.Read)];
        var corpora = TrainCommand.ReadOthers(byEnd[".conll"]).ToList();
        var persons = new List<ModelTrainer.Corpus>();
        if (own.Length > 0)
        {
            corpora.Add(new(own, 1, CutsParticles: false));
            persons.Add(TrainCommand.PersonsOf(corpora[^1]));
        }

        string[] texts = [.. RawText.Read(byEnd[".gz"].Concat(byEnd[".jsonl"]))];
        if (own.Length > 0)
        {
            // The model that tells what words mostly are knows our annotation only: nothing of this corpus.
            var chain = ModelTrainer.Train([new(own, 1, CutsParticles: true)], clusters, OwnTypes, new CrfOptions());
            clusters = WordTallies.Add(clusters, chain, new RawSample([.. sentences, .. own]).Draw(texts, long.MaxValue));
        }

        string[] raw = [.. new RawSample(sentences).Draw(texts, TrainCommand.WordsTaught)];
        foreach (var count in types)
        {
            var (teaching, learning) = TrainCommand.TrainOnOthers(clusters, vectorPath, count, train, corpora);
            var tiers = new TierTraining(teaching, learning, clusters, persons, raw).Train(train);
            foreach (var (name, model) in tiers.All)
            {
                var scores = new NameScores();
                ModelEvaluation.Run(model, sentences.Skip(first), scores, wholeTokens: true);
                Console.WriteLine($"{count} types, {name}: {scores}  all {100 * scores.Of(0, 1, 2, 3).F1:0.00}");
            }
        }
    }
}
