using System.CommandLine;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Commands;

/// <summary><c>--types</c>: which entities to give.</summary>
internal static class TypesOption
{
    private const string Name = "--types";

    public static Option<IReadOnlySet<EntityType>?> Create()
    {
        var known = Enum.GetValues<EntityType>();
        var option = new Option<IReadOnlySet<EntityType>?>(Name)
        {
            Description = "Only these types, separated by commas: " + string.Join(' ', known.Select(Choice.NameOf)) + ".",
            HelpName = "TYPE,…",
            CustomParser = result =>
            {
                var types = new HashSet<EntityType>();
                foreach (var name in result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    if (Choice.Parse(name, known, Name, result.AddError) is { } type)
                    {
                        _ = types.Add(type);
                    }
                }

                return types;
            },
        };
        return option;
    }

    /// <summary>The document with entities of these types only; officials stay where persons or positions are wanted.</summary>
    public static NewsDocument Only(NewsDocument document, IReadOnlySet<EntityType>? types) =>
        types is null
            ? document
            : document with
            {
                Entities = [.. document.Entities.Where(entity => types.Contains(entity.Type))],
                Officials = types.Contains(EntityType.Person) || types.Contains(EntityType.Position) ? document.Officials : [],
            };
}
