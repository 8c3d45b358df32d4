using System.Numerics;

namespace ArabicNews.Nlp.Recognition.Tagging.Networks;

/// <summary>What the network looks at beside word vectors. The one extractor: training and inference call it. Stateless and thread-safe.</summary>
internal static class NetworkFeatures
{
    /// <summary>Number of kinds of lexicon entries by part of a match.</summary>
    public const int TermCount = 256;

    /// <summary>Gives the attributes of a word, which depend on nothing but the word.</summary>
    public static void VisitWord<TSink>(ReadOnlySpan<uint> attributes, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        for (var slot = 0; slot < Slot.Count; slot++)
        {
            if (attributes[slot] != 0 && slot != Slot.Terms)
            {
                sink.Add(FeatureHash.Feature((uint)slot, attributes[slot]));
            }
        }
    }

    /// <summary>Gives the numbers below <see cref="TermCount"/> of the lexicon entries that cover a word.</summary>
    public static void VisitTerms<TSink>(in TermMasks terms, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        Bits(ref sink, terms.Single, 0);
        Bits(ref sink, terms.First, 64);
        Bits(ref sink, terms.Inside, 128);
        Bits(ref sink, terms.Last, 192);
    }

    private static void Bits<TSink>(ref TSink sink, ulong mask, uint first)
        where TSink : IFeatureSink, allows ref struct
    {
        for (; mask != 0; mask &= mask - 1)
        {
            sink.Add(first + (uint)BitOperations.TrailingZeroCount(mask));
        }
    }
}
