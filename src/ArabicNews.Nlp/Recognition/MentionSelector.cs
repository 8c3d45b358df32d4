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
        for (int from = 0, to; from < order.Length; from = to)
        {
            var end = mentions[order[from]].Span.End;
            for (to = from + 1; to < order.Length && mentions[order[to]].Span.Start < end; to++)
            {
                end = Math.Max(end, mentions[order[to]].Span.End);
            }

            SelectConnected(mentions, order.AsSpan(from, to - from), selected);
        }

        return selected;
    }

    private static void SelectConnected(IReadOnlyList<Mention> mentions, Span<int> connected, List<Mention> selected)
    {
        if (connected.Length == 1)
        {
            selected.Add(mentions[connected[0]]);
            return;
        }

        connected.Sort((a, b) =>
        {
            var byRank = Rank(mentions[b]).CompareTo(Rank(mentions[a]));
            return byRank != 0 ? byRank : a.CompareTo(b);
        });
        var positions = new DisjointSpans();
        var others = new DisjointSpans();
        foreach (var index in connected)
        {
            var mention = mentions[index];
            var isPosition = mention.Type == EntityType.Position;
            if (!(isPosition ? positions : others).Overlaps(mention.Span)
                && !(isPosition ? others : positions).Any(mention.Span, other => !MayNest(mention, other)))
            {
                (isPosition ? positions : others).Add(mention);
            }
        }

        var first = selected.Count;
        selected.AddRange(positions.All);
        selected.AddRange(others.All);
        selected.Sort(first, selected.Count - first, Comparer<Mention>.Create(static (a, b) =>
            a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.Length.CompareTo(a.Span.Length)));
    }

    private static float Rank(in Mention mention) => mention.Confidence + Math.Min(GreatestBonus, LengthBonus * (mention.Span.Length - 1));

    private static bool MayNest(in Mention a, in Mention b)
    {
        var (outer, inner) = a.Type == EntityType.Position ? (a, b) : (b, a);
        return outer.Span != inner.Span && outer.Span.Contains(inner.Span) && inner.Type is EntityType.Organization or EntityType.Location;
    }
}
