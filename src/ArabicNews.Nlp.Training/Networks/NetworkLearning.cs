using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Recognition.Tagging.Networks;
using ArabicNews.Nlp.Training.Corpora;
using ArabicNews.Nlp.Training.Crf;

namespace ArabicNews.Nlp.Training.Networks;

/// <summary>
/// Trains a network in two steps: on corpora of others, each with an output layer of its own since their conventions differ; then on
/// the house's own annotation beside them.
/// </summary>
internal sealed class NetworkLearning
{
    /// <summary>Of the sentences of others every so manieth stands beside the house's own.</summary>
    private const int OtherStep = 6;

    private readonly WordClusters _clusters;
    private readonly WordVectors _vectors;
    private readonly float[] _numbers;
    private readonly NetworkInputs _inputs;
    private readonly List<NetworkSentence[]> _others;
    private readonly RecognitionContextBuilder _builder;
    private readonly NetworkShape _shape;
    private readonly NetworkParameters _start;

    /// <param name="clusters">The words.</param>
    /// <param name="vectors">Their vectors, of the most frequent ones.</param>
    /// <param name="shape">The widths.</param>
    /// <param name="own">All annotated documents, from which frequent attributes are taken.</param>
    /// <param name="others">Corpora of others; the n-th has output layer n + 1.</param>
    /// <param name="least">Attributes that stand less often are left out.</param>
    /// <param name="seed">The seed of the first weights.</param>
    /// <param name="lexicon">The lexicon; null for the library's.</param>
    public NetworkLearning(WordClusters clusters, WordVectors vectors, NetworkShape shape, IEnumerable<AnnotatedText> own, IReadOnlyList<ModelTrainer.Corpus> others, int least, int seed, Lexicon? lexicon = null)
    {
        _builder = new RecognitionContextBuilder(lexicon ?? Lexicon.Default);
        _clusters = clusters;
        _vectors = vectors;
        _shape = shape;
        _numbers = new float[vectors.Count * vectors.Width];
        for (var word = 0; word < vectors.Count; word++)
        {
            vectors.Read(word, _numbers.AsSpan(word * vectors.Width, vectors.Width));
        }

        var otherSentences = others.Select(Sentences).ToList();
        _inputs = new NetworkInputs(clusters, vectors.Count, otherSentences.SelectMany(s => s).Concat(Sentences(new([.. own], 1, CutsParticles: true))), least);
        _others = [.. otherSentences.Select((sentences, i) => _inputs.Read(sentences, i + 1).ToArray())];
        _start = new NetworkParameters(shape, others.Count + 1, _inputs.Features.Count, seed);
    }

    /// <summary>Number of types of names.</summary>
    public int Types => _shape.Types;

    /// <summary>Trains on the corpora of others; later trainings begin from there.</summary>
    public void TrainOnOthers(NetworkOptions options, Action<string>? log = null)
    {
        if (_others.Count > 0)
        {
            NetworkTrainer.Train(_start, _numbers, [.. _others.SelectMany(s => s)], options, log);
        }
    }

    /// <summary>
    /// Trains on corpora of the house's conventions, several trainings at a time if wanted, with so much of the weight of the others
    /// beside them. Where names begin is learned from those that cut particles.
    /// </summary>
    public TaggerModel Train(IReadOnlyList<ModelTrainer.Corpus> corpora, float otherWeight, NetworkOptions options, Action<string>? log = null)
    {
        var parameters = _start.Copy();
        var sentences = _inputs.Read(corpora.SelectMany(Sentences), 0).ToList();
        if (otherWeight > 0)
        {
            sentences.AddRange(_others.SelectMany(s => s).Where((_, i) => i % OtherStep == options.Seed % OtherStep).Select(sentence => sentence with { Weight = sentence.Weight * otherWeight }));
        }

        NetworkTrainer.Train(parameters, _numbers, sentences, options, log);
        var network = parameters.Network(0, _inputs.Features, _vectors);
        var starts = corpora.Where(corpus => corpus.CutsParticles).SelectMany(corpus => corpus.Texts).SelectMany(text => ModelTrainer.Starts(_builder.Build(text.Text, null), text));
        return new TaggerModel(_shape.Types, _clusters, network, parameters.Transitions(0), NameStartTrainer.Train([.. starts], _clusters), Calibration.None(_shape.Types));
    }

    private IEnumerable<LabelledSentence> Sentences(ModelTrainer.Corpus corpus) =>
        corpus.Texts.SelectMany(text => LabelledSentence.Of(_builder.Build(text.Text, null), text, _shape.Types, corpus.Weight))
            .Select(sentence => sentence with { PersonsOnly = corpus.PersonsOnly });
}
