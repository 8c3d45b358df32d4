using System.Globalization;
using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Dates;
using ArabicNews.Nlp.Recognition.Figures;
using CsCheck;

namespace ArabicNews.Nlp.Tests.Recognition.Dates;

public class DateRecognizerTests
{
    private static readonly DateOnly Reference = new(2025, 10, 21);

    private static readonly string[][] Months =
    [
        ["يناير", "كانون الثاني", "جانفي"], ["فبراير", "شباط", "فيفري"], ["مارس", "آذار"], ["أبريل", "نيسان", "أفريل", "إبريل"],
        ["مايو", "أيار", "ماي"], ["يونيو", "حزيران", "جوان"], ["يوليو", "تموز", "يوليوز", "جويلية"], ["أغسطس", "آب", "غشت", "أوت", "أغشت"],
        ["سبتمبر", "أيلول", "شتنبر", "شتمبر"], ["أكتوبر", "تشرين الأول"], ["نوفمبر", "تشرين الثاني", "نونبر"], ["ديسمبر", "كانون الأول", "دجنبر", "دجمبر"],
    ];

    private static readonly string[] HijriMonths =
    [
        "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذي الحجة",
    ];

    private static readonly string[] Pieces =
    [
        "يوم", "الأحد", "أحد", "أول", "من", "أمس", "اليوم", "غدا", "بعد", "قبل", "شهر", "الشهر", "العام", "عام", "عامي", "القرن", "الماضي", "المقبل",
        "الجاري", "نفسه", "هذا", "كل", "الساعة", "الثامنة", "والنصف", "إلا", "ربع", "صباحا", "مساء", "ليلة", "بتوقيت", "غرينتش", "إلى", "بين", "و",
        "12", "1446", "هـ", "م", "2025", "31", "٣١", "/", "-", "(", ")", "،", ".", "\n", "أبريل/نيسان", "تشرين", "الأول", "رمضان", "الموافق", "عيد الفطر",
        "الربع", "الثاني", "التسعينيات", "السنوات", "الخمس", "ساعة", "ونصف", "عقد", "99999999999999", "الـ", "17:30", "2024/2025", "00/00/0000", "9999-12-31",
    ];

    private static readonly Gen<DateOnly> Day = Gen.Int[new DateOnly(1901, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    [Fact]
    public void Analyze_DateInWords_ReadsTheSameDay()
    {
        Gen.Select(Day, Gen.Int[0, 99], Gen.Int[0, 3]).Sample((day, name, form) =>
        {
            var names = Months[day.Month - 1];
            var month = names[name % names.Length];
            var number = day.Day.ToString(CultureInfo.InvariantCulture);
            var written = form switch
            {
                0 => $"{number} {month} {day.Year}",
                1 => $"{number} من {month} عام {day.Year}",
                2 => $"يوم {number} {names[0]}/{names[1]} {day.Year}",
                _ => $"{Indic(number)} {month} {Indic(day.Year.ToString(CultureInfo.InvariantCulture))}",
            };
            var date = Single("افتتح المعرض في " + written + " في العاصمة.");
            return date.Text == written && date.Value is TemporalValue { Start: { } start, End: { } end } && start == day && end == day;
        });
    }

    [Fact]
    public void Analyze_DateInDigits_ReadsTheSameDay()
    {
        Gen.Select(Day, Gen.Int[0, 2]).Sample((day, form) =>
        {
            var written = day.ToString(form switch { 0 => "d/M/yyyy", 1 => "dd-MM-yyyy", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
            return Single("نشر البيان بتاريخ " + written + ".").Value is TemporalValue { Start: { } start } value && start == day && value.Timex == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        });
    }

    [Fact]
    public void Analyze_HijriDate_LiesWhereUmAlQuraPutsIt()
    {
        var calendar = new UmAlQuraCalendar();
        Gen.Select(Gen.Int[1318, 1500], Gen.Int[1, 12], Gen.Int[1, 29]).Sample((year, month, day) =>
        {
            var expected = DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0));
            var written = $"{day} {HijriMonths[month - 1]} {year}هـ";
            var date = Single("صدر المرسوم في " + written + ".");
            return date.Text == written
                && date.Value is TemporalValue { Start: { } start, Calendar: "hijri" } value && start == expected
                && value.Timex == string.Create(CultureInfo.InvariantCulture, $"H{year:0000}-{month:00}-{day:00}");
        });
    }

    [Fact]
    public void Analyze_PiecesOfDatesInAnyOrder_NeverThrows()
    {
        Gen.Select(Gen.OneOf(Pieces).Array[1, 30], Gen.Bool).Sample((pieces, dated) =>
        {
            var text = string.Join(' ', pieces);
            foreach (var entity in NewsAnalyzer.Default.Analyze(text, dated ? Reference : null).Entities)
            {
                Assert.Equal(entity.Text, text.Substring(entity.Start, entity.Length));
            }
        });
    }

    [Fact]
    public void Recognize_TextWithoutValues_AllocatesNothing()
    {
        var recognizer = DateRecognizer.Create(Lexicon.Default, NumberReader.Create(Lexicon.Default));
        var context = new RecognitionContextBuilder(Lexicon.Default).Build(
            string.Concat(Enumerable.Repeat("قال وزير الخارجية بعد الجلسة إن المحادثات كانت مثمرة، وأضاف قبل مغادرته أن هذا الاتفاق يفتح كل الأبواب في المنطقة. ", 20)), Reference);
        var mentions = new MentionCollector(context.Source.Length);
        recognizer.Recognize(context, mentions);
        var before = GC.GetAllocatedBytesForCurrentThread();
        recognizer.Recognize(context, mentions);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Empty(mentions.Mentions);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(8000)]
    public void Recognize_LongRunOfDateWords_FindsAsManyInEveryPart(int repeats)
    {
        var recognizer = DateRecognizer.Create(Lexicon.Default, NumberReader.Create(Lexicon.Default));
        int CountOf(int times)
        {
            var text = string.Concat(Enumerable.Repeat("عُقد الاجتماع يوم الأحد 5 أبريل/نيسان من العام الماضي. ", times));
            var context = new RecognitionContextBuilder(Lexicon.Default).Build(text, Reference);
            var mentions = new MentionCollector(context.Source.Length);
            recognizer.Recognize(context, mentions);
            return mentions.Mentions.Count;
        }

        Assert.Equal(repeats * CountOf(1), CountOf(repeats));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void Analyze_ReferenceAtTheEndsOfTime_NeverThrows(string reference)
    {
        var day = DateOnly.ParseExact(reference, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = "أمس وغدا والأسبوع الماضي والأسبوع المقبل والعام الماضي والعام المقبل وقبل 50 عاما وبعد 50 عاما والسنوات الخمس المقبلة والسنوات الخمس الماضية "
            + "والأحد الماضي والأحد المقبل والاثنين الخامس من هذا الشهر والأسبوع المقبل يوم الأحد ومن العاشرة مساء إلى الثالثة صباح اليوم وعطلة نهاية الأسبوع وعيد الفطر وعيد الفصح ورمضان المقبل والشتاء المقبل والقرن الماضي والعقد المقبل والشهر المقبل والشهر الماضي";

        Assert.NotEmpty(NewsAnalyzer.Default.Analyze(text, day).Entities);
    }

    [Theory]
    [InlineData("30 فبراير 2023")]
    [InlineData("31 أبريل 2023")]
    public void Analyze_DayThatItsMonthLacks_StaysWithoutValue(string text) => Assert.All(NewsAnalyzer.Default.Analyze(text, Reference).Entities.Where(static e => e.Type == EntityType.Date && e.Text.Length > 12), static e => Assert.Null(e.Value));

    private static Entity Single(string text) => Assert.Single(NewsAnalyzer.Default.Analyze(text, Reference).Entities, static e => e.Type is EntityType.Date);

    private static string Indic(string digits) => string.Concat(digits.Select(static c => (char)(c - '0' + '\u0660')));
}
