namespace ArabicNews.Nlp.Tests.Resolution;

public class SourceResolverTests
{
    [Theory]
    [InlineData("الرياض - واس\nارتفعت أسعار النفط أمس.", "واس", "الرياض", null)]
    [InlineData("دبي (رويترز) - ارتفعت أسعار النفط أمس في الأسواق العالمية بعد إعلان خفض الإنتاج في عدد من الدول.", "رويترز", "دبي", null)]
    [InlineData("القاهرة/ محمد أحمد/ الأناضول\nارتفعت أسعار النفط أمس.", "الأناضول", "القاهرة", "محمد أحمد")]
    [InlineData("الدوحة - قنا: ارتفعت أسعار النفط أمس في الأسواق العالمية بعد إعلان خفض الإنتاج في عدد من الدول.", "قنا", "الدوحة", null)]
    [InlineData("كتب: أحمد السيد\nارتفعت أسعار النفط أمس.", null, null, "أحمد السيد")]
    [InlineData("ارتفاع أسعار النفط في الأسواق العالمية\nلندن - رويترز\nارتفعت الأسعار أمس.", "رويترز", "لندن", null)]
    public void Analyze_BylineOrDateline_IsMetadata(string text, string? agency, string? place, string? reporter)
    {
        var source = NewsAnalyzer.Default.Analyze(text).Source;

        Assert.Equal((agency, place, reporter), (source?.Agency?.Text, source?.Place?.Text, source?.Reporter?.Text));
    }

    [Theory]
    [InlineData("قال محمد أحمد إن الأسعار ارتفعت.")]
    [InlineData("ارتفاع أسعار النفط في الأسواق العالمية\nارتفعت الأسعار أمس.")]
    [InlineData("رويترز تعلن نتائجها المالية\nأعلنت الوكالة نتائجها.")]
    public void Analyze_NoByline_HasNoSource(string text) => Assert.Null(NewsAnalyzer.Default.Analyze(text).Source);

    [Fact]
    public void Analyze_DatelineWithDate_GivesTheReferenceDate()
    {
        var document = NewsAnalyzer.Default.Analyze("الرياض - 15 مارس 2024 - واس\nارتفعت أسعار النفط أمس.");

        Assert.Equal(new DateOnly(2024, 3, 15), document.ReferenceDate);
        Assert.Contains(document.Entities, entity => entity.Value is Nlp.Recognition.TemporalValue { Timex: "2024-03-14" });
    }

    [Fact]
    public void Analyze_Official_HasInstitutionCountryAndStatus()
    {
        var official = Assert.Single(NewsAnalyzer.Default.Analyze("قال وزير الخارجية الفرنسي السابق جان إيف لودريان إن المحادثات مستمرة.").Officials);
        var position = Assert.Single(official.Positions);

        Assert.Equal(("وزارة الخارجية", "FR", "former"), (position.Institution, position.Country, position.Status));
    }
}
