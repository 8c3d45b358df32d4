namespace ArabicNews.Nlp.Cli.Scoring;

/// <summary>B-cubed: for each mention, how much of its found set and of its true set the two share. Not thread-safe.</summary>
internal sealed class CorefScorer
{
    private double _precision, _recall;
    private int _predicted, _gold;

    public Score Score => new(_precision / Math.Max(_predicted, 1), _recall / Math.Max(_gold, 1));

    /// <summary>Adds a document: for each mention the set that it belongs to.</summary>
    public void Add(OrderedDictionary<Place, string> goldOf, OrderedDictionary<Place, string> foundOf)
    {
        var goldSets = Sets(goldOf);
        var foundSets = Sets(foundOf);
        foreach (var (mention, set) in foundOf)
        {
            _predicted++;
            if (goldOf.TryGetValue(mention, out var gold))
            {
                _precision += (double)Shared(foundSets[set], goldSets[gold]) / foundSets[set].Count;
            }
        }

        foreach (var (mention, set) in goldOf)
        {
            _gold++;
            if (foundOf.TryGetValue(mention, out var found))
            {
                _recall += (double)Shared(foundSets[found], goldSets[set]) / goldSets[set].Count;
            }
        }
    }

    private static int Shared(HashSet<Place> one, HashSet<Place> other) => one.Count(other.Contains);

    private static Dictionary<string, HashSet<Place>> Sets(OrderedDictionary<Place, string> setOf)
    {
        var sets = new Dictionary<string, HashSet<Place>>(StringComparer.Ordinal);
        foreach (var (mention, set) in setOf)
        {
            if (!sets.TryGetValue(set, out var mentions))
            {
                sets[set] = mentions = [];
            }

            _ = mentions.Add(mention);
        }

        return sets;
    }
}
