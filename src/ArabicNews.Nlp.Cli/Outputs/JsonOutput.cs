using System.Text.Encodings.Web;
using System.Text.Json;
using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>What the JSON formats share.</summary>
internal static class JsonOutput
{
    public static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static JsonWriterOptions Indented { get; } = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>Writes a result, or in its place the document's id and error.</summary>
    public static void Write<T>(Outcome<T> outcome, Action<T, Utf8JsonWriter> write, Utf8JsonWriter writer)
        where T : class
    {
        if (outcome.Result is { } result)
        {
            write(result, writer);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("id"u8, outcome.Id);
        writer.WriteString("error"u8, outcome.Error);
        writer.WriteEndObject();
    }
}
