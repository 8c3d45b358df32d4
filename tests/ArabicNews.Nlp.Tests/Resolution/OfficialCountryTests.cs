namespace ArabicNews.Nlp.Tests.Resolution;

/// <summary>The country of an office: from its own words, from the person's other offices, from the document, or none.</summary>
public class OfficialCountryTests
{
    [Theory]
    [InlineData("قال وزير الخارجية المصري بدر عبدالعاطي إن الوفد وصل.", "EG")]
    [InlineData("قال سفير اليابان لدى الكويت يوشيو تاناكا إن الوفد وصل.", "JP")]
    [InlineData("القاهرة - رويترز: قال وزير الخارجية بدر عبدالعاطي إن الوفد وصل.", "EG")]
    [InlineData("أعلن وزير المالية علي السالم الموازنة. وتسعى الكويت إلى خفض الإنفاق، وقال مسؤول كويتي إن العجز تراجع.", "KW")]
    [InlineData("افتتح خادم الحرمين الشريفين الملك سلمان بن عبدالعزيز المشروع.", "SA")]
    [InlineData("قالت المتحدثة باسم البيت الأبيض كارولين ليفيت إن اللقاء تأجل.", "US")]
    [InlineData("وفي الرياض، رأس الأمير سلمان بن خالد وزير الطاقة اجتماعا. وتعد الدوحة مقرا للمنظمة، وتستضيف الدوحة القمة في الدوحة.", "SA")]
    [InlineData("أفادت وكالة الأنباء الجزائرية بأن رئيس الجمهورية عبد المجيد تبون ترأس الاجتماع. وشاركت قطر، وتحدثت قطر، وغادر وفد قطر.", "DZ")]
    [InlineData("قال وزير المالية علي السالم إن الموازنة جاهزة.", null)]
    [InlineData("وفي دمشق، قال مسؤول ألماني إن الرئيس فرانك شتاينماير وصل.", null)]
    [InlineData("قال وزير المالية علي السالم في الرياض إن الموازنة جاهزة.", null)]
    [InlineData("بحث وزير الدفاع خالد العلي مع وفد من فرنسا وإيطاليا وإسبانيا التعاون.", null)]
    [InlineData("الرياض - واس: قال رئيس النادي فهد الشمري إن العقد انتهى.", null)]
    public void Country_OfFirstPosition_ComesFromTheNearestEvidence(string text, string? country)
    {
        var official = NewsAnalyzer.Default.Analyze(text).Officials[0];

        Assert.Equal(country, official.Positions[0].Country);
    }

    [Fact]
    public void Country_TitleWithoutOne_TakesThatOfTheSamePersonsOffice()
    {
        var official = Assert.Single(NewsAnalyzer.Default.Analyze("زار الرئيس التركي رجب طيب أردوغان بغداد.\nوقال الرئيس إن المياه ملف مشترك.").Officials);

        Assert.Equal(["TR", "TR"], official.Positions.Select(static position => position.Country));
    }
}
