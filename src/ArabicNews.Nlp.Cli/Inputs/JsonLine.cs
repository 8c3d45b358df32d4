using System.Globalization;
using System.Text.Json;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>Reads one line of JSON Lines into a document. Fields other than <c>id</c>, <c>text</c> and <c>referenceDate</c> are left out.</summary>
internal static class JsonLine
{
    /// <param name="line">The line in UTF-8.</param>
    /// <param name="where">File and line for messages.</param>
    /// <exception cref="InputException">The line is no such object.</exception>
    public static InputDocument Read(ReadOnlySpan<byte> line, string where)
    {
        string? id = null, text = null, date = null;
        var invalid = Utf8Text.IndexOfInvalid(line);
        if (invalid < line.Length)
        {
            throw new InputException($"{where}: byte 0x{line[invalid]:X2} at byte {invalid} of the line is no UTF-8; convert the file to UTF-8");
        }

        try
        {
            var reader = new Utf8JsonReader(line);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw new InputException($"{where}: a JSON object with \"text\" is expected on every line");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("id"u8))
                {
                    id = JsonText.IdValue(ref reader, where);
                }
                else if (reader.ValueTextEquals("text"u8))
                {
                    text = JsonText.StringValue(ref reader, "text", where);
                }
                else if (reader.ValueTextEquals("referenceDate"u8))
                {
                    date = JsonText.StringValue(ref reader, "referenceDate", where);
                }
                else
                {
                    _ = reader.Read();
                    reader.Skip();
                }
            }

            if (reader.Read())
            {
                throw new InputException($"{where}: more than one JSON value on the line; give one object a line");
            }
        }
        catch (JsonException e)
        {
            throw new InputException($"{where}: no JSON at byte {e.BytePositionInLine} of the line; write one JSON object with \"text\" a line, in UTF-8");
        }

        return text is null
            ? throw new InputException($"{where}: no \"text\"; give the article in the field \"text\"") { Id = id }
            : new InputDocument(id, text, date is null ? null : Date(date, where, id));
    }

    /// <summary>Reads <c>yyyy-mm-dd</c>; what follows a T (a time) is left out.</summary>
    private static DateOnly Date(string text, string where, string? id)
    {
        var time = text.IndexOf('T', StringComparison.Ordinal);
        return DateOnly.TryParseExact(time < 0 ? text : text[..time], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new InputException($"{where}: \"referenceDate\" is \"{text}\"; write it as yyyy-mm-dd") { Id = id };
    }
}
