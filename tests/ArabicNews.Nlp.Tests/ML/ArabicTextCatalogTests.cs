using ArabicNews.Nlp.ML;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Tokenization;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace ArabicNews.Nlp.Tests.ML;

public class ArabicTextCatalogTests
{
    private static readonly string[] Bodies =
    [
        "أعلن وزيرُ الماليّة سامر العلوان في عمّان أن ٣٥ مليون دولار ستُصرف، وبالمؤتمر سيتحدّث.",
        "",
        "وصلت رئيسة الوزراء ليلى حدّاد إلى القاهـــرة يوم 12 مايو 2025!",
        "no Arabic here 12",
    ];

    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void NormalizeArabic_Texts_AreThoseOfTextNormalizer()
    {
        foreach (var options in new[] { NormalizerOptions.Default, NormalizerOptions.Search, new NormalizerOptions { Foldings = Foldings.Tatweel } })
        {
            var data = _context.Transforms.Text.NormalizeArabic("Clean", nameof(Article.Body), options).Fit(Data()).Transform(Data());
            Assert.Equal(Bodies.Select(body => TextNormalizer.Create(options).NormalizeToString(body)), data.GetColumn<string>("Clean"));
        }
    }

    [Fact]
    public void NormalizeArabic_OneName_ReplacesTheColumn()
    {
        var data = _context.Transforms.Text.NormalizeArabic(nameof(Article.Body)).Fit(Data()).Transform(Data());
        Assert.Equal(Bodies.Select(body => TextNormalizer.Search.NormalizeToString(body)), data.GetColumn<string>(nameof(Article.Body)));
    }

    [Fact]
    public void TokenizeArabic_Written_AreTheWordsAndNumbersOfTheTokenizer()
    {
        var words = Words(ArabicWordForm.Written);
        Assert.Equal(
            Bodies.Select(body => string.Join('|', WordTokenizer.Tokenize(body).Where(t => t.Kind is not (TokenKind.Punctuation or TokenKind.Symbol)).Select(t => t.Slice(body).ToString()))),
            words.Select(row => string.Join('|', row)));
    }

    [Fact]
    public void TokenizeArabic_Folded_HaveOneSpelling() =>
        Assert.Equal("وصلت|رييسه|الوزراء|ليلي|حداد|الي|القاهره|يوم|12|مايو|2025", string.Join('|', Words(ArabicWordForm.Folded)[2]));

    [Theory]
    [InlineData("المعلمون للمعلمين ومعلمين معلمة")]
    [InlineData("الشركة شركات بالشركة لشركته شركتها")]
    [InlineData("مباراة المباراة ومباراته بالمباراة")]
    [InlineData("القاهـــرة القَاهِرة القاهرة")]
    public void TokenizeArabic_Stem_IsOneForTheFormsOfAWord(string forms)
    {
        var stems = Words(ArabicWordForm.Stem, forms)[0];
        Assert.Single(stems.Distinct());
        Assert.True(stems[0].Length >= 3);
    }

    [Theory]
    [InlineData("وزير بيت")]
    [InlineData("ولد والد بلد كتب")]
    [InlineData("منتخب انتخاب")]
    public void TokenizeArabic_Stem_KeepsDifferentWordsApart(string words)
    {
        var stems = Words(ArabicWordForm.Stem, words)[0];
        Assert.Equal(stems.Length, stems.Distinct().Count());
        Assert.Equal(words.Split(' '), stems);
    }

    [Fact]
    public void ExtractArabicEntities_AllTypes_AreThoseOfTheAnalyzer()
    {
        var data = _context.Transforms.Text.ExtractArabicEntities("Found", nameof(Article.Body)).Fit(Data()).Transform(Data());
        var rows = Rows(data);
        for (var i = 0; i < Bodies.Length; i++)
        {
            var expected = NewsAnalyzer.Default.Analyze(Bodies[i]).Entities;
            Assert.Equal(expected.Select(e => e.Normalized ?? e.Text), rows[i].Texts);
            Assert.Equal(expected.Select(e => e.Type.ToString().ToLowerInvariant()), rows[i].Types);
            Assert.Equal(expected.Select(e => Bodies[i].Substring(e.Start, e.Length)), rows[i].Starts.Zip(rows[i].Lengths, (start, length) => Bodies[i].Substring(start, length)));
        }

        Assert.Contains("سامر العلوان", rows[0].Texts);
        Assert.Empty(rows[1].Texts);
    }

    [Fact]
    public void ExtractArabicEntities_SomeTypes_AreThoseAlone()
    {
        var data = _context.Transforms.Text.ExtractArabicEntities("Found", nameof(Article.Body), EntityType.Date, EntityType.Person).Fit(Data()).Transform(Data());
        Assert.Equal(["person", "", "person|date", ""], Rows(data).Select(row => string.Join('|', row.Types)));
    }

    [Fact]
    public void Steps_InOnePipeline_LeaveTheCallersColumnsAndTheirOwnOnly()
    {
        var data = Pipeline().Fit(Data()).Transform(Data());
        Assert.Equal(
            ["Body", "Clean", "Words", "Stems", "Found", "Found.Type", "Found.Start", "Found.Length", "Features"],
            data.Schema.Where(column => !column.IsHidden).Select(column => column.Name));
    }

    [Fact]
    public void Model_SavedAndLoadedInANewContext_GivesTheSameOutput()
    {
        var data = Data();
        var model = Pipeline().Fit(data);
        using var file = new MemoryStream();
        _context.Model.Save(model, data.Schema, file);
        file.Position = 0;

        var other = new MLContext(seed: 2).RegisterArabicNews();
        var loaded = other.Model.Load(file, out var schema);
        Assert.Equal(["Body"], schema.Select(column => column.Name));
        var fresh = other.Data.LoadFromEnumerable(Bodies.Select(body => new Article { Body = body }));
        var expected = model.Transform(data);
        var actual = loaded.Transform(fresh);
        Assert.Equal(expected.GetColumn<string>("Clean"), actual.GetColumn<string>("Clean"));
        Assert.Equal(expected.GetColumn<string[]>("Words"), actual.GetColumn<string[]>("Words"));
        Assert.Equal(expected.GetColumn<string[]>("Stems"), actual.GetColumn<string[]>("Stems"));
        Assert.Equal(expected.GetColumn<float[]>("Features"), actual.GetColumn<float[]>("Features"));
        Assert.Equivalent(Rows(expected), Rows(actual), strict: true);
        Assert.NotEqual(expected.GetColumn<string[]>("Words"), expected.GetColumn<string[]>("Stems"));
        Assert.Contains(expected.GetColumn<float[]>("Features"), row => row.Any(value => value > 0));
    }

    [Fact]
    public void PredictionEngine_OfALoadedModel_MapsOneArticle()
    {
        var data = Data();
        using var file = new MemoryStream();
        _context.Model.Save(Pipeline().Fit(data), data.Schema, file);
        file.Position = 0;
        var other = new MLContext().RegisterArabicNews();
        using var predictor = other.Model.CreatePredictionEngine<Article, WordsOfArticle>(other.Model.Load(file, out _));
        Assert.Equal(["وصل", "سامر"], predictor.Predict(new Article { Body = "وصل سامر." }).Words);
    }

    [Fact]
    public void Steps_BadArguments_AreRefused()
    {
        Assert.Throws<ArgumentNullException>("catalog", () => ((TransformsCatalog.TextTransforms)null!).TokenizeArabic("Words"));
        Assert.ThrowsAny<ArgumentException>(() => _context.Transforms.Text.NormalizeArabic(null!, "Body"));
        Assert.Throws<ArgumentNullException>("context", () => ((MLContext)null!).RegisterArabicNews());
        Assert.ThrowsAny<Exception>(() => _context.Transforms.Text.TokenizeArabic("Words", "Absent").Fit(Data()));
    }

    private EstimatorChain<ITransformer> Pipeline()
    {
        var text = _context.Transforms.Text;
        return text.NormalizeArabic("Clean", "Body", NormalizerOptions.Default)
            .Append(text.TokenizeArabic("Words", "Body"))
            .Append(text.TokenizeArabic("Stems", "Body", ArabicWordForm.Stem))
            .Append(text.ExtractArabicEntities("Found", "Body", EntityType.Person, EntityType.Location))
            .Append(text.FeaturizeArabicNews("Features", "Body"));
    }

    private IDataView Data() => _context.Data.LoadFromEnumerable(Bodies.Select(body => new Article { Body = body }));

    private string[][] Words(ArabicWordForm form, params string[] bodies)
    {
        var data = _context.Data.LoadFromEnumerable((bodies.Length == 0 ? Bodies : bodies).Select(body => new Article { Body = body }));
        return [.. _context.Transforms.Text.TokenizeArabic("Words", nameof(Article.Body), form).Fit(data).Transform(data).GetColumn<string[]>("Words")];
    }

    private static Row[] Rows(IDataView data) =>
    [
        .. data.GetColumn<string[]>("Found").Zip(data.GetColumn<string[]>("Found.Type"), data.GetColumn<int[]>("Found.Start"))
            .Zip(data.GetColumn<int[]>("Found.Length"), (row, lengths) => new Row(row.First, row.Second, row.Third, lengths)),
    ];

    private sealed record Row(string[] Texts, string[] Types, int[] Starts, int[] Lengths);

    private sealed class Article
    {
        public string Body { get; set; } = "";
    }

    private sealed class WordsOfArticle
    {
        public string[] Words { get; set; } = [];
    }
}
