using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Dates;
using ArabicNews.Nlp.Recognition.Figures;

namespace ArabicNews.Nlp;

/// <summary>The recognizers of the library in the order in which they run: each may look at what the earlier ones found.</summary>
internal static class BuiltInRecognizers
{
    public static IEnumerable<IMentionRecognizer> Create(Lexicon lexicon, NewsAnalyzerOptions options)
    {
        _ = options;
        return [DateRecognizer.Create(lexicon), FigureRecognizer.Create(lexicon), new OfficialRecognizer(lexicon)];
    }
}
