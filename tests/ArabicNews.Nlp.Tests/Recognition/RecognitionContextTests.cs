using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Tests.Recognition;

public class RecognitionContextTests
{
    private static readonly RecognitionContextBuilder Builder = new(Lexicon.Default);

    public static TheoryData<string> LineEnds => ["\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029", " \n ", "\n\n"];

    [Theory]
    [MemberData(nameof(LineEnds))]
    public void BeginsLine_BehindAnyLineEnd_IsTrue(string end)
    {
        var context = Builder.Build("وصل الوفد" + end + "مساء أمس", null);
        Assert.Equal([true, false, true, false], Enumerable.Range(0, context.Tokens.Length).Select(context.BeginsLine));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\t")]
    [InlineData("\u00A0")]
    [InlineData("\u200F ")]
    [InlineData("\u202F")]
    public void BeginsLine_BehindSpace_IsFalse(string space)
    {
        var context = Builder.Build("وصل" + space + "الوفد", null);
        Assert.Equal(2, context.Tokens.Length);
        Assert.False(context.BeginsLine(1));
    }

    /// <summary>Sentences, phrases of the lexicon, names, dates and figures all end with the line.</summary>
    [Theory]
    [MemberData(nameof(LineEnds))]
    public void Analyze_LineEndsWithinPhrase_NothingGoesOnOverIt(string end)
    {
        Assert.Equal(["مليون"], Texts("بلغ العدد 5" + end + "مليون شخص", EntityType.Cardinal).Except(["5"]));
        Assert.Equal(["يونيو"], Texts("صدر العدد 12" + end + "في يونيو", EntityType.Date));
        Assert.DoesNotContain(Texts("زار الولايات" + end + "المتحدة", EntityType.Location), text => text.Contains("الولايات", StringComparison.Ordinal));
        Assert.Equal(2, Builder.Build("وصل الوفد" + end + "وغادر الوزير", null).Sentences.Count);
    }

    [Fact]
    public void Analyze_SamePhrasesOnOneLine_GoOn()
    {
        Assert.Equal(["5 مليون"], Texts("بلغ العدد 5 مليون شخص", EntityType.Cardinal));
        Assert.Equal(["الولايات المتحدة"], Texts("زار الولايات المتحدة", EntityType.Location));
    }

    private static IEnumerable<string> Texts(string text, EntityType type) =>
        NewsAnalyzer.Default.Analyze(text).Entities.Where(entity => entity.Type == type).Select(entity => entity.Text);
}
