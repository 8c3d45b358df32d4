using System.Globalization;
using System.Text;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Evaluation;

/// <summary>
/// Reads documents marked by hand. The file is UTF-8, tab-separated: a line <c># doc ID ref=yyyy-mm-dd</c> (or <c>ref=-</c>) opens
/// a document, <c># sent N</c> and the sentence follow, under it its entities (type, surface, attribute) in order of their start,
/// the longer first. An optional line <c># types: DATE TIME</c> before the documents says what the file is about; other lines that
/// begin with <c>#</c> are comments. Stateless and thread-safe.
/// </summary>
public static class GoldFile
{
    private const string DocumentPrefix = "# doc ";
    private const string SentencePrefix = "# sent ";
    private const string TypesPrefix = "# types:";

    private static readonly Dictionary<string, EntityType> TypeNames = new(StringComparer.Ordinal)
    {
        ["PER"] = EntityType.Person,
        ["POS"] = EntityType.Position,
        ["ORG"] = EntityType.Organization,
        ["LOC"] = EntityType.Location,
        ["DATE"] = EntityType.Date,
        ["TIME"] = EntityType.Time,
        ["DURATION"] = EntityType.Duration,
        ["MONEY"] = EntityType.Money,
        ["PERCENT"] = EntityType.Percent,
        ["QUANTITY"] = EntityType.Quantity,
        ["CARDINAL"] = EntityType.Cardinal,
        ["ORDINAL"] = EntityType.Ordinal,
    };

    /// <summary>Reads all documents.</summary>
    /// <param name="reader">The file's text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="GoldFormatException">A line cannot be read; the message names file, line and what is wrong.</exception>
    public static IReadOnlyList<GoldDocument> Read(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var documents = new List<GoldDocument>();
        var types = new HashSet<EntityType>();
        DocumentBuilder? document = null;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.StartsWith(DocumentPrefix, StringComparison.Ordinal))
            {
                AddTo(documents, document);
                document = Open(line[DocumentPrefix.Length..], types, file, number);
            }
            else if (line.StartsWith(SentencePrefix, StringComparison.Ordinal))
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                (document ?? throw new GoldFormatException(file, number, "a sentence before the first \"# doc\" line")).AddSentence(tab < 0 ? "" : line[(tab + 1)..]);
            }
            else if (line.StartsWith(TypesPrefix, StringComparison.Ordinal))
            {
                types.UnionWith(line[TypesPrefix.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => TypeOf(name, file, number)));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var fields = line.Split('\t');
                if (document is null || fields.Length is < 2 or > 3 || fields[1].Length == 0)
                {
                    throw new GoldFormatException(file, number, "an entity line holds a type, a surface and at most one attribute, under a sentence");
                }

                document.AddEntity(TypeOf(fields[0], file, number), fields[1], fields.Length > 2 ? fields[2] : "", file, number);
            }
        }

        AddTo(documents, document);
        return documents;
    }

    /// <summary>Reads all documents of a file.</summary>
    /// <exception cref="GoldFormatException">A line cannot be read; the message names file, line and what is wrong.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<GoldDocument> Read(string path)
    {
        using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        return Read(reader, path);
    }

    private static void AddTo(List<GoldDocument> documents, DocumentBuilder? document)
    {
        if (document is not null)
        {
            documents.Add(document.Build());
        }
    }

    private static EntityType TypeOf(string name, string file, int line) =>
        TypeNames.TryGetValue(name, out var type) ? type : throw new GoldFormatException(file, line, $"unknown type \"{name}\"; known types are {string.Join(", ", TypeNames.Keys)}");

    private static DocumentBuilder Open(string header, HashSet<EntityType> types, string file, int line)
    {
        var parts = header.Split(" ref=");
        if (parts.Length == 2)
        {
            if (parts[1] == "-")
            {
                return new DocumentBuilder(parts[0], null, types);
            }

            if (DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return new DocumentBuilder(parts[0], date, types);
            }
        }

        throw new GoldFormatException(file, line, "a document line reads \"# doc ID ref=yyyy-mm-dd\" or \"# doc ID ref=-\"");
    }
}
