using System.Text.Json;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp;

/// <summary>
/// Writes the JSON shape of a document by hand: an application that only writes needs none of the serializer's machinery, which takes longer
/// to come up than an article to analyse. <see cref="NewsDocumentJsonContext"/> reads the same shape. Stateless and thread-safe.
/// </summary>
internal static class NewsDocumentJsonWriter
{
    private const string Day = "yyyy-MM-dd";

    public static void Write(NewsDocument document, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteSome(writer, "id"u8, document.Id);
        WriteOrNull(writer, "referenceDate"u8, Text(document.ReferenceDate));
        writer.WriteStartArray("entities"u8);
        foreach (var entity in document.Entities)
        {
            Write(entity, writer);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("officials"u8);
        foreach (var official in document.Officials)
        {
            Write(official, writer);
        }

        writer.WriteEndArray();
        if (document.Source is { } source)
        {
            writer.WriteStartObject("source"u8);
            WriteSome(writer, "agency"u8, source.Agency);
            WriteSome(writer, "place"u8, source.Place);
            WriteSome(writer, "reporter"u8, source.Reporter);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Entity entity, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, NameOf(entity.Type));
        writer.WriteNumber("start"u8, entity.Start);
        writer.WriteNumber("length"u8, entity.Length);
        writer.WriteString("text"u8, entity.Text);
        writer.WriteNumber("confidence"u8, entity.Confidence);
        writer.WriteString("rule"u8, entity.Rule);
        WriteSome(writer, "id"u8, entity.Id);
        WriteSome(writer, "holder"u8, entity.Holder);
        WriteSome(writer, "normalized"u8, entity.Normalized);
        WriteSome(writer, "country"u8, entity.Country);
        if (entity.Value is { } value)
        {
            writer.WriteStartObject("value"u8);
            Write(value, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Official official, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, official.Id);
        writer.WriteString("name"u8, official.Name);
        writer.WriteStartArray("positions"u8);
        foreach (var position in official.Positions)
        {
            writer.WriteStartObject();
            writer.WriteString("text"u8, position.Text);
            writer.WriteNumber("start"u8, position.Start);
            writer.WriteNumber("length"u8, position.Length);
            WriteOrNull(writer, "institution"u8, position.Institution);
            WriteOrNull(writer, "country"u8, position.Country);
            writer.WriteString("status"u8, position.Status);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("mentions"u8);
        foreach (var mention in official.Mentions)
        {
            Write(mention, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(TextMention mention, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start"u8, mention.Start);
        writer.WriteNumber("length"u8, mention.Length);
        writer.WriteString("text"u8, mention.Text);
        writer.WriteEndObject();
    }

    // A recognizer of another maker may bring a value of its own: it has no place in the shape.
    private static void Write(EntityValue value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case TemporalValue temporal:
                writer.WriteString("timex"u8, temporal.Timex);
                WriteSome(writer, "start"u8, Text(temporal.Start));
                WriteSome(writer, "end"u8, Text(temporal.End));
                WriteSome(writer, "calendar"u8, temporal.Calendar);
                break;
            case FigureValue figure:
                WriteSome(writer, "amount"u8, figure.Amount);
                WriteSome(writer, "low"u8, figure.Low);
                WriteSome(writer, "high"u8, figure.High);
                WriteSome(writer, "unit"u8, figure.Unit);
                WriteSome(writer, "per"u8, figure.Per);
                if (figure.Modifier != FigureModifier.None)
                {
                    writer.WriteString("modifier"u8, NameOf(figure.Modifier));
                }

                break;
        }
    }

    private static void WriteOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (text is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteSome(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteSome(Utf8JsonWriter writer, ReadOnlySpan<byte> name, TextMention? mention)
    {
        if (mention is not null)
        {
            writer.WritePropertyName(name);
            Write(mention, writer);
        }
    }

    private static void WriteSome(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Amount? amount)
    {
        if (amount is { } known)
        {
            writer.WritePropertyName(name);
            AmountJsonConverter.Write(writer, known);
        }
    }

    private static string? Text(DateOnly? day) => day?.ToString(Day, System.Globalization.CultureInfo.InvariantCulture);

    private static ReadOnlySpan<byte> NameOf(EntityType type) => type switch
    {
        EntityType.Person => "person"u8,
        EntityType.Position => "position"u8,
        EntityType.Organization => "organization"u8,
        EntityType.Location => "location"u8,
        EntityType.Date => "date"u8,
        EntityType.Time => "time"u8,
        EntityType.Duration => "duration"u8,
        EntityType.Money => "money"u8,
        EntityType.Percent => "percent"u8,
        EntityType.Quantity => "quantity"u8,
        EntityType.Cardinal => "cardinal"u8,
        EntityType.Ordinal => "ordinal"u8,
        _ => throw new JsonException($"{(int)type} is no type of entity."),
    };

    private static ReadOnlySpan<byte> NameOf(FigureModifier modifier) => modifier switch
    {
        FigureModifier.About => "about"u8,
        FigureModifier.MoreThan => "moreThan"u8,
        FigureModifier.LessThan => "lessThan"u8,
        FigureModifier.AtLeast => "atLeast"u8,
        FigureModifier.AtMost => "atMost"u8,
        _ => throw new JsonException($"{(int)modifier} is no modifier of figures."),
    };
}
