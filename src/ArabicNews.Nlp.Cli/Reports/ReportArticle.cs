using ArabicNews.Nlp.Cli.Outputs;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Reports;

/// <summary>An article of the report: its number, its facts, and the anchors that lead to places in it. Not thread-safe.</summary>
internal sealed class ReportArticle
{
    private const int LongestTitle = 200;

    private readonly Dictionary<(int Start, int Length), int> _numbers = [];

    public ReportArticle(int number, string id, ExtractedDocument document)
    {
        (Number, Id, Facts, Source) = (number, id, document.Facts, document.Input.Text);
        for (var i = 0; i < Facts.Entities.Count; i++)
        {
            _ = _numbers.TryAdd((Facts.Entities[i].Start, Facts.Entities[i].Length), i);
        }

        var end = Source.AsSpan().IndexOfAny('\n', '\r');
        TitleLength = end > 0 && end <= LongestTitle && !string.IsNullOrWhiteSpace(Source[..end]) ? end : 0;
    }

    public int Number { get; }

    public string Id { get; }

    public NewsDocument Facts { get; }

    public string Source { get; }

    /// <summary>How long the title at the beginning of the text is; 0 where the text begins without one.</summary>
    public int TitleLength { get; }

    public string Anchor => FormattableString.Invariant($"d{Number}");

    public string AnchorOf(int entity) => FormattableString.Invariant($"d{Number}e{entity}");

    /// <summary>The link to an entity.</summary>
    public string LinkTo(int entity) => "#" + AnchorOf(entity);

    /// <summary>The link to a stretch of the text: to the entity there, else to the article.</summary>
    public string LinkTo(int start, int length) => _numbers.TryGetValue((start, length), out var entity) ? LinkTo(entity) : "#" + Anchor;

    /// <summary>What is known of an entity, in a line for people.</summary>
    public string? Describe(Entity entity) => entity.Type switch
    {
        EntityType.Person or EntityType.Organization => entity.Normalized,
        EntityType.Location => Countries.Named(entity.Normalized, entity.Country),
        EntityType.Position => Holder(entity),
        _ => entity.Value is null ? null : Joined(ValueText.Of(entity), ValueText.DetailOf(entity), entity),
    };

    private static string Joined(string value, string detail, Entity entity) =>
        detail == EntityClass.NameOf(entity.Type) ? value : value + " (" + detail + ")";

    private string? Holder(Entity entity)
    {
        foreach (var official in Facts.Officials)
        {
            foreach (var position in official.Positions)
            {
                if (position.Start == entity.Start && position.Length == entity.Length)
                {
                    return official.Name + " (" + PageResources.Label("status-" + position.Status) + ")";
                }
            }
        }

        return null;
    }
}
