using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Corpora;

namespace ArabicNews.Nlp.Training.Teaching;

/// <summary>Annotates raw text with what a model expects, for another model to learn from.</summary>
internal static class Teacher
{
    public static IEnumerable<AnnotatedText> Annotate(TaggerModel model, IEnumerable<string> texts, Lexicon? lexicon = null)
    {
        var builder = new RecognitionContextBuilder(lexicon ?? Lexicon.Default);
        var workspace = new TaggerWorkspace(model);
        foreach (var text in texts)
        {
            var context = builder.Build(text, null);
            var tokens = context.Tokens.Length;
            var expected = new List<Expectation>();
            for (int first = 0, end; first < tokens; first = end)
            {
                end = NameTagger.SentenceEnd(context, first, tokens);
                expected.Add(Expect(workspace, context, first, end, model.TypeCount));
            }

            yield return new AnnotatedText("taught", text, []) { Expected = expected };
        }
    }

    private static Expectation Expect(TaggerWorkspace workspace, RecognitionContext context, int first, int end, int types)
    {
        workspace.Label(context, first, end);
        workspace.Decoder.Sum(workspace.Scores, end - first);
        var stride = TagScheme.Stride(types);
        var labels = new float[(end - first) * stride];
        for (var word = 0; word < end - first; word++)
        {
            for (var label = 0; label < TagScheme.LabelCount(types); label++)
            {
                labels[(word * stride) + label] = workspace.Decoder.Likelihood(word, label);
            }
        }

        var transitions = new float[stride * stride];
        workspace.Decoder.AddTransitions(end - first, 1, transitions);
        return new Expectation(labels, transitions);
    }
}
