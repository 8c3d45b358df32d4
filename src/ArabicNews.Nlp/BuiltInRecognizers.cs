using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Dates;
using ArabicNews.Nlp.Recognition.Figures;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Recognition.Tagging;

namespace ArabicNews.Nlp;

/// <summary>The recognizers of the library in the order in which they run: each may look at what the earlier ones found.</summary>
internal static class BuiltInRecognizers
{
    public static IEnumerable<IMentionRecognizer> Create(Lexicon lexicon, NewsAnalyzerOptions options, NameLexicon names)
    {
        if (options.NameModel != NameModel.None)
        {
            // The model comes first: those who read titles and offices look at the persons it found.
            yield return new NameTagger(options.NameModel == NameModel.Accurate ? TaggerModel.Accurate : TaggerModel.Default);
        }

        var numbers = NumberReader.Create(lexicon);
        yield return DateRecognizer.Create(lexicon, numbers);
        yield return FigureRecognizer.Create(lexicon, numbers);
        yield return new NameRecognizer(lexicon);
        yield return new OfficialRecognizer(lexicon, names, options.NameModel != NameModel.None);
    }
}
