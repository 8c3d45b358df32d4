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

    private List<string> Texts(string text, EntityType type)
    {
        var options = new NewsAnalyzerOptions { Lexicon = Lexicon.Default.Extend(_folder.FullName) };
        return [.. NewsAnalyzer.Create(options).Analyze(text).Entities.Where(entity => entity.Type == type).Select(static entity => entity.Text)];
    }

    private void Write(string file, string kind, string columns, string line) =>
        File.WriteAllText(Path.Combine(_folder.FullName, file), $"# source: test\n# license: MIT\n# kind: {kind}\n# columns: {columns}\n{line}\n");
}
