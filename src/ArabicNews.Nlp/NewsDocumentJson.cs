using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArabicNews.Nlp;

/// <summary>
/// The one JSON shape of a <see cref="NewsDocument"/>: what the command writes and what other programs read. Fields are added to
/// it, never renamed. Arabic stands in it as it is, without escapes: it is JSON, so escape it before putting it into a web page.
/// Needs no reflection. Stateless and thread-safe.
/// </summary>
public static class NewsDocumentJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The document as JSON on one line, without a line feed.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static string Serialize(NewsDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        Write(document, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the document as JSON in UTF-8 on one line, without a line feed.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(NewsDocument document, IBufferWriter<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        using var writer = new Utf8JsonWriter(utf8, Compact);
        Write(document, writer);
    }

    /// <summary>Writes the document as JSON in UTF-8 on one line, without a line feed. The stream is flushed and stays open.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(NewsDocument document, Stream utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        using var writer = new Utf8JsonWriter(utf8, Compact);
        Write(document, writer);
    }

    /// <summary>Writes the document as one JSON value; indentation and escapes are the writer's.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(NewsDocument document, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);
        NewsDocumentJsonWriter.Write(document, writer);
    }

    /// <summary>Reads a document from JSON; fields that it does not know are left out.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">The text is no JSON or not of this shape.</exception>
    public static NewsDocument Deserialize(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonSerializer.Deserialize(json, NewsDocumentJsonContext.Default.NewsDocument) ?? throw NoDocument();
    }

    /// <summary>Reads a document from JSON in UTF-8; fields that it does not know are left out.</summary>
    /// <exception cref="JsonException">The text is no JSON or not of this shape.</exception>
    public static NewsDocument Deserialize(ReadOnlySpan<byte> utf8Json) =>
        JsonSerializer.Deserialize(utf8Json, NewsDocumentJsonContext.Default.NewsDocument) ?? throw NoDocument();

    private static JsonException NoDocument() => new("A document was expected, but the JSON value is null.");
}
