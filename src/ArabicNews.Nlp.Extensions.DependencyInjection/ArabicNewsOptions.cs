using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Extensions.DependencyInjection;

/// <summary>
/// How the <see cref="NewsAnalyzer"/> of a container works; made to be filled from configuration, such as
/// <c>"ArabicNews": { "LexiconFolders": ["my-lexicon"], "FirstDayOfWeek": "Sunday" }</c>. Mutable and not thread-safe while it is
/// filled; the analyzer copies it.
/// </summary>
public sealed class ArabicNewsOptions
{
    /// <summary>Folders of lexicon files that extend the built-in lexicon, in this order.</summary>
    public IList<string> LexiconFolders { get; } = [];

    /// <summary>The learned model that looks for names beside the lexicon and the rules.</summary>
    public NameModel NameModel { get; set; } = NewsAnalyzerOptions.Default.NameModel;

    /// <summary>The day on which a week begins.</summary>
    public DayOfWeek FirstDayOfWeek { get; set; } = NewsAnalyzerOptions.Default.FirstDayOfWeek;

    /// <summary>The first of the two days of a weekend.</summary>
    public DayOfWeek FirstDayOfWeekend { get; set; } = NewsAnalyzerOptions.Default.FirstDayOfWeekend;

    internal NewsAnalyzerOptions ToAnalyzerOptions(IEnumerable<IMentionRecognizer> recognizers) => NewsAnalyzerOptions.Default with
    {
        Lexicon = LexiconFolders.Count == 0 ? null : LexiconFolders.Aggregate(Lexicon.Default, static (lexicon, folder) => lexicon.Extend(folder)),
        NameModel = NameModel,
        FirstDayOfWeek = FirstDayOfWeek,
        FirstDayOfWeekend = FirstDayOfWeekend,
        AdditionalRecognizers = [.. recognizers],
    };
}
