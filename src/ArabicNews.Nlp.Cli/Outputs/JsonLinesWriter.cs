using System.Buffers;
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
