using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>Writes one JSON object a line; a failed document as <c>{"id":…,"error":…}</c>.</summary>
internal sealed class JsonLinesWriter<T>(Stream output, Action<T, Utf8JsonWriter> write) : IDocumentWriter<T>
    where T : class
{
    private readonly ArrayBufferWriter<byte> _line = new(64 * 1024);

    public void Write(Outcome<T> outcome)
    {
        _line.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_line, JsonOutput.Compact))
        {
            JsonOutput.Write(outcome, write, writer);
        }

        _line.Write("\n"u8);
        output.Write(_line.WrittenSpan);
    }

    public void End()
    {
    }
}

/// <summary>What JSON outputs share.</summary>
internal static class JsonOutput
{
    public static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static JsonWriterOptions Indented { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

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
