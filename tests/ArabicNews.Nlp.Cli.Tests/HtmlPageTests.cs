using ArabicNews.Nlp.Cli.Inputs;

namespace ArabicNews.Nlp.Cli.Tests;

public sealed class HtmlPageTests
{
    private const string First = "أعلن وزير الطاقة سالم العمري يوم الاثنين أن الحكومة ستنفق خمسة ملايين دولار على محطات جديدة في شمال البلاد.";
    private const string Second = "وأضاف الوزير أن العمل يبدأ في العام المقبل، وأن المحطات ستمد مئة ألف بيت بالكهرباء.";

    public static TheoryData<string, string> Bodies => new()
    {
        { "article", $"<nav><p>{First}{First}{First}</p></nav><article><h1>العنوان</h1><p>{First}</p><p>{Second}</p></article><aside><p>{First}</p></aside>" },
        { "itemprop", $"<div><p>{First}{First}</p></div><h1>العنوان</h1><div itemprop=\"articleBody\"><p>{First}</p><div><p>{Second}</p></div></div>" },
        { "densest", $"<div class=\"menu\"><p><a href=\"/\">{First}</a></p></div><h1>العنوان</h1><div id=\"x\"><p>{First}</p><p>{Second}</p></div><footer><p>{First}</p></footer>" },
        { "breaks", $"<h1>العنوان</h1><table><tr><td>{First}<br><br>{Second}</td><td>قائمة</td></tr></table>" },
        { "main", $"<header><p>الرئيسية</p></header><main><h1>العنوان</h1><section><p>{First}</p><p>{Second}</p></section></main>" },
        { "noise", $"<article><h1> العنوان\n</h1><div class=\"share-bar\">شارك</div><p>{First}</p><p><a href=\"/2\">اقرأ أيضًا: خبر آخر لا شأن له بهذا الخبر من قريب ولا بعيد</a></p><figure><figcaption>صورة</figcaption></figure><p>{Second}</p><script>var x='نص';</script><div hidden>خفي</div><ul class=\"tags\"><li>وسم</li></ul></article>" },
        { "inline", $"<article><h1>العنوان</h1><p>{First.Replace("سالم العمري", "<b>سالم</b>\n  <a href=\"/p\">العمري</a>", StringComparison.Ordinal)}</p>\n<p>{Second}</p></article>" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Read_Page_GivesTitleAndParagraphsOfTheArticleAlone(string kind, string body)
    {
        var document = HtmlPage.Read($"<html><head><title>العنوان | الجريدة</title></head><body>{body}</body></html>", kind);
        Assert.Equal($"العنوان\n{First}\n{Second}", document.Text);
        Assert.Equal(("العنوان", true), (document.Title, document.IsExtracted));
    }

    [Theory]
    [InlineData("<meta property=\"article:published_time\" content=\"2025-10-21T09:30:00+03:00\">")]
    [InlineData("<meta itemprop=\"datePublished\" content=\"2025-10-21\">")]
    [InlineData("<script type=\"application/ld+json\">{broken</script><script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-10-21 10:00\"}]}</script>")]
    [InlineData("<meta name=\"date\" content=\"soon\"><time datetime=\"2025-10-21\">أمس</time>")]
    public void Read_Page_GivesTheDayItWasPublished(string head) =>
        Assert.Equal(new DateOnly(2025, 10, 21), HtmlPage.Read($"<head><title>عنوان</title>{head}</head><body><p>{First}</p></body>", "x").ReferenceDate);

    [Fact]
    public void Read_PageWithoutHeading_TakesTheTitleThatItNamesForOthers()
    {
        const string page = $"<head><title>ب - الجريدة</title><meta property=\"og:title\" content=\"عنوان ب\"></head><body><p>{First}</p><p>{Second}</p></body>";
        Assert.Equal($"عنوان ب\n{First}\n{Second}", HtmlPage.Read(page, "x").Text);
    }

    [Fact]
    public void Read_PageWithoutText_SaysWhatToDo()
    {
        var problem = Assert.Throws<InputException>(() => HtmlPage.Read("<html><body><script>render()</script></body></html>", "x.html"));
        Assert.StartsWith("x.html: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains("no article text", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DeeplyNestedPage_EndsWell()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 3000));
        Assert.EndsWith(First, HtmlPage.Read($"<body>{deep}<p>{First}</p>", "x").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1256, "windows-1256")]
    [InlineData(28596, "iso-8859-6")]
    [InlineData(65001, "utf-8")]
    [InlineData(65001, "windows-1256")]
    public void Read_PageInAnyEncoding_GivesTheSameText(int codePage, string named)
    {
        var encoding = codePage == 65001 ? new System.Text.UTF8Encoding(false) : System.Text.CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var page = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={named}\"><title>عنوان</title></head><body><p>{First}</p></body></html>";
        Assert.Equal($"عنوان\n{First}", HtmlPage.Read(encoding.GetBytes(page), "x", new TextDecoder(TextEncoding.Auto)).Text);
    }
}
