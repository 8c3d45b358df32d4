using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Corpora;

namespace ArabicNews.Nlp.Training.Teaching;

/// <summary>Annotates raw text with a model's names, for another model to learn from.</summary>
internal static class Teacher
{
    public static IEnumerable<AnnotatedText> Annotate(TaggerModel model, IEnumerable<string> texts)
    {
        var builder = new RecognitionContextBuilder(Lexicon.Default);
        var tagger = new NameTagger(model);
        foreach (var text in texts)
        {
            var names = new List<AnnotatedName>();
            tagger.Find(builder.Build(text, null), (type, _, _, span, _) => names.Add(new AnnotatedName(type, span)));
            yield return new AnnotatedText("taught", text, names);
        }
    }
}
