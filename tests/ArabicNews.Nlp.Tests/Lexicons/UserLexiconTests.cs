using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Tests.Lexicons;

/// <summary>One line in a user's file is enough: the inflected forms of a new office, a new honorific and a new institution are found.</summary>
public sealed class UserLexiconTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arabic-news-lexicon");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("قال قيدوم المجلس أحمد السالم إن الجلسة تأجلت.", "قيدوم المجلس")]
    [InlineData("قالت قيدومة المجلس فاطمة السالم إن الجلسة تأجلت.", "قيدومة المجلس")]
    [InlineData("حضر القيدوم أحمد السالم الجلسة.", "القيدوم")]
    [InlineData("أعلن المجلس أن قيدومه أحمد السالم مريض.", "قيدومه")]
    [InlineData("حضر قيدوما المجلس أحمد السالم وخالد العلي الجلسة.", "قيدوما المجلس")]
    public void Extend_OfficeNoun_IsFoundInEveryForm(string text, string position)
    {
        Write("offices.tsv", "office-noun", "id\tforms\tinflect\tclass\talone", "doyen\tقيدوم\toffice\thead\tyes");

        Assert.Equal([position], Texts(text, EntityType.Position));
    }

    [Fact]
    public void Extend_Honorific_AnnouncesANameAndStaysOutside()
    {
        Write("honorifics.tsv", "honorific", "id\tforms", "mulla\tالقيدار");

        Assert.Equal(["زرداشت مهران"], Texts("حضر القيدار زرداشت مهران الحفل.", EntityType.Person));
    }

    [Theory]
    [InlineData("أعلنت مبيضة الحبوب الوطنية النتائج.", "مبيضة الحبوب الوطنية")]
    [InlineData("أشاد الخبراء بمبيضة الحبوب الوطنية.", "مبيضة الحبوب الوطنية")]
    [InlineData("اتفقت مبيضتا القمح والشعير على الأسعار.", "مبيضتا القمح والشعير")]
    public void Extend_OrganizationNoun_BeginsNamesInEveryForm(string text, string organization)
    {
        Write("organization-nouns.tsv", "organization-noun", "id\tforms\tinflect\tplural\tgender\tuse\tclass", "bleachery\tمبيضة\tnoun-f\tمبيضات\tf\thead\tstate");

        Assert.Equal([organization], Texts(text, EntityType.Organization));
    }

    [Theory]
    [InlineData("قررت زندكار رفع الأسعار.", "زندكار")]
    [InlineData("تعاقد الرجل مع شركات أخرى وزندكار.", "زندكار")]
    [InlineData("دفع الرجل لزندكار ثمن البضاعة.", "زندكار")]
    public void Extend_Organization_IsFoundBehindClitics(string text, string organization)
    {
        Write("organizations.tsv", "organization", "id\tforms\tiso\ttype", "zandkar\tزندكار\tIQ\tcompany");

        Assert.Equal([organization], Texts(text, EntityType.Organization));
    }

    [Fact]
    public void Extend_Portfolio_NamesTheMinistryOfItsMinister()
    {
        Write("portfolios.tsv", "portfolio", "id\tforms\tinstitution", "dreams\tالأحلام|أحلام\tوزارة الأحلام");
        var options = new NewsAnalyzerOptions { Lexicon = Lexicon.Default.Extend(_folder.FullName) };

        var official = Assert.Single(NewsAnalyzer.Create(options).Analyze("قالت وزيرة الأحلام فاطمة السالم إن الجلسة تأجلت.").Officials);

        Assert.Equal("وزارة الأحلام", official.Positions[0].Institution);
    }

    private List<string> Texts(string text, EntityType type)
    {
        var options = new NewsAnalyzerOptions { Lexicon = Lexicon.Default.Extend(_folder.FullName) };
        return [.. NewsAnalyzer.Create(options).Analyze(text).Entities.Where(entity => entity.Type == type).Select(static entity => entity.Text)];
    }

    private void Write(string file, string kind, string columns, string line) =>
        File.WriteAllText(Path.Combine(_folder.FullName, file), $"# source: test\n# license: MIT\n# kind: {kind}\n# columns: {columns}\n{line}\n");
}
