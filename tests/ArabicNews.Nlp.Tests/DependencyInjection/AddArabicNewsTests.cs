using ArabicNews.Nlp.Extensions.DependencyInjection;
using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ArabicNews.Nlp.Tests.DependencyInjection;

public sealed class AddArabicNewsTests : IDisposable
{
    private const string Text = "وصل وزير المالية سامر العلوان إلى عمّان يوم 12 مايو 2025.";

    private readonly string _folder = Directory.CreateTempSubdirectory("arabic-news-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AddArabicNews_NoOptions_GivesOneAnalyzerThatWorksAsTheDefault()
    {
        using var provider = Build(services => services.AddArabicNews());
        var analyzer = provider.GetRequiredService<NewsAnalyzer>();
        Assert.Same(analyzer, provider.GetRequiredService<NewsAnalyzer>());
        Assert.Equal(NewsAnalyzerOptions.Default with { AdditionalRecognizers = analyzer.Options.AdditionalRecognizers }, analyzer.Options);
        Assert.Equal(NewsDocumentJson.Serialize(NewsAnalyzer.Default.Analyze(Text)), NewsDocumentJson.Serialize(analyzer.Analyze(Text)));
    }

    [Fact]
    public void AddArabicNews_CalledTwice_AppliesAllSettingsToOneAnalyzer()
    {
        using var provider = Build(services => services
            .AddArabicNews(options => options.NameModel = NameModel.None)
            .AddArabicNews(options => options.FirstDayOfWeek = DayOfWeek.Sunday));
        var options = Assert.Single(provider.GetServices<NewsAnalyzer>()).Options;
        Assert.Equal((NameModel.None, DayOfWeek.Sunday, DayOfWeek.Saturday), (options.NameModel, options.FirstDayOfWeek, options.FirstDayOfWeekend));
    }

    [Fact]
    public void AddArabicNews_AnalyzerThereAlready_LeavesItAlone()
    {
        using var provider = Build(services => services.AddSingleton(NewsAnalyzer.Default).AddArabicNews());
        Assert.Same(NewsAnalyzer.Default, provider.GetRequiredService<NewsAnalyzer>());
    }

    [Fact]
    public void AddArabicNews_Configuration_IsBound()
    {
        WriteLexicon("bodies.tsv", "northern-water\tهيئة مياه الشمال|مياه الشمال\tXX\tbody\t\t");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ArabicNews:LexiconFolders:0"] = _folder,
            ["ArabicNews:FirstDayOfWeek"] = "Sunday",
            ["ArabicNews:FirstDayOfWeekend"] = "Friday",
            ["ArabicNews:NameModel"] = "None",
        }).Build();
        using var provider = Build(services => services.AddArabicNews().Configure<ArabicNewsOptions>(configuration.GetSection("ArabicNews")));
        var analyzer = provider.GetRequiredService<NewsAnalyzer>();
        Assert.Equal((NameModel.None, DayOfWeek.Sunday, DayOfWeek.Friday), (analyzer.Options.NameModel, analyzer.Options.FirstDayOfWeek, analyzer.Options.FirstDayOfWeekend));

        const string text = "قال المدير إن العقد يعود لمياه الشمال.";
        Assert.Contains(analyzer.Analyze(text).Entities, e => e.Normalized == "هيئة مياه الشمال" && text.Substring(e.Start, e.Length) == "مياه الشمال");
        Assert.DoesNotContain(NewsAnalyzer.Default.Analyze(text).Entities, e => e.Normalized == "هيئة مياه الشمال");
    }

    [Fact]
    public void AddArabicNews_RegisteredRecognizers_RunInTheirOrder()
    {
        using var provider = Build(services => services
            .AddSingleton<IMentionRecognizer>(new Fixed("test.first"))
            .AddArabicNews()
            .AddSingleton<IMentionRecognizer>(new Fixed("test.second")));
        var analyzer = provider.GetRequiredService<NewsAnalyzer>();
        Assert.Equal(["test.first", "test.second"], analyzer.Options.AdditionalRecognizers.Cast<Fixed>().Select(recognizer => recognizer.Rule));
        Assert.Equal("test.first", analyzer.Analyze("كلمة").Entities.Single().Rule);
    }

    [Fact]
    public void AddArabicNews_BadOptions_ShowAtFirstUse()
    {
        using var noFolder = Build(services => services.AddArabicNews(options => options.LexiconFolders.Add(Path.Combine(_folder, "absent"))));
        Assert.Throws<DirectoryNotFoundException>(noFolder.GetRequiredService<NewsAnalyzer>);

        WriteLexicon("bad.tsv", "no-forms");
        using var badFile = Build(services => services.AddArabicNews(options => options.LexiconFolders.Add(_folder)));
        Assert.Contains("bad.tsv:", Assert.Throws<LexiconException>(badFile.GetRequiredService<NewsAnalyzer>).Message, StringComparison.Ordinal);

        using var badDay = Build(services => services.AddArabicNews(options => options.FirstDayOfWeek = (DayOfWeek)8));
        Assert.Contains("FirstDayOfWeek is 8", Assert.Throws<OptionsValidationException>(badDay.GetRequiredService<NewsAnalyzer>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddArabicNews_NoServices_IsRefused() =>
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddArabicNews());

    private static ServiceProvider Build(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private void WriteLexicon(string file, string line) => File.WriteAllText(
        Path.Combine(_folder, file),
        "# source: test\n# license: CC0-1.0\n# kind: organization\n# columns:\tid\tforms\tiso\ttype\tambiguous\tname\n" + line + "\n");

    private sealed class Fixed(string rule) : IMentionRecognizer
    {
        public string Rule => rule;

        public void Recognize(RecognitionContext context, MentionCollector mentions) =>
            mentions.Add(new Mention(EntityType.Location, new TextSpan(0, context.Source.Length), rule, 0.95f));
    }
}
