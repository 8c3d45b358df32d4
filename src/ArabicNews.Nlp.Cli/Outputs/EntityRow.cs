using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>An entity as a row of a table; that of a position names its holder, institution, country and status.</summary>
internal sealed record EntityRow(string Document, Entity Entity, Official? Official, HeldPosition? Position)
{
    /// <summary>The names of the columns.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "document", "type", "start", "length", "text", "normalized", "country", "id", "holder", "holder_name", "institution", "status",
        "timex", "first_day", "last_day", "calendar", "amount", "low", "high", "unit", "per", "modifier", "confidence", "rule",
    ];

    public string Type => Entity.Type.ToString().ToLowerInvariant();

    public string? Country => Entity.Country ?? Position?.Country;

    public string? Holder => Entity.Holder ?? Official?.Id;

    public TemporalValue? Temporal => Entity.Value as TemporalValue;

    public FigureValue? Figure => Entity.Value as FigureValue;

    public string? Modifier
    {
        get
        {
            if (Figure is null or { Modifier: FigureModifier.None })
            {
                return null;
            }

            var name = Figure.Modifier.ToString();
            return char.ToLowerInvariant(name[0]) + name[1..];
        }
    }

    /// <summary>The rows of a document.</summary>
    public static IEnumerable<EntityRow> Of(string id, NewsDocument document)
    {
        var held = new Dictionary<(int Start, int Length), (Official Official, HeldPosition Position)>();
        foreach (var official in document.Officials)
        {
            foreach (var position in official.Positions)
            {
                _ = held.TryAdd((position.Start, position.Length), (official, position));
            }
        }

        foreach (var entity in document.Entities)
        {
            yield return entity.Type == EntityType.Position && held.TryGetValue((entity.Start, entity.Length), out var found)
                ? new EntityRow(id, entity, found.Official, found.Position)
                : new EntityRow(id, entity, null, null);
        }
    }
}
