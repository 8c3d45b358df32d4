using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Tests.Resolution;

public class DateResolverTests
{
    // A Wednesday.
    private static readonly DateOnly Reference = new(2025, 10, 22);

    [Theory]
    [InlineData(DayOfWeek.Monday, "2025-10-20", "2025-10-26")]
    [InlineData(DayOfWeek.Sunday, "2025-10-19", "2025-10-25")]
    [InlineData(DayOfWeek.Saturday, "2025-10-18", "2025-10-24")]
    public void Analyze_ThisWeek_BeginsOnTheDayOfTheOptions(DayOfWeek first, string start, string end)
    {
        var analyzer = NewsAnalyzer.Create(new NewsAnalyzerOptions { FirstDayOfWeek = first });

        Assert.Equal(new TemporalValue("2025-W43") { Start = Day(start), End = Day(end) }, Value(analyzer, "ارتفعت الأسعار هذا الأسبوع."));
    }

    [Fact]
    public void Analyze_Weekend_IsThatOfTheOptions()
    {
        var analyzer = NewsAnalyzer.Create(new NewsAnalyzerOptions { FirstDayOfWeek = DayOfWeek.Sunday, FirstDayOfWeekend = DayOfWeek.Friday });

        Assert.Equal(new TemporalValue("2025-W43-WE") { Start = Day("2025-10-24"), End = Day("2025-10-25") }, Value(analyzer, "تغلق المتاجر في عطلة نهاية الأسبوع."));
    }

    [Fact]
    public void Analyze_CountedDate_IsAsExactAsItsUnitAndEndsOnItsDay()
    {
        Assert.Equal(new TemporalValue("2022") { Start = Day("2022-10-22"), End = Day("2022-10-22") }, Value(NewsAnalyzer.Default, "انتقل إلى العاصمة قبل ثلاثة أعوام."));
    }

    [Fact]
    public void Analyze_SameYear_IsTheOneSpokenOfBefore()
    {
        var entities = NewsAnalyzer.Default.Analyze("تأسست الشركة في مارس 1998، وفي نوفمبر من العام نفسه باعت أول أجهزتها.", Reference).Entities;

        Assert.Equal("1998-11", (entities[1].Value as TemporalValue)?.Timex);
    }

    private static TemporalValue? Value(NewsAnalyzer analyzer, string text) =>
        Assert.Single(analyzer.Analyze(text, Reference).Entities).Value as TemporalValue;

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
