using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition;

/// <summary>
/// Chooses one consistent set of mentions: the one overlap policy of the house. Only a position may hold other mentions
/// (organizations, locations); everything else is disjoint. Mentions are taken by rank: confidence, and a bonus for length, so
/// that the whole beats its parts; equals in the order in which they were found. Stateless and thread-safe.
/// </summary>
internal static class MentionSelector
{
    /// <summary>What each UTF-16 code unit of a mention beyond the first adds to its rank.</summary>
    private const float LengthBonus = 0.01f;

    /// <summary>The most that length can add.</summary>
    private const float GreatestBonus = 0.25f;

    /// <summary>The selected mentions in order of their start, longer first.</summary>
    public static List<Mention> Select(IReadOnlyList<Mention> mentions)
    {
        var order = new int[mentions.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => mentions[a].Span.Start != mentions[b].Span.Start
            ? mentions[a].Span.Start.CompareTo(mentions[b].Span.Start)
            : a.CompareTo(b));

        // Mentions that no chain of overlaps connects are decided apart, which keeps the whole linear in the document.
        var selected = new List<Mention>(order.Length);
        var (positions, others) = (new DisjointSpans(), new DisjointSpans());
        Comparison<int> byRank = (a, b) =>
        {
            var compared = Rank(mentions[b]).CompareTo(Rank(mentions[a]));
            return compared != 0 ? compared : a.CompareTo(b);
        };
        for (int from = 0, to; from < order.Length; from = to)
        {
            var end = mentions[order[from]].Span.End;
            for (to = from + 1; to < order.Length && mentions[order[to]].Span.Start < end; to++)
            {
                end = Math.Max(end, mentions[order[to]].Span.End);
            }

            if (to - from == 1)
            {
                selected.Add(mentions[order[from]]);
                continue;
            }

            var connected = order.AsSpan(from, to - from);
            connected.Sort(byRank);
            foreach (var index in connected)
            {
                Select(mentions[index], positions, others);
            }

            AddInOrder(positions.All, others.All, selected);
            positions.Clear();
            others.Clear();
        }

        return selected;
    }

    /// <summary>Takes a mention that goes with all those taken before it.</summary>
    private static void Select(in Mention mention, DisjointSpans positions, DisjointSpans others)
    {
        var (same, different) = mention.Type == EntityType.Position ? (positions, others) : (others, positions);
        if (!same.Overlapping(mention.Span).IsEmpty)
        {
            return;
        }

        foreach (ref readonly var other in different.Overlapping(mention.Span))
        {
            if (!MayNest(mention, other))
            {
                return;
            }
        }

        same.Add(mention);
    }

    /// <summary>Joins two lists in the order of their starts, longer mentions first.</summary>
    private static void AddInOrder(ReadOnlySpan<Mention> positions, ReadOnlySpan<Mention> others, List<Mention> selected)
    {
        var at = 0;
        foreach (ref readonly var other in others)
        {
            while (at < positions.Length && Precedes(positions[at].Span, other.Span))
            {
                selected.Add(positions[at++]);
            }

            selected.Add(other);
        }

        selected.AddRange(positions[at..]);
    }

    private static bool Precedes(TextSpan a, TextSpan b) => a.Start != b.Start ? a.Start < b.Start : a.Length > b.Length;

    private static float Rank(in Mention mention) => mention.Confidence + Math.Min(GreatestBonus, LengthBonus * (mention.Span.Length - 1));

    private static bool MayNest(in Mention a, in Mention b)
    {
        var (outer, inner) = a.Type == EntityType.Position ? (a, b) : (b, a);
        return outer.Span != inner.Span && outer.Span.Contains(inner.Span) && inner.Type is EntityType.Organization or EntityType.Location;
    }
}
