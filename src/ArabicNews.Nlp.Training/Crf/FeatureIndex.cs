using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Corpora;

namespace ArabicNews.Nlp.Training.Crf;

/// <summary>The features of a training corpus, numbered in order of their first appearance, and which of them each word has.</summary>
internal sealed class FeatureIndex
{
    private const int CountBits = 27;

    private readonly Dictionary<uint, int> _numbers = [];

    private FeatureIndex()
    {
    }

    /// <summary>The features kept, by number.</summary>
    public List<uint> Features { get; } = [];

    /// <summary>For each sentence the features of each word.</summary>
    public List<int[][]> Sentences { get; } = [];

    /// <summary>Keeps features that stand at least so often in the corpus.</summary>
    public static FeatureIndex Build(IReadOnlyList<LabelledSentence> sentences, WordClusters clusters, int least)
    {
        // One byte for all features that share 27 bits: the few that do are counted together.
        var counts = new byte[1 << CountBits];
        var attributes = new SentenceAttributes(clusters);
        var hashes = new List<uint[][]>(sentences.Count);
        foreach (var sentence in sentences)
        {
            attributes.Read(sentence.Context, sentence.FirstToken, sentence.EndToken, sentence.WithLexicon);
            var words = new uint[sentence.Labels.Length][];
            for (var word = 0; word < words.Length; word++)
            {
                var sink = new ListSink([]);
                FeatureTemplates.Visit(attributes, word, ref sink);
                words[word] = [.. sink.Features];
                foreach (var feature in words[word])
                {
                    ref var count = ref counts[feature >> (32 - CountBits)];
                    count += count < byte.MaxValue ? (byte)1 : (byte)0;
                }
            }

            hashes.Add(words);
        }

        var index = new FeatureIndex();
        foreach (var words in hashes)
        {
            var numbers = new int[words.Length][];
            for (var word = 0; word < words.Length; word++)
            {
                var kept = 0;
                foreach (var feature in words[word])
                {
                    kept += counts[feature >> (32 - CountBits)] >= least ? 1 : 0;
                }

                numbers[word] = new int[kept];
                var at = 0;
                foreach (var feature in words[word])
                {
                    if (counts[feature >> (32 - CountBits)] >= least)
                    {
                        numbers[word][at++] = index.Number(feature);
                    }
                }
            }

            index.Sentences.Add(numbers);
        }

        return index;
    }

    private int Number(uint feature)
    {
        ref var number = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_numbers, feature, out var exists);
        if (!exists)
        {
            number = Features.Count;
            Features.Add(feature);
        }

        return number;
    }

    private readonly struct ListSink(List<uint> features) : IFeatureSink
    {
        public List<uint> Features => features;

        public void Add(uint feature)
        {
            if (feature != 0)
            {
                features.Add(feature);
            }
        }
    }
}
