using System.Text.Json;
using ArabicNews.Nlp.Cli.Inputs;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Scoring;

/// <summary>What some program found in a document: this one or another that writes the same fields.</summary>
internal sealed class PredictedDocument
{
    public required string Id { get; init; }

    public required IReadOnlyList<PredictedEntity> Entities { get; init; }

    /// <summary>Reads one document a line; of two with one id the later counts.</summary>
    /// <exception cref="InputException">The file cannot be read; the message names file and line.</exception>
    public static Dictionary<string, PredictedDocument> ReadAll(string path)
    {
        var documents = new Dictionary<string, PredictedDocument>(StringComparer.Ordinal);
        foreach (var (number, bytes) in InputLines.Of(path))
        {
            var document = Read(bytes, $"{path}:{number}");
            documents[document.Id] = document;
        }

        return documents;
    }

    private static PredictedDocument Read(byte[] line, string where)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id"u8);
            var entities = json.RootElement.TryGetProperty("entities"u8, out var list)
                ? list.EnumerateArray().Select(PredictedEntity.Read).OfType<PredictedEntity>().ToArray()
                : [];
            return new PredictedDocument { Id = id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText(), Entities = entities };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InputException($"{where}: no document as \"extract --format jsonl\" writes it: {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}

/// <summary>An entity that some program found.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Start">Index of its first UTF-16 code unit.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
/// <param name="Text">Its text; empty where it is not given.</param>
/// <param name="Id">The person's id.</param>
/// <param name="Holder">The id of a position's holder.</param>
/// <param name="Value">Its value as far as it can be compared; null where there is none.</param>
internal sealed record PredictedEntity(EntityType Type, int Start, int Length, string Text, string? Id, string? Holder, ComparableValue? Value)
{
    /// <summary>Reads an entity; null where its type is none that is scored.</summary>
    public static PredictedEntity? Read(JsonElement json)
    {
        if (!Enum.TryParse<EntityType>(json.GetProperty("type"u8).GetString(), ignoreCase: true, out var type))
        {
            return null;
        }

        return new PredictedEntity(
            type,
            json.GetProperty("start"u8).GetInt32(),
            json.GetProperty("length"u8).GetInt32(),
            StringOf(json, "text") ?? "",
            StringOf(json, "id"),
            StringOf(json, "holder"),
            json.TryGetProperty("value"u8, out var value) && value.ValueKind == JsonValueKind.Object ? ComparableValue.OfJson(type, value) : null);
    }

    private static string? StringOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
