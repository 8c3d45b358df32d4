using System.Text;
using System.Text.Json;
using ArabicNews.Nlp.Cli.Running;
using ArabicNews.Nlp.Normalization;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>A normalized text and the places from which its positions run apart from those of the source.</summary>
internal sealed record NormalizedDocument(string Id, NormalizedText Text)
{
    /// <summary>
    /// Writes the document as JSON. From the position <c>normalized</c> of each offset up to that of the next, the source position
    /// is <c>source</c> plus the distance; before the first the two are equal.
    /// </summary>
    public static void Write(NormalizedDocument document, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, document.Id);
        writer.WriteString("normalized"u8, document.Text.Text);
        writer.WriteStartArray("offsets"u8);
        var distance = 0;
        for (var normalized = 0; normalized < document.Text.Text.Length; normalized++)
        {
            var source = document.Text.Offsets.ToSource(normalized);
            if (source - normalized != distance)
            {
                distance = source - normalized;
                writer.WriteStartObject();
                writer.WriteNumber("normalized"u8, normalized);
                writer.WriteNumber("source"u8, source);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

/// <summary>Writes the normalized text alone.</summary>
internal sealed class NormalizedTextWriter(Stream output) : IDocumentWriter<NormalizedDocument>
{
    public void Write(Outcome<NormalizedDocument> outcome)
    {
        if (outcome.Result is { } document)
        {
            var text = document.Text.Text;
            output.Write(Encoding.UTF8.GetBytes(text.EndsWith('\n') ? text : text + "\n"));
        }
    }

    public void End()
    {
    }
}
