using System.Buffers;
using System.Text;
using System.Text.Json;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Tests;

public class NewsDocumentJsonTests
{
    private static readonly NewsDocument Full = new()
    {
        Id = "seed",
        ReferenceDate = new DateOnly(2025, 10, 21),
        Entities =
        [
            Entity(EntityType.Position, 0, 7, "السفير ") with { Holder = "p1" },
            Entity(EntityType.Person, 8, 4, "سالم") with { Id = "p1", Normalized = "سالم" },
            Entity(EntityType.Location, 13, 3, "مصر") with { Normalized = "مصر", Country = "EG" },
            Entity(EntityType.Date, 17, 5, "أكتوبر") with
            {
                Value = new TemporalValue("2025-10") { Start = new DateOnly(2025, 10, 1), End = new DateOnly(2025, 10, 31) },
            },
            Entity(EntityType.Date, 23, 5, "رمضان") with { Value = new TemporalValue("H1445-09") { Calendar = "hijri" } },
            Entity(EntityType.Money, 29, 5, "مليار") with { Value = new FigureValue { Amount = 35_000_000_000.50m, Unit = "USD" } },
            Entity(EntityType.Quantity, 35, 5, "طن") with
            {
                Value = new FigureValue { Low = 10m, High = 11.250m, Unit = "t", Per = "year", Modifier = FigureModifier.AtMost },
            },
            Entity(EntityType.Cardinal, 41, 4, "ثلثا") with { Value = new FigureValue { Amount = Amount.FromFraction(2, 3) } },
        ],
        Officials =
        [
            new Official
            {
                Id = "p1",
                Name = "سالم",
                Positions = [new HeldPosition { Text = "السفير", Start = 0, Length = 6, Status = "former" }],
                Mentions = [new TextMention(8, 4, "سالم")],
            },
        ],
        Source = new NewsSource { Place = new TextMention(13, 3, "مصر") },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Serialize_AnyDocument_IsWhatTheSerializerWrites(NewsDocument document)
    {
        var options = new JsonSerializerOptions(NewsDocumentJsonContext.Default.Options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        Assert.Equal(JsonSerializer.Serialize(document, new NewsDocumentJsonContext(options).NewsDocument), NewsDocumentJson.Serialize(document));
    }

    public static TheoryData<NewsDocument> Documents()
    {
        var documents = new TheoryData<NewsDocument> { Full, new NewsDocument() };
        foreach (var type in Enum.GetValues<EntityType>())
        {
            documents.Add(new NewsDocument { Entities = [Entity(type, 0, 1, "\"\ud800\u0001</é")] });
        }

        foreach (var modifier in Enum.GetValues<FigureModifier>())
        {
            documents.Add(new NewsDocument { Entities = [Entity(EntityType.Cardinal, 0, 1, "٣") with { Value = new FigureValue { Amount = -3.50m, Modifier = modifier } }] });
        }

        foreach (var article in RepositoryFiles.Below(Path.Combine("samples", "articles"), "*.txt"))
        {
            documents.Add(NewsAnalyzer.Default.Analyze(File.ReadAllText(RepositoryFiles.PathOf(article))));
        }

        return documents;
    }

    [Fact]
    public void Serialize_FullDocument_HasTheShapeOfTheContract()
    {
        const string expected = """
            {"id":"seed","referenceDate":"2025-10-21","entities":[
            {"type":"position","start":0,"length":7,"text":"السفير ","confidence":0.8,"rule":"test.rule","holder":"p1"},
            {"type":"person","start":8,"length":4,"text":"سالم","confidence":0.8,"rule":"test.rule","id":"p1","normalized":"سالم"},
            {"type":"location","start":13,"length":3,"text":"مصر","confidence":0.8,"rule":"test.rule","normalized":"مصر","country":"EG"},
            {"type":"date","start":17,"length":5,"text":"أكتوبر","confidence":0.8,"rule":"test.rule","value":{"timex":"2025-10","start":"2025-10-01","end":"2025-10-31"}},
            {"type":"date","start":23,"length":5,"text":"رمضان","confidence":0.8,"rule":"test.rule","value":{"timex":"H1445-09","calendar":"hijri"}},
            {"type":"money","start":29,"length":5,"text":"مليار","confidence":0.8,"rule":"test.rule","value":{"amount":35000000000.5,"unit":"USD"}},
            {"type":"quantity","start":35,"length":5,"text":"طن","confidence":0.8,"rule":"test.rule","value":{"low":10,"high":11.25,"unit":"t","per":"year","modifier":"atMost"}},
            {"type":"cardinal","start":41,"length":4,"text":"ثلثا","confidence":0.8,"rule":"test.rule","value":{"amount":"2/3"}}],
            "officials":[{"id":"p1","name":"سالم","positions":[{"text":"السفير","start":0,"length":6,"institution":null,"country":null,"status":"former"}],
            "mentions":[{"start":8,"length":4,"text":"سالم"}]}],
            "source":{"place":{"start":13,"length":3,"text":"مصر"}}}
            """;
        Assert.Equal(expected.ReplaceLineEndings(""), NewsDocumentJson.Serialize(Full));
    }

    [Fact]
    public void Serialize_EmptyDocument_KeepsReferenceDateAndLists() =>
        Assert.Equal("""{"referenceDate":null,"entities":[],"officials":[]}""", NewsDocumentJson.Serialize(new NewsDocument()));

    [Fact]
    public void Deserialize_WhatSerializeWrote_GivesTheSameDocument()
    {
        var json = NewsDocumentJson.Serialize(Full);
        var read = NewsDocumentJson.Deserialize(json);
        Assert.Equal(Full.Entities, read.Entities);
        Assert.Equal(Full.Source, read.Source);
        Assert.Equal(json, NewsDocumentJson.Serialize(read));
        Assert.Equal(json, NewsDocumentJson.Serialize(NewsDocumentJson.Deserialize(Encoding.UTF8.GetBytes(json))));
    }

    [Fact]
    public void Write_BufferStreamAndWriter_GiveTheSameBytes()
    {
        var expected = Encoding.UTF8.GetBytes(NewsDocumentJson.Serialize(Full));
        var buffer = new ArrayBufferWriter<byte>();
        NewsDocumentJson.Write(Full, buffer);
        Assert.Equal(expected, buffer.WrittenSpan.ToArray());
        using var stream = new MemoryStream();
        NewsDocumentJson.Write(Full, stream);
        Assert.Equal(expected, stream.ToArray());
        using var strict = new MemoryStream();
        using (var writer = new Utf8JsonWriter(strict))
        {
            NewsDocumentJson.Write(Full, writer);
        }

        Assert.Equal(Full.Entities, NewsDocumentJson.Deserialize(strict.ToArray()).Entities);
    }

    [Fact]
    public void Deserialize_UnknownFieldsAndAnyOrder_AreRead()
    {
        const string json = """{"later":{"x":[1]},"entities":[{"rule":"r","confidence":1,"text":"٣","length":1,"start":0,"type":"cardinal","value":{"modifier":"about","amount":3.0}}]}""";
        var value = Assert.IsType<FigureValue>(Assert.Single(NewsDocumentJson.Deserialize(json).Entities).Value);
        Assert.Equal(new FigureValue { Amount = 3m, Modifier = FigureModifier.About }, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"entities":[{"type":"person"}]}""")]
    [InlineData("""{"entities":[{"type":"star","start":0,"length":0,"text":"","confidence":1,"rule":""}]}""")]
    [InlineData("""{"entities":[{"type":"cardinal","start":0,"length":0,"text":"","confidence":1,"rule":"","value":{"amount":"2/0"}}]}""")]
    [InlineData("""{"entities":[{"type":"cardinal","start":0,"length":0,"text":"","confidence":1,"rule":"","value":{"amount":1e99}}]}""")]
    public void Deserialize_NoDocument_ThrowsJsonException(string json) =>
        Assert.Throws<JsonException>(() => NewsDocumentJson.Deserialize(json));

    private static Entity Entity(EntityType type, int start, int length, string text) =>
        new() { Type = type, Start = start, Length = length, Text = text, Confidence = 0.8, Rule = "test.rule" };
}
