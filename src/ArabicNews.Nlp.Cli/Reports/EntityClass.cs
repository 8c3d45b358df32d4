using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Reports;

/// <summary>The seven looks of highlighted entities.</summary>
internal static class EntityClass
{
    /// <summary>The classes in the order of the legend: class, key of its checkbox, label.</summary>
    public static readonly IReadOnlyList<(string Class, string Show, string Label)> All =
    [
        ("per", "per", "person"), ("pos", "pos", "position"), ("org", "org", "organization"), ("loc", "loc", "location"),
        ("tim", "tim", "time"), ("mon", "mon", "money"), ("num-e", "num", "number"),
    ];

    /// <summary>The class of a type.</summary>
    public static string Of(EntityType type) => type switch
    {
        EntityType.Person => "per",
        EntityType.Position => "pos",
        EntityType.Organization => "org",
        EntityType.Location => "loc",
        EntityType.Date or EntityType.Time or EntityType.Duration => "tim",
        EntityType.Money => "mon",
        _ => "num-e",
    };

    /// <summary>What a type is called.</summary>
    public static string LabelOf(EntityType type) => PageResources.Label("type-" + NameOf(type));

    /// <summary>The name of a type in the library's JSON.</summary>
    public static string NameOf(EntityType type) => type.ToString().ToLowerInvariant();
}
