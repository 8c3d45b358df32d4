namespace ArabicNews.Nlp.Tests.Resolution;

/// <summary>What somebody is appointed or elected as is told with the officials, but is no position among the entities.</summary>
public class AppointmentTests
{
    [Theory]
    [InlineData("انتخب الأعضاء خالد العمري أمينا عاما للاتحاد.", "خالد العمري", "أمينا عاما للاتحاد")]
    [InlineData("عين المجلس سالم الحربي رئيسًا للجنة الانضباط.", "سالم الحربي", "رئيسًا للجنة الانضباط")]
    [InlineData("صدر قرار بتعيين خالد العمري رئيسا لمجلس إدارة شركة النفط.", "خالد العمري", "رئيسا لمجلس إدارة شركة النفط")]
    [InlineData("وافق المجلس على تعيين ليلى منصور مديرة لوكالة الفضاء المصرية.", "ليلى منصور", "مديرة لوكالة الفضاء المصرية")]
    [InlineData("اختارت الحكومة فيصل الهاشمي سفيرا لدى اليابان.", "فيصل الهاشمي", "سفيرا لدى اليابان")]
    public void Officials_NameBeforeIndefiniteOffice_HoldsIt(string text, string name, string office)
    {
        var document = NewsAnalyzer.Default.Analyze(text);

        var official = Assert.Single(document.Officials, official => official.Name == name);
        var position = Assert.Single(official.Positions);
        Assert.Equal(office, position.Text);
        Assert.Equal(office, text.Substring(position.Start, position.Length));
        Assert.DoesNotContain(document.Entities, entity => entity.Text == office);
    }

    [Theory]
    [InlineData("قال سالم الحربي إنه كان مديرا لمدرسة صغيرة.")]
    [InlineData("كان خالد العمري مديرا فاشلا.")]
    [InlineData("يدافع عن السفير الذي رشحه خالد العمري سفيرا لدى اليابان.")]
    [InlineData("أصبح اللاعب خالد العمري نجما للفريق.")]
    public void Officials_PredicateOfNobodyBesideIt_AreNone(string text) => Assert.Empty(NewsAnalyzer.Default.Analyze(text).Officials);

    [Fact]
    public void Entities_OfficeBehindInHisCapacityAs_IsAPosition()
    {
        var document = NewsAnalyzer.Default.Analyze("أدى سامي حداد، بصفته وزيرًا للعدل، القسم.");

        Assert.Contains(document.Entities, static entity => entity is { Type: Nlp.Recognition.EntityType.Position, Text: "وزيرًا للعدل", Holder: "p1" });
    }

    [Theory]
    [InlineData("قال الوزير المكلف بالعلاقات مع البرلمان مصطفى بايتاس إن المرسوم جاهز.", "current")]
    [InlineData("قال رئيس الوزراء المكلف مصطفى أديب إن الحكومة جاهزة.", "designate")]
    [InlineData("قال رئيس الوزراء المكلف بتشكيل الحكومة مصطفى أديب إن التشكيلة جاهزة.", "designate")]
    public void Status_OfWhoIsCharged_DependsOnWhatWith(string text, string status) =>
        Assert.Equal(status, Assert.Single(Assert.Single(NewsAnalyzer.Default.Analyze(text).Officials).Positions).Status);

    [Theory]
    [InlineData("عين خالد العمري أمينا عاما للجنة الانضباط.", "لجنة الانضباط")]
    [InlineData("قال رئيس الوفد للجنة العليا للانتخابات إن الفرز بدأ.", "اللجنة العليا للانتخابات")]
    [InlineData("وجه الشكر للأمم المتحدة.", "الأمم المتحدة")]
    public void Normalized_BehindLam_HasTheArticleThatItHad(string text, string normalized) =>
        Assert.Contains(NewsAnalyzer.Default.Analyze(text).Entities, entity => entity.Normalized == normalized);
}
