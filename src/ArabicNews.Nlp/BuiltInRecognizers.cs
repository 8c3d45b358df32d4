using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Tagging;

namespace ArabicNews.Nlp;

/// <summary>The recognizers of the library in the order in which they run: each may look at what the earlier ones found.</summary>
internal static class BuiltInRecognizers
{
    public static IEnumerable<IMentionRecognizer> Create(Lexicon lexicon, NewsAnalyzerOptions options)
    {
        _ = lexicon;
        // The model comes first: those who read titles and offices look at the persons it found.
        return options.NameModel == NameModel.None ? [] : [new NameTagger(TaggerModel.Default)];
    }
}
