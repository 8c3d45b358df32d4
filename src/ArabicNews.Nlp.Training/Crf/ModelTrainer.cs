using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Training.Corpora;

namespace ArabicNews.Nlp.Training.Crf;

/// <summary>Trains a whole model from annotated documents.</summary>
internal static class ModelTrainer
{
    /// <summary>Documents, and how much each of their sentences counts.</summary>
    /// <param name="Texts">The documents.</param>
    /// <param name="Weight">How much each sentence counts.</param>
    /// <param name="CutsParticles">Whether names begin behind particles, as the house wants it.</param>
    /// <param name="PersonsOnly">
    /// Whether only its persons are to be believed. Corpora of others agree with the house on who is a person, but not on what is
    /// an organization or where its name ends; their other words then teach nothing but that they are no persons.
    /// </param>
    public sealed record Corpus(IReadOnlyList<AnnotatedText> Texts, float Weight, bool CutsParticles, bool PersonsOnly = false);

    public static TaggerModel Train(IEnumerable<Corpus> corpora, WordClusters clusters, int types, CrfOptions options, Action<string>? log = null, Lexicon? lexicon = null)
    {
        var builder = new RecognitionContextBuilder(lexicon ?? Lexicon.Default);
        var sentences = new List<LabelledSentence>();
        var starts = new List<NameStartTrainer.Example>();
        foreach (var corpus in corpora)
        {
            foreach (var text in corpus.Texts)
            {
                var context = builder.Build(text.Text, null);
                foreach (var sentence in LabelledSentence.Of(context, text, types, corpus.Weight))
                {
                    sentences.Add(sentence with { PersonsOnly = corpus.PersonsOnly });
                    if (options.BlindWeight > 0)
                    {
                        sentences.Add(sentence with { Weight = corpus.Weight * options.BlindWeight, WithLexicon = false });
                    }
                }

                if (corpus.CutsParticles)
                {
                    starts.AddRange(Starts(context, text));
                }
            }
        }

        var (weights, transitions) = CrfTrainer.Train(sentences, clusters, types, options, log);
        return new TaggerModel(types, clusters, weights, transitions, NameStartTrainer.Train(starts, clusters), Calibration.None(types));
    }

    /// <summary>Where in their first words the names of a document begin.</summary>
    public static IEnumerable<NameStartTrainer.Example> Starts(RecognitionContext context, AnnotatedText text)
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
