using System.Text.Json;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>Reads one line of JSON Lines into a document. Fields that no column names are left out.</summary>
internal static class JsonLine
{
    /// <param name="line">The line in UTF-8.</param>
    /// <param name="where">File and line for messages.</param>
    /// <param name="columns">The names of the fields.</param>
    /// <exception cref="InputException">The line is no such object.</exception>
    public static InputDocument Read(ReadOnlySpan<byte> line, string where, InputColumns columns)
    {
        string? id = null, text = null, date = null, title = null;
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
                throw new InputException($"{where}: a JSON object with \"{columns.Text}\" is expected on every line");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals(columns.Id))
                {
                    id = JsonText.IdValue(ref reader, where);
                }
                else if (reader.ValueTextEquals(columns.Text))
                {
                    text = JsonText.StringValue(ref reader, columns.Text, where);
                }
                else if (reader.ValueTextEquals(columns.Date))
                {
                    date = JsonText.StringValue(ref reader, columns.Date, where);
                }
                else if (columns.Title is not null && reader.ValueTextEquals(columns.Title))
                {
                    title = JsonText.StringValue(ref reader, columns.Title, where);
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
            throw new InputException($"{where}: no JSON at byte {e.BytePositionInLine} of the line; write one JSON object with \"{columns.Text}\" a line, in UTF-8");
        }

        return text is null
            ? throw new InputException($"{where}: no \"{columns.Text}\"; name the field that holds the article with --text-column") { Id = id }
            : InputColumns.Document(id, title, text, date is null ? null : Date(date, where, columns, id));
    }

    private static DateOnly Date(string text, string where, InputColumns columns, string? id) => InputDate.TryParse(text, out var date)
        ? date
        : throw new InputException($"{where}: \"{columns.Date}\" is \"{text}\"; write it as yyyy-mm-dd") { Id = id };
}
