using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>Reads string values of JSON, those with escaped halves of surrogate pairs too, which other programs write for broken text.</summary>
internal static class JsonText
{
    /// <summary>The string that follows a property name, or null.</summary>
    /// <exception cref="InputException">The value is no string.</exception>
    public static string? StringValue(ref Utf8JsonReader reader, string field, string where)
    {
        _ = reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => Text(ref reader),
            _ => throw new InputException($"{where}: \"{field}\" must be a string"),
        };
    }

    /// <summary>The id that follows a property name: a string, or a number as it is written; null for null.</summary>
    /// <exception cref="InputException">The value is neither.</exception>
    public static string? IdValue(ref Utf8JsonReader reader, string where)
    {
        _ = reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => Text(ref reader),
            JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
            _ => throw new InputException($"{where}: \"id\" must be a string or a number"),
        };
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException) when (reader.ValueIsEscaped)
        {
            return Unescape(reader.ValueSpan);
        }
    }

    /// <summary>The text of a valid JSON string, escaped halves of surrogate pairs kept as they are: the analysis takes any text.</summary>
    private static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        while (!escaped.IsEmpty)
        {
            var slash = escaped.IndexOf((byte)'\\');
            var plain = slash < 0 ? escaped : escaped[..slash];
            _ = text.Append(Encoding.UTF8.GetString(plain));
            escaped = escaped[plain.Length..];
            if (escaped.IsEmpty)
            {
                break;
            }

            var length = escaped[1] == 'u' ? 6 : 2;
            _ = text.Append(escaped[1] switch
            {
                (byte)'u' => (char)ushort.Parse(escaped[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                var same => (char)same,
            });
            escaped = escaped[length..];
        }

        return text.ToString();
    }
}
