using System.Text.Json;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>A document cut into stretches: its tokens or its sentences.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Name">What the stretches are called: <c>tokens</c> or <c>sentences</c>.</param>
/// <param name="Items">The stretches in order.</param>
internal sealed record SegmentedDocument(string Id, string Name, IReadOnlyList<Segment> Items)
{
    /// <summary>Writes the document as JSON.</summary>
    public static void Write(SegmentedDocument document, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, document.Id);
        writer.WriteStartArray(document.Name);
        foreach (var item in document.Items)
        {
            writer.WriteStartObject();
            if (item.Kind is { } kind)
            {
                writer.WriteString("kind"u8, kind);
            }

            writer.WriteNumber("start"u8, item.Start);
            writer.WriteNumber("length"u8, item.Length);
            writer.WriteString("text"u8, item.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

/// <summary>A stretch of a text, in UTF-16 code units.</summary>
internal sealed record Segment(int Start, int Length, string? Kind, string Text);
