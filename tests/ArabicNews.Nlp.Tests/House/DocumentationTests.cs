using System.Reflection;
using System.Xml.Linq;
using ArabicNews.Nlp.Extensions.DependencyInjection;
using ArabicNews.Nlp.ML;

namespace ArabicNews.Nlp.Tests.House;

/// <summary>Public types say whether they are thread-safe; public members that are offsets say their unit.</summary>
public class DocumentationTests
{
    private static readonly string[] OffsetNames = ["Start", "Length", "End", "Span", "Offset", "SourceLength", "NormalizedLength"];

    private static readonly Assembly[] Libraries = [typeof(NewsAnalyzer).Assembly, typeof(ArabicTokenizer).Assembly, typeof(ArabicNewsOptions).Assembly];

    private static readonly Dictionary<string, string> Docs = Libraries
        .SelectMany(library => XDocument.Load(Path.ChangeExtension(library.Location, ".xml")).Descendants("member"))
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.Value);

    public static TheoryData<Type> PublicTypes => [.. Libraries.SelectMany(library => library.GetExportedTypes())];

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void PublicType_Docs_SayThreadSafety(Type type)
    {
        Assert.True(Docs.TryGetValue("T:" + Name(type), out var text), $"{type} has no documentation");
        if (!type.IsEnum && !typeof(Exception).IsAssignableFrom(type))
        {
            Assert.Contains("thread", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void PublicType_DocsOfOffsets_SayTheirUnit(Type type)
    {
        var typeDocs = Docs.GetValueOrDefault("T:" + Name(type), "");
        foreach (var property in type.GetProperties().Where(p => p.DeclaringType == type && p.PropertyType != typeof(DateOnly?) && OffsetNames.Contains(p.Name)))
        {
            var docs = Docs.GetValueOrDefault($"P:{Name(type)}.{property.Name}", typeDocs);
            Assert.True(
                docs.Contains("UTF-16", StringComparison.Ordinal) || docs.Contains("code unit", StringComparison.Ordinal) || docs.Contains("UTF-8", StringComparison.Ordinal),
                $"{type}.{property.Name} does not say that it counts UTF-16 code units");
        }
    }

    private static string Name(Type type) => type.FullName!.Replace('+', '.');
}
