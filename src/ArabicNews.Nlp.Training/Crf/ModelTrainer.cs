using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Corpora;

namespace ArabicNews.Nlp.Training.Crf;

/// <summary>Trains a whole model from annotated documents.</summary>
internal static class ModelTrainer
{
    /// <summary>Documents, and how much each of their sentences counts.</summary>
    public sealed record Corpus(IReadOnlyList<AnnotatedText> Texts, float Weight, bool CutsParticles);

    public static TaggerModel Train(IEnumerable<Corpus> corpora, WordClusters clusters, int types, CrfOptions options, Action<string>? log = null)
    {
        var builder = new RecognitionContextBuilder(Lexicon.Default);
        var sentences = new List<LabelledSentence>();
        var starts = new List<NameStartTrainer.Example>();
        foreach (var corpus in corpora)
        {
            foreach (var text in corpus.Texts)
            {
                var context = builder.Build(text.Text, null);
                sentences.AddRange(LabelledSentence.Of(context, text, types, corpus.Weight));
                if (corpus.CutsParticles)
                {
                    starts.AddRange(Starts(context, text));
                }
            }
        }

        var (weights, transitions) = CrfTrainer.Train(sentences, clusters, types, options, log);
        return new TaggerModel(types, clusters, weights, transitions, NameStartTrainer.Train(starts, clusters), Calibration.None(types));
    }

    private static IEnumerable<NameStartTrainer.Example> Starts(RecognitionContext context, AnnotatedText text)
    {
        var token = 0;
        foreach (var (type, span) in text.Names)
        {
            while (context.Tokens[token].End <= span.Start)
            {
                token++;
            }

            var end = token + 1;
            while (end < context.Tokens.Length && context.Tokens[end].Start < span.End)
            {
                end++;
            }

            for (var taken = 0; taken <= NameStart.Most; taken++)
            {
                if (context.StartAfter(token, taken) == span.Start)
                {
                    yield return new NameStartTrainer.Example(context, token, end, type, taken);
                    break;
                }
            }
        }
    }
}
