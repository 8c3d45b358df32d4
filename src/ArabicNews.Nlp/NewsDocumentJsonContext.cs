using System.Text.Json.Serialization;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp;

/// <summary>The serializer's code for the types of a document, generated when the library is compiled.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters = [typeof(EntityTypeJsonConverter), typeof(FigureModifierJsonConverter), typeof(AmountJsonConverter), typeof(EntityValueJsonConverter)])]
[JsonSerializable(typeof(NewsDocument))]
[JsonSerializable(typeof(TemporalValue))]
[JsonSerializable(typeof(FigureValue))]
internal sealed partial class NewsDocumentJsonContext : JsonSerializerContext;
