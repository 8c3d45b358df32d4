using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Recognition.Tagging.Networks;
using ArabicNews.Nlp.Training.Corpora;
using ArabicNews.Nlp.Training.Crf;
using ArabicNews.Nlp.Training.Networks;

namespace ArabicNews.Nlp.Training.Teaching;

/// <summary>
/// Trains both tiers: networks of several seeds and a linear chain on annotated documents; these together annotate raw news; another
/// linear chain and another network learn from annotated documents and raw news. The taught chain is the fast tier, and together with
/// the taught network the accurate one.
/// </summary>
/// <param name="teaching">The training of the networks that teach, its corpora of others learned already.</param>
/// <param name="learning">The same for the network that is taught and stored.</param>
/// <param name="clusters">The words.</param>
/// <param name="others">Corpora of others beside the annotated documents, for the chains.</param>
/// <param name="raw">Raw news to be annotated.</param>
internal sealed class TierTraining(NetworkLearning teaching, NetworkLearning learning, WordClusters clusters, IReadOnlyList<ModelTrainer.Corpus> others, IReadOnlyList<string> raw)
{
    /// <summary>How much a sentence annotated by a model counts.</summary>
    private const float TaughtWeight = 0.3f;

    /// <summary>How much a sentence of others counts for the taught network.</summary>
    private const float TaughtOtherWeight = 0.4f;

    /// <summary>Of the network in the accurate tier, words with vectors and attributes with rows.</summary>
    private const int StoredWords = 80_000;
    private const int StoredRows = 64_000;

    /// <summary>The networks that teach: seed, share of numbers hidden, and weight of corpora of others.</summary>
    private static readonly (int Seed, float Dropout, float OtherWeight)[] Networks = [(8, 0.4f, 0.4f), (9, 0.3f, 0f)];

    /// <summary>The models, the network that the accurate one is made of, and of what they were made, each with its name.</summary>
    public sealed record Tiers(TaggerModel Fast, TaggerModel Accurate, TaggerModel Network, IReadOnlyList<(string Name, TaggerModel Model)> All);

    public Tiers Train(IReadOnlyList<AnnotatedText> texts, Action<string>? log = null)
    {
        ModelTrainer.Corpus own = new(texts, 1, CutsParticles: true);
        List<ModelTrainer.Corpus> corpora = [own, .. others];
        var teachers = new List<TaggerModel>();
        foreach (var (seed, dropout, weight) in Networks)
        {
            teachers.Add(teaching.Train([own], weight, NetworkOptions.Tuning with { Seed = seed, Dropout = dropout }, log));
        }

        var chain = ModelTrainer.Train(corpora, clusters, learning.Types, new CrfOptions(), log);
        teachers.Add(chain);
        var teacher = JoinedScoring.Join(teachers);
        var taught = new ModelTrainer.Corpus([.. Teacher.Annotate(teacher, raw)], TaughtWeight, CutsParticles: false);
        var network = learning.Train([own, taught], TaughtOtherWeight, NetworkOptions.Taught, log);
        var fast = ModelTrainer.Train([.. corpora, taught], clusters, learning.Types, new CrfOptions(), log);
        var stored = Cut(network);
        var accurate = JoinedScoring.Join(fast, stored);
        return new Tiers(fast, accurate, stored,
        [
            ("network", teachers[0]), ("secondNetwork", teachers[1]), ("chain", chain), ("teachers", teacher), ("taughtNetwork", network), ("fast", fast), ("accurate", accurate),
        ]);
    }

    // Whole, the network would take two megabytes more in the package.
    private static TaggerModel Cut(TaggerModel model)
    {
        var network = ((NameNetwork)model.Scoring).Cut(StoredWords, StoredRows);
        return new TaggerModel(model.TypeCount, model.Clusters, network, model.Transitions, model.NameStart, model.Calibration);
    }
}
