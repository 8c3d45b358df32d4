using System.Numerics;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>What the tagger looks at when it labels a word. The one extractor of the house: training and inference call it. Stateless and thread-safe.</summary>
internal static class FeatureTemplates
{
    /// <summary>Words so far away are looked at.</summary>
    public const int Farthest = 2;

    private const uint Boundary = 0x5EED5EEDu;

    /// <summary>Gives all features of a word of a sentence to <paramref name="sink"/>.</summary>
    public static void Visit<TSink>(SentenceAttributes sentence, int word, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        for (var distance = -Farthest; distance <= Farthest; distance++)
        {
            if ((uint)(word + distance) < (uint)sentence.Count)
            {
                VisitWord(sentence.Of(word + distance), distance, ref sink);
            }
        }

        VisitContext(sentence, word, ref sink);
    }

    /// <summary>Gives the features that follow from one word alone, for the word that has it at a distance.</summary>
    public static void VisitWord<TSink>(ReadOnlySpan<uint> attributes, int distance, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        if (distance != 0)
        {
            Neighbour(attributes, Template(distance), Math.Abs(distance) == 1, ref sink);
            return;
        }

        for (var slot = 0; slot < Slot.Count; slot++)
        {
            if (slot != Slot.Terms)
            {
                Add(ref sink, (uint)slot, attributes[slot]);
            }
        }
    }

    /// <summary>Gives the features that follow from lexicon entries, from several words, or from the ends of the sentence.</summary>
    public static void VisitContext<TSink>(SentenceAttributes sentence, int word, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var here = sentence.Of(word);
        Add(ref sink, Slot.Terms, here[Slot.Terms]);
        Terms(ref sink, sentence.TermsOf(word), 400);
        for (var distance = -Farthest; distance <= Farthest; distance++)
        {
            var template = Template(distance);
            if ((uint)(word + distance) >= (uint)sentence.Count)
            {
                sink.Add(FeatureHash.Feature(template, Boundary));
            }
            else if (distance != 0)
            {
                Add(ref sink, template + 2, sentence[word + distance, Slot.Terms]);
                if (Math.Abs(distance) == 1)
                {
                    Terms(ref sink, sentence.TermsOf(word + distance), template + 300);
                }
            }
        }

        Conjunctions(sentence, word, here, ref sink);
    }

    private static uint Template(int distance) => (uint)((distance + 3) * 64);

    private static void Neighbour<TSink>(ReadOnlySpan<uint> there, uint template, bool near, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        sink.Add(FeatureHash.Feature(template, there[Slot.Word]));
        Add(ref sink, template + 1, there[Slot.Stem]);
        for (var set = 0; set < Slot.MostClusters; set++)
        {
            Add(ref sink, template + 3 + (uint)set, there[Slot.Cluster + set]);
        }

        if (near)
        {
            Add(ref sink, template + 12, there[Slot.Clitics]);
            Add(ref sink, template + 13, there[Slot.Suffix + 1]);
            Add(ref sink, template + 14, there[Slot.Suffix + 2]);
            Add(ref sink, template + 15, there[Slot.Shape]);
            Add(ref sink, template + 16, there[Slot.Prefix + 1]);
            for (var set = 0; set < 4; set++)
            {
                Add(ref sink, template + 20 + (uint)set, there[Slot.StemCluster + set]);
            }
        }
    }

    private static void Conjunctions<TSink>(SentenceAttributes sentence, int word, ReadOnlySpan<uint> here, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        Pair(ref sink, 800, sentence[word - 1, Slot.Word], here[Slot.Word]);
        Pair(ref sink, 801, here[Slot.Word], sentence[word + 1, Slot.Word]);
        Pair(ref sink, 802, sentence[word - 1, Slot.Stem], here[Slot.Stem]);
        Pair(ref sink, 803, here[Slot.Stem], sentence[word + 1, Slot.Stem]);
        for (var set = 0; set < 3; set++)
        {
            var (before, at, after) = (sentence[word - 1, Slot.Cluster + set], here[Slot.Cluster + set], sentence[word + 1, Slot.Cluster + set]);
            Pair(ref sink, 810 + (uint)set, before, at);
            Pair(ref sink, 820 + (uint)set, at, after);
            Pair(ref sink, 830 + (uint)set, before, after);
        }

        const int Coarse = Slot.Cluster;
        Triple(ref sink, 840, sentence[word - 1, Coarse], here[Coarse], sentence[word + 1, Coarse]);
        Triple(ref sink, 841, sentence[word - 2, Coarse], sentence[word - 1, Coarse], here[Coarse]);
        Triple(ref sink, 842, here[Coarse], sentence[word + 1, Coarse], sentence[word + 2, Coarse]);
        Pair(ref sink, 850, here[Slot.Terms], here[Coarse + 1]);
        Pair(ref sink, 851, sentence[word - 1, Slot.Terms], here[Slot.Terms]);
        Pair(ref sink, 852, here[Slot.Terms], sentence[word + 1, Slot.Terms]);
        Pair(ref sink, 853, sentence[word - 1, Slot.Terms], here[Coarse + 1]);
        Pair(ref sink, 854, here[Coarse + 1], sentence[word + 1, Slot.Terms]);
        Pair(ref sink, 855, sentence[word - 1, Slot.Word], here[Coarse + 1]);
        Pair(ref sink, 856, here[Coarse + 1], sentence[word + 1, Slot.Word]);
        Pair(ref sink, 857, here[Slot.Clitics], here[Coarse + 1]);
        Pair(ref sink, 858, sentence[word - 1, Slot.Word], here[Slot.Clitics]);
    }

    private static void Terms<TSink>(ref TSink sink, in TermMasks terms, uint template)
        where TSink : IFeatureSink, allows ref struct
    {
        Bits(ref sink, terms.Single, template);
        Bits(ref sink, terms.First, template + 64);
        Bits(ref sink, terms.Inside, template + 128);
        Bits(ref sink, terms.Last, template + 192);
    }

    private static void Bits<TSink>(ref TSink sink, ulong mask, uint template)
        where TSink : IFeatureSink, allows ref struct
    {
        for (; mask != 0; mask &= mask - 1)
        {
            sink.Add(FeatureHash.Feature(0xB175u, template + (uint)BitOperations.TrailingZeroCount(mask)));
        }
    }

    private static void Add<TSink>(ref TSink sink, uint template, uint attribute)
        where TSink : IFeatureSink, allows ref struct
    {
        if (attribute != 0)
        {
            sink.Add(FeatureHash.Feature(template, attribute));
        }
    }

    private static void Pair<TSink>(ref TSink sink, uint template, uint first, uint second)
        where TSink : IFeatureSink, allows ref struct
    {
        if (first != 0 && second != 0)
        {
            sink.Add(FeatureHash.Feature(template, first, second));
        }
    }

    private static void Triple<TSink>(ref TSink sink, uint template, uint first, uint second, uint third)
        where TSink : IFeatureSink, allows ref struct
    {
        if (first != 0 && second != 0 && third != 0)
        {
            sink.Add(FeatureHash.Feature(template, first, second, third));
        }
    }
}
