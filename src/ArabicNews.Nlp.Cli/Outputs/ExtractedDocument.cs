using System.Text.Json;
using ArabicNews.Nlp.Cli.Inputs;
using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>What comes of an article: its facts, and the text that their offsets refer to.</summary>
internal sealed record ExtractedDocument(NewsDocument Facts, InputDocument Input)
{
    /// <summary>
    /// Writes the facts as the library writes them. Where the text stands nowhere in the input as it is, <c>title</c> and
    /// <c>text</c> are added, so that the offsets refer to something at hand.
    /// </summary>
    public static void Write(ExtractedDocument document, Utf8JsonWriter writer)
    {
        if (!document.Input.IsExtracted)
        {
            NewsDocumentJson.Write(document.Facts, writer);
            return;
        }

        using var facts = JsonDocument.Parse(NewsDocumentJson.Serialize(document.Facts));
        writer.WriteStartObject();
        foreach (var field in facts.RootElement.EnumerateObject())
        {
            field.WriteTo(writer);
        }

        if (document.Input.Title is { } title)
        {
            writer.WriteString("title"u8, title);
        }

        writer.WriteString("text"u8, document.Input.Text);
        writer.WriteEndObject();
    }
}

/// <summary>Writes the facts alone by a writer of facts.</summary>
internal sealed class FactsWriter(IDocumentWriter<NewsDocument> writer) : IDocumentWriter<ExtractedDocument>
{
    public void Write(Outcome<ExtractedDocument> outcome) => writer.Write(new Outcome<NewsDocument>(outcome.Id, outcome.Result?.Facts, outcome.Error));

    public void End() => writer.End();
}
