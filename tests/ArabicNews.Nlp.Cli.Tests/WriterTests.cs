using System.Text;
using ArabicNews.Nlp.Cli.Outputs;
using ArabicNews.Nlp.Cli.Running;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Tests;

public class WriterTests
{
    private static readonly NewsDocument Document = new()
    {
        Id = "seed",
        ReferenceDate = new DateOnly(2026, 1, 14),
        Entities =
        [
            Entity(EntityType.Position, 0, "وزير الطاقة السابق") with { Holder = "p1" },
            Entity(EntityType.Person, 19, "سالم العمري") with { Id = "p1", Normalized = "سالم العمري" },
            Entity(EntityType.Person, 40, "هند") with { Id = "p2", Normalized = "هند" },
            Entity(EntityType.Organization, 50, "لاتحاد") with { Normalized = "الاتحاد" },
            Entity(EntityType.Location, 60, "مصر") with { Normalized = "مصر", Country = "EG" },
            Entity(EntityType.Location, 70, "مصر") with { Normalized = "مصر", Country = "EG" },
            Entity(EntityType.Date, 80, "مايو") with { Value = new TemporalValue("2026-05") { Start = new DateOnly(2026, 5, 1), End = new DateOnly(2026, 5, 31) } },
            Entity(EntityType.Duration, 90, "18 عامًا") with { Value = new TemporalValue("P18Y") },
            Entity(EntityType.Quantity, 100, "10-11 مليون طن") with
            {
                Value = new FigureValue { Low = 10_000_000m, High = 11_000_000.5m, Unit = "t", Per = "year", Modifier = FigureModifier.AtMost },
            },
            Entity(EntityType.Percent, 120, "ثلثا [في]\nالمئة") with { Value = new FigureValue { Amount = Amount.FromFraction(2, 3) } },
        ],
        Officials =
        [
            new Official
            {
                Id = "p1",
                Name = "سالم العمري",
                Positions = [new HeldPosition { Text = "وزير الطاقة السابق", Start = 0, Length = 18, Institution = "وزارة الطاقة", Country = "EG", Status = "former" }],
                Mentions = [new TextMention(19, 11, "سالم العمري")],
            },
        ],
    };

    [Fact]
    public void TableWriter_Document_PutsOfficialsFirstAndArabicLast()
    {
        const string expected = """
            seed  2026-01-14

            Officials 1
              سالم العمري  1 mention
                  former    EG  وزير الطاقة السابق
                                at وزارة الطاقة

            Other persons 1
                 1×  هند

            Organizations 1
                 1×  الاتحاد

            Places 1
                 2×  EG  مصر

            Dates and times 2
              2026-05  2026-05-01 to 2026-05-31  مايو
              P18Y     duration                  18 عامًا

            Figures 2
              <=10,000,000..11,000,000.5 t/year  quantity  10-11 مليون طن
              2/3 %                              percent   ثلثا [في] المئة

            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), Written(stream => new TableWriter(stream, new WriterPlace(false, false))));
    }

    [Fact]
    public void TableWriter_OnTerminal_IsolatesEveryText()
    {
        var text = Written(stream => new TableWriter(stream, new WriterPlace(true, false)));
        Assert.Contains("\u2068وزير الطاقة السابق\u2069", text, StringComparison.Ordinal);
        Assert.Equal(text.Count(c => c == '\u2068'), text.Count(c => c == '\u2069'));
    }

    [Fact]
    public void EntityCsvWriter_Document_WritesOneRowAnEntityAndTheOfficeOfPositions()
    {
        var lines = Written(stream => new EntityCsvWriter(stream, continues: false)).Split('\n');
        Assert.Equal("document,type,start,length,text,normalized,country,id,holder,holder_name,institution,status,timex,first_day,last_day,calendar,amount,low,high,unit,per,modifier,confidence,rule", lines[0]);
        Assert.Equal("seed,position,0,18,وزير الطاقة السابق,,EG,,p1,سالم العمري,وزارة الطاقة,former,,,,,,,,,,,0.8,test.rule", lines[1]);
        Assert.Equal("seed,date,80,4,مايو,,,,,,,,2026-05,2026-05-01,2026-05-31,,,,,,,,0.8,test.rule", lines[7]);
        Assert.Equal("seed,quantity,100,14,10-11 مليون طن,,,,,,,,,,,,,10000000,11000000.5,t,year,atMost,0.8,test.rule", lines[9]);
        Assert.Equal("seed,percent,120,15,\"ثلثا [في]", lines[10]);
        Assert.Equal("المئة\",,,,,,,,,,,,2/3,,,,,,0.8,test.rule", lines[11]);
    }

    [Theory]
    [InlineData("a\u001b[31mb", "a [31mb")]
    [InlineData("a\nb", "a b")]
    [InlineData("a\u2069b", "ab")]
    [InlineData("نص", "نص")]
    public void TerminalText_Safe_LeavesNothingThatATerminalObeys(string text, string expected) => Assert.Equal(expected, TerminalText.Safe(text));

    private static string Written(Func<Stream, IDocumentWriter<NewsDocument>> create)
    {
        using var stream = new MemoryStream();
        var writer = create(stream);
        writer.Write(new Outcome<NewsDocument>("seed", Document, null));
        writer.Write(new Outcome<NewsDocument>("wrong", null, "an error"));
        writer.End();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Entity Entity(EntityType type, int start, string text) =>
        new() { Type = type, Start = start, Length = text.Length, Text = text, Confidence = 0.8, Rule = "test.rule" };
}
