using System.Buffers;
using System.Text.Json;
using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>Writes indented JSON: one document as an object, several as an array.</summary>
internal sealed class JsonWriter<T>(Stream output, Action<T, Utf8JsonWriter> write) : IDocumentWriter<T>
    where T : class
{
    private readonly ArrayBufferWriter<byte> _first = new();
    private int _count;

    public void Write(Outcome<T> outcome)
    {
        // The first is held back until it is known whether a second follows.
        var buffer = _count == 0 ? _first : new ArrayBufferWriter<byte>(64 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, JsonOutput.Indented))
        {
            JsonOutput.Write(outcome, write, writer);
        }

        if (_count == 1)
        {
            output.Write("[\n"u8);
            output.Write(_first.WrittenSpan);
        }

        if (_count > 0)
        {
            output.Write(",\n"u8);
            output.Write(buffer.WrittenSpan);
        }

        _count++;
    }

    public void End()
    {
        if (_count == 0)
        {
            output.Write("[]\n"u8);
            return;
        }

        if (_count == 1)
        {
            output.Write(_first.WrittenSpan);
        }

        output.Write(_count == 1 ? "\n"u8 : "\n]\n"u8);
    }
}
