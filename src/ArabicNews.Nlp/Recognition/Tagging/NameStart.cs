using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>
/// Decides where in its first word a name begins: how many letters are particles. A log-linear choice between the few cuts that are
/// possible, by frequencies of what remains, by the lexicon and by the letters taken. Immutable and thread-safe.
/// </summary>
internal sealed class NameStart
{
    /// <summary>The greatest number of particle letters.</summary>
    public const int Most = 2;

    private readonly FixedTable<uint> _features;
    private readonly FixedTable<float> _weights;

    /// <param name="features">The features, rising.</param>
    /// <param name="weights">A weight for each.</param>
    public NameStart(ReadOnlySpan<uint> features, ReadOnlySpan<float> weights)
        : this(FixedTable<uint>.Of(features), FixedTable<float>.Of(weights))
    {
    }

    private NameStart(FixedTable<uint> features, FixedTable<float> weights)
    {
        _features = features;
        _weights = weights;
    }

    /// <summary>The number of folded letters of a token that stand before the name, 0 to <see cref="Most"/>.</summary>
    public int Choose(RecognitionContext context, WordClusters clusters, int token, int endToken, int type)
    {
        var kind = context.Tokens[token].Kind;
        if (kind is TokenKind.Hashtag or TokenKind.UserMention)
        {
            return 1;
        }

        if (kind != TokenKind.Word)
        {
            return 0;
        }

        var folded = context.FoldedOf(token);
        if (folded.Length < 2)
        {
            return 0; // A lone letter, or nothing but tatweel.
        }

        var best = 0;
        var bestScore = float.NegativeInfinity;
        for (var taken = 0; taken <= Most; taken++)
        {
            if (ProcliticGuess.IsPossible(folded, taken))
            {
                var sink = new ScoreSink(this);
                Visit(context, clusters, token, endToken, type, taken, ref sink);
                if (sink.Score > bestScore)
                {
                    (best, bestScore) = (taken, sink.Score);
                }
            }
        }

        return best;
    }

    /// <summary>Gives the features of one possible cut to <paramref name="sink"/>.</summary>
    public static void Visit<TSink>(RecognitionContext context, WordClusters clusters, int token, int endToken, int type, int taken, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var folded = context.FoldedOf(token);
        var rest = folded[taken..];
        var word = clusters.Find(folded);
        var stem = clusters.Find(rest);
        var gain = Math.Clamp((clusters.LevelOf(stem) - clusters.LevelOf(word)) / 4, -8, 8) + 8;
        var letters = taken == 0 ? 0u : taken == 1 ? folded[0] : ((uint)folded[0] << 16) | folded[1];
        var known = (word >= 0 ? 1u : 0) | (stem >= 0 ? 2u : 0);
        var single = endToken - token == 1 ? 1u : 0;
        sink.Add(FeatureHash.Feature(1, letters));
        sink.Add(FeatureHash.Feature(2, letters, known));
        sink.Add(FeatureHash.Feature(3, (uint)taken, (uint)gain));
        sink.Add(FeatureHash.Feature(4, letters, (uint)gain));
        sink.Add(FeatureHash.Feature(5, letters, (uint)type));
        sink.Add(FeatureHash.Feature(6, letters, (uint)Math.Min(rest.Length, 7)));
        sink.Add(FeatureHash.Feature(7, letters, context.SegmentationOf(token).Proclitics == taken ? 1u : 0));
        sink.Add(FeatureHash.Feature(8, letters, single));
        sink.Add(FeatureHash.Feature(9, letters, known, (uint)type));
        if (taken == 0)
        {
            // What the word begins with matters most where nothing is taken.
            var first = ProcliticGuess.IsPossible(folded, 2) ? ((uint)folded[0] << 16) | folded[1] : folded[0];
            sink.Add(FeatureHash.Feature(10, first));
            sink.Add(FeatureHash.Feature(11, first, (uint)type));
            sink.Add(FeatureHash.Feature(12, first, (uint)Math.Min(rest.Length, 7)));
        }

        var start = context.StartAfter(token, taken);
        foreach (ref readonly var match in context.TermsAt(token))
        {
            if (match.Start == start && match.Kind != TermKind.Cue)
            {
                sink.Add(FeatureHash.Feature(13, (uint)match.Kind, (uint)taken));
                sink.Add(FeatureHash.Feature(14, (uint)match.Kind, (uint)taken, (uint)type));
            }
        }
    }

    public static NameStart Read(FixedReader reader)
    {
        var count = reader.ReadInt32();
        return new NameStart(reader.ReadTable<uint>(count), reader.ReadTable<float>(count));
    }

    public void Write(FixedWriter writer)
    {
        writer.Write(_features.Length);
        writer.Write(_features.Span);
        writer.Write(_weights.Span);
    }

    private struct ScoreSink(NameStart model) : IFeatureSink
    {
        public float Score;

        public void Add(uint feature)
        {
            var found = model._features.Span.BinarySearch(feature);
            Score += found >= 0 ? model._weights[found] : 0;
        }
    }
}
