using ArabicNews.Nlp.Evaluation;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Scoring;

/// <summary>
/// Counts, over documents, which exact spans of each type were found, which with the right value, which positions with the right
/// holder, and how well mentions of persons were joined (B-cubed). Not thread-safe.
/// </summary>
internal sealed class DocumentScorer
{
    private readonly int[] _gold = new int[Enum.GetValues<EntityType>().Length];
    private readonly int[] _predicted = new int[Enum.GetValues<EntityType>().Length];
    private readonly int[] _right = new int[Enum.GetValues<EntityType>().Length];
    private readonly int[] _rightValue = new int[Enum.GetValues<EntityType>().Length];
    private readonly CorefScorer _persons = new();
    private int _goldPositions, _heldPositions, _rightPositions;

    public int Documents { get; private set; }

    public int Missing { get; private set; }

    public List<ScoringError> Errors { get; } = [];

    public Score Officials => Score.Of(_rightPositions, _heldPositions, _goldPositions);

    public Score Persons => _persons.Score;

    public int Gold(IEnumerable<EntityType> types) => types.Sum(type => _gold[(int)type]);

    public int Predicted(IEnumerable<EntityType> types) => types.Sum(type => _predicted[(int)type]);

    public Score Spans(IReadOnlyList<EntityType> types) => Score.Of(types.Sum(type => _right[(int)type]), Predicted(types), Gold(types));

    public Score Values(IReadOnlyList<EntityType> types) => Score.Of(types.Sum(type => _rightValue[(int)type]), Predicted(types), Gold(types));

    public void Add(GoldDocument gold, PredictedDocument? predicted)
    {
        Documents++;
        Missing += predicted is null ? 1 : 0;
        var wanted = ByType(gold.Entities, static entity => entity.Type, static entity => new Place(entity.Start, entity.Length));
        var found = ByType(predicted?.Entities ?? [], static entity => entity.Type, static entity => new Place(entity.Start, entity.Length));
        foreach (var type in Enum.GetValues<EntityType>())
        {
            AddSpans(gold.Id, type, wanted[(int)type], found[(int)type]);
        }

        var goldOf = Joined(wanted[(int)EntityType.Person], static (entity, _) => entity.Attribute);
        var foundOf = Joined(found[(int)EntityType.Person], static (entity, place) => entity.Id ?? $"single{place}");
        _persons.Add(goldOf, foundOf);
        AddPositions(gold.Id, wanted[(int)EntityType.Position], found[(int)EntityType.Position], goldOf, foundOf);
    }

    private void AddSpans(string id, EntityType type, OrderedDictionary<Place, GoldEntity> wanted, OrderedDictionary<Place, PredictedEntity> found)
    {
        _gold[(int)type] += wanted.Count;
        _predicted[(int)type] += found.Count;
        foreach (var (place, entity) in found)
        {
            if (!wanted.TryGetValue(place, out var gold))
            {
                Errors.Add(new ScoringError(id, type, "spurious", entity.Text, ""));
                continue;
            }

            _right[(int)type]++;
            if (ComparableValue.OfAttribute(type, gold.Attribute) is not { } value || value == entity.Value)
            {
                _rightValue[(int)type]++;
            }
            else
            {
                Errors.Add(new ScoringError(id, type, "value", entity.Text, $"{gold.Attribute} != {entity.Value}"));
            }
        }

        foreach (var (place, entity) in wanted)
        {
            if (!found.ContainsKey(place))
            {
                Errors.Add(new ScoringError(id, type, "missed", entity.Text, entity.Attribute));
            }
        }
    }

    /// <summary>A position is right where its span is and its holder is the person who bears that id in most of his mentions.</summary>
    private void AddPositions(
        string id,
        OrderedDictionary<Place, GoldEntity> wanted,
        OrderedDictionary<Place, PredictedEntity> found,
        OrderedDictionary<Place, string> goldOf,
        OrderedDictionary<Place, string> foundOf)
    {
        var likely = foundOf
            .GroupBy(static pair => pair.Value, pair => goldOf.GetValueOrDefault(pair.Key, "?"), StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => MostFrequent(group), StringComparer.Ordinal);
        _goldPositions += wanted.Count;
        foreach (var (place, entity) in found)
        {
            if (string.IsNullOrEmpty(entity.Holder))
            {
                continue;
            }

            _heldPositions++;
            if (!wanted.TryGetValue(place, out var gold))
            {
                continue;
            }

            if (likely.TryGetValue(entity.Holder, out var person) && person == gold.Attribute)
            {
                _rightPositions++;
            }
            else
            {
                Errors.Add(new ScoringError(id, EntityType.Position, "holder", entity.Text, $"{gold.Attribute} != {entity.Holder}"));
            }
        }
    }

    /// <summary>The person who occurs most often; of several the one who occurs first.</summary>
    private static string MostFrequent(IEnumerable<string> persons) =>
        persons.GroupBy(static person => person, StringComparer.Ordinal).MaxBy(static group => group.Count())!.Key;

    private static OrderedDictionary<Place, string> Joined<T>(OrderedDictionary<Place, T> entities, Func<T, Place, string> person)
    {
        var joined = new OrderedDictionary<Place, string>();
        foreach (var (place, entity) in entities)
        {
            joined[place] = person(entity, place);
        }

        return joined;
    }

    private static OrderedDictionary<Place, T>[] ByType<T>(IEnumerable<T> entities, Func<T, EntityType> typeOf, Func<T, Place> placeOf)
    {
        var sorted = Enum.GetValues<EntityType>().Select(static _ => new OrderedDictionary<Place, T>()).ToArray();
        foreach (var entity in entities)
        {
            sorted[(int)typeOf(entity)][placeOf(entity)] = entity;
        }

        return sorted;
    }
}

/// <summary>Where an entity stands, in UTF-16 code units.</summary>
internal readonly record struct Place(int Start, int Length);

/// <summary>One thing that was missed, wrong or spurious.</summary>
internal sealed record ScoringError(string Document, EntityType Type, string What, string Text, string Detail);
