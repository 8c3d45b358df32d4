using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>
/// Finds names of persons, organizations and places by what was learned from annotated news: it knows names by their surroundings
/// that no lexicon lists. Immutable and thread-safe.
/// </summary>
internal sealed class NameTagger(TaggerModel model) : IMentionRecognizer
{
    /// <summary>Sentences are cut at this many words, which bounds memory on text without ends of lines.</summary>
    private const int LongestSentence = 400;

    private static readonly EntityType[] Types = [EntityType.Person, EntityType.Organization, EntityType.Location];
    private static readonly string[] Rules = ["tagger.person", "tagger.organization", "tagger.location"];

    // Warm workspaces: a new one has everything to learn again, which takes as long as tagging a long article.
    private readonly Spares<TaggerWorkspace> _workspaces = new(() => new TaggerWorkspace(model));

    /// <summary>Takes a name that was found: its type, its tokens, its place, its likelihood as the model sees it.</summary>
    public delegate void NameAction(int type, int firstToken, int endToken, TextSpan span, float likelihood);

    /// <inheritdoc/>
    public void Recognize(RecognitionContext context, MentionCollector mentions) =>
        Find(context, (type, _, _, span, likelihood) =>
        {
            if (type < Types.Length)
            {
                mentions.Add(new Mention(Types[type], span, Rules[type], model.Calibration.Apply(type, likelihood)));
            }
        });

    /// <summary>Finds the names of a document.</summary>
    public void Find(RecognitionContext context, NameAction action)
    {
        var workspace = _workspaces.Take();
        var tokens = context.Tokens.Length;
        for (int first = 0, end; first < tokens; first = end)
        {
            end = SentenceEnd(context, first, tokens);
            Find(context, workspace, first, end, action);
        }

        _workspaces.Return(workspace);
    }

    /// <summary>The end of the sentence that a token begins.</summary>
    public static int SentenceEnd(RecognitionContext context, int first, int tokens)
    {
        var sentence = context.SentenceOf(first);
        var end = first + 1;
        while (end < tokens && end - first < LongestSentence && context.SentenceOf(end) == sentence)
        {
            end++;
        }

        return end;
    }

    private void Find(RecognitionContext context, TaggerWorkspace workspace, int first, int end, NameAction action)
    {
        var labels = workspace.Label(context, first, end);
        if (labels.IsEmpty)
        {
            return;
        }

        workspace.Decoder.Sum(workspace.Scores, labels.Length);
        for (int word = 0, next; word < labels.Length; word = next)
        {
            next = word + 1;
            if (labels[word] == TagScheme.Outside)
            {
                continue;
            }

            while (!TagScheme.Ends(labels[next - 1]))
            {
                next++;
            }

            var type = TagScheme.TypeOf(labels[word]);
            var taken = model.NameStart.Choose(context, model.Clusters, first + word, first + next, type);
            var span = TextSpan.FromBounds(context.StartAfter(first + word, taken), context.Tokens[first + next - 1].End);
            action(type, first + word, first + next, span, workspace.Decoder.Likelihood(word, labels[word..next]));
        }
    }
}
