using ArabicNews.Nlp.Evaluation;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Tests;

/// <summary>Says in words where an analysis and a document marked by hand differ, on the types that the document is about.</summary>
internal static class GoldComparison
{
    public static IReadOnlyList<string> Differences(GoldDocument gold, NewsDocument found)
    {
        bool IsAsked(EntityType type) => gold.Types.Count == 0 || gold.Types.Contains(type);
        var differences = new List<string>();
        var wanted = gold.Entities.Where(e => IsAsked(e.Type)).ToDictionary(e => (e.Type, e.Start, e.Length));
        var given = found.Entities.Where(e => IsAsked(e.Type)).ToDictionary(e => (e.Type, e.Start, e.Length));
        foreach (var (key, entity) in wanted.Where(pair => !given.ContainsKey(pair.Key)))
        {
            differences.Add($"missed {key.Type} \"{entity.Text}\" {entity.Attribute}");
        }

        foreach (var (key, entity) in given)
        {
            if (!wanted.TryGetValue(key, out var expected))
            {
                differences.Add($"spurious {key.Type} \"{entity.Text}\" {GoldNotation.Of(entity)} [{entity.Rule}]");
            }
            else if (entity.Type is not (EntityType.Person or EntityType.Position or EntityType.Organization or EntityType.Location)
                && GoldNotation.Of(entity) != expected.Attribute)
            {
                differences.Add($"{key.Type} \"{entity.Text}\" is {expected.Attribute}, not {GoldNotation.Of(entity)} [{entity.Rule}]");
            }
        }

        AddIdentities(differences, wanted, given);
        return differences;
    }

    /// <summary>Ids may differ from those of the file, but must join and part the same mentions and positions.</summary>
    private static void AddIdentities(
        List<string> differences,
        Dictionary<(EntityType Type, int Start, int Length), GoldEntity> wanted,
        Dictionary<(EntityType Type, int Start, int Length), Entity> given)
    {
        var goldOf = new Dictionary<string, string>();
        var idOf = new Dictionary<string, string>();
        foreach (var (key, entity) in given.Where(pair => wanted.ContainsKey(pair.Key)).OrderBy(pair => pair.Key.Type).ThenBy(pair => pair.Key.Start))
        {
            var id = entity.Type == EntityType.Person ? entity.Id : entity.Type == EntityType.Position ? entity.Holder : null;
            var expected = wanted[key].Attribute;
            if (entity.Type is not (EntityType.Person or EntityType.Position))
            {
                continue;
            }

            if (id is null)
            {
                differences.Add($"{key.Type} \"{entity.Text}\" belongs to nobody, not to {expected}");
                continue;
            }

            if ((goldOf.TryGetValue(id, out var gold) && gold != expected) || (idOf.TryGetValue(expected, out var other) && other != id))
            {
                differences.Add($"{key.Type} \"{entity.Text}\" belongs to {expected}, but was joined to {id}, which is {gold ?? "another person"}");
            }

            goldOf.TryAdd(id, expected);
            idOf.TryAdd(expected, id);
        }
    }
}
