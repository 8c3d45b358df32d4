using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Recognition.Tagging.Networks;
using ArabicNews.Nlp.Training.Corpora;

namespace ArabicNews.Nlp.Training.Networks;

/// <summary>Turns sentences into what the network reads, with the attributes that are frequent enough numbered.</summary>
internal sealed class NetworkInputs
{
    private readonly Dictionary<uint, int> _numbers = [];
    private readonly WordClusters _clusters;
    private readonly int _words;

    /// <param name="clusters">The words that vectors belong to.</param>
    /// <param name="words">How many of the words have vectors.</param>
    /// <param name="sentences">The sentences to learn from.</param>
    /// <param name="least">Attributes that stand less often are left out.</param>
    public NetworkInputs(WordClusters clusters, int words, IEnumerable<LabelledSentence> sentences, int least)
    {
        _clusters = clusters;
        var attributes = new SentenceAttributes(clusters);
        _words = words;
        var counts = new Dictionary<uint, int>();
        foreach (var sentence in sentences)
        {
            attributes.Read(sentence.Context, sentence.FirstToken, sentence.EndToken);
            for (var word = 0; word < sentence.Labels.Length; word++)
            {
                var sink = new ListSink([]);
                NetworkFeatures.VisitWord(attributes.Of(word), ref sink);
                foreach (var feature in sink.Features)
                {
                    ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _);
                    if (++count == least)
                    {
                        _numbers.Add(feature, Features.Count);
                        Features.Add(feature);
                    }
                }
            }
        }
    }

    /// <summary>The attributes kept, by number.</summary>
    public List<uint> Features { get; } = [];

    /// <summary>Reads sentences whose labels follow the conventions of one output layer. May be called by several threads.</summary>
    public IEnumerable<NetworkSentence> Read(IEnumerable<LabelledSentence> sentences, int head)
    {
        var attributes = new SentenceAttributes(_clusters);
        return sentences.Select(sentence => Read(attributes, sentence, head));
    }

    private NetworkSentence Read(SentenceAttributes attributes, LabelledSentence sentence, int head)
    {
        attributes.Read(sentence.Context, sentence.FirstToken, sentence.EndToken);
        var count = sentence.Labels.Length;
        var (words, stems, bags, terms) = (new int[count], new int[count], new int[count][], new int[count][]);
        for (var word = 0; word < count; word++)
        {
            var numbers = attributes.NumbersOf(word);
            (words[word], stems[word]) = (numbers.Word < _words ? numbers.Word : -1, numbers.Stem < _words ? numbers.Stem : -1);
            var sink = new ListSink([]);
            NetworkFeatures.VisitWord(attributes.Of(word), ref sink);
            bags[word] = [.. sink.Features.Select(feature => _numbers.GetValueOrDefault(feature, -1)).Where(number => number >= 0)];
            sink.Features.Clear();
            NetworkFeatures.VisitTerms(attributes.TermsOf(word), ref sink);
            terms[word] = [.. sink.Features.Select(term => (int)term)];
        }

        return new NetworkSentence(words, stems, bags, terms, sentence.Labels, sentence.Weight, sentence.PersonsOnly, head) { Expected = sentence.Expected };
    }

    private readonly struct ListSink(List<uint> features) : IFeatureSink
    {
        public List<uint> Features => features;

        public void Add(uint feature) => features.Add(feature);
    }
}
