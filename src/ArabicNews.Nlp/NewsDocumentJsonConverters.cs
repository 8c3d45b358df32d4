using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp;

/// <summary>Types of entities as <c>person</c>, <c>position</c>, ….</summary>
internal sealed class EntityTypeJsonConverter() : JsonStringEnumConverter<EntityType>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

/// <summary>Modifiers as <c>about</c>, <c>moreThan</c>, ….</summary>
internal sealed class FigureModifierJsonConverter() : JsonStringEnumConverter<FigureModifier>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

/// <summary>Amounts as exact numbers without trailing zeros (<c>3.5</c>), or, where no finite decimal exists, as a string (<c>"2/3"</c>).</summary>
internal sealed class AmountJsonConverter : JsonConverter<Amount>
{
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.TryGetDecimal(out var value) ? value : throw new JsonException("The amount has more digits than an exact decimal holds.");
        }

        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && long.TryParse(text.AsSpan(0, slash), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var numerator)
            && long.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
            && denominator != 0 && numerator != long.MinValue
            ? Amount.FromFraction(numerator, denominator)
            : throw new JsonException("An amount is a number, or a fraction as a string such as \"2/3\".");
    }

    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) => Write(writer, value);

    public static void Write(Utf8JsonWriter writer, Amount value)
    {
        if (value.IsFraction)
        {
            writer.WriteStringValue(value.ToString());
        }
        else
        {
            writer.WriteRawValue(value.ToString(), skipInputValidation: true);
        }
    }
}

/// <summary>Values by their fields: what has a <c>timex</c> is a date, time or duration, the rest figures.</summary>
internal sealed class EntityValueJsonConverter : JsonConverter<EntityValue>
{
    public override EntityValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        HasTimex(reader)
            ? JsonSerializer.Deserialize(ref reader, NewsDocumentJsonContext.Default.TemporalValue)
            : JsonSerializer.Deserialize(ref reader, NewsDocumentJsonContext.Default.FigureValue);

    public override void Write(Utf8JsonWriter writer, EntityValue value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case TemporalValue temporal:
                JsonSerializer.Serialize(writer, temporal, NewsDocumentJsonContext.Default.TemporalValue);
                break;
            case FigureValue figure:
                JsonSerializer.Serialize(writer, figure, NewsDocumentJsonContext.Default.FigureValue);
                break;
            default:
                // A recognizer of another maker may bring a value of its own: it has no place in the shape.
                writer.WriteStartObject();
                writer.WriteEndObject();
                break;
        }
    }

    /// <summary>Looks ahead on a copy of the reader.</summary>
    private static bool HasTimex(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("timex"u8))
            {
                return true;
            }

            _ = reader.Read();
            reader.Skip();
        }

        return false;
    }
}
