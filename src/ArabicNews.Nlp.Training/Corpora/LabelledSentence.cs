using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Tagging;

namespace ArabicNews.Nlp.Training.Corpora;

/// <summary>A sentence of a document with the labels of its words.</summary>
/// <param name="Context">The document.</param>
/// <param name="FirstToken">Its first token.</param>
/// <param name="Labels">The labels of its tokens.</param>
/// <param name="Weight">How much it counts in training.</param>
/// <param name="WithLexicon">Whether the features look at the lexicon.</param>
/// <param name="PersonsOnly">Whether only the labels of persons can be trusted; the other words then carry any label but theirs.</param>
internal sealed record LabelledSentence(
    RecognitionContext Context, int FirstToken, byte[] Labels, float Weight, bool WithLexicon = true, bool PersonsOnly = false)
{
    /// <summary>What a model expects, to be learned instead of the labels.</summary>
    public Expectation? Expected { get; init; }

    /// <summary>Index just past its last token.</summary>
    public int EndToken => FirstToken + Labels.Length;

    /// <summary>The sentences of a document. Names of types beyond <paramref name="types"/> and names across sentences are left out.</summary>
    public static IEnumerable<LabelledSentence> Of(RecognitionContext context, AnnotatedText text, int types, float weight)
    {
        var tokens = context.Tokens.Length;
        var (name, sentence) = (0, 0);
        for (int first = 0, end; first < tokens; first = end)
        {
            end = NameTagger.SentenceEnd(context, first, tokens);
            var labels = new byte[end - first];
            for (var token = first; token < end && name < text.Names.Count;)
            {
                var (type, span) = text.Names[name];
                if (context.Tokens[token].End <= span.Start)
                {
                    token++;
                    continue;
                }

                var last = token;
                while (last < end && context.Tokens[last].Start < span.End)
                {
                    last++;
                }

                if (type < types && last > token && (last == tokens || context.Tokens[last].Start >= span.End))
                {
                    for (var i = token; i < last; i++)
                    {
                        labels[i - first] = (byte)TagScheme.Label(type, i - token, last - token);
                    }
                }

                name++;
                token = Math.Max(last, token);
            }

            yield return new LabelledSentence(context, first, labels, weight) { Expected = text.Expected?[sentence++] };
        }
    }
}
