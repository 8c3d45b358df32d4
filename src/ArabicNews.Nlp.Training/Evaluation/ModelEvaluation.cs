using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Tagging;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Training.Corpora;

namespace ArabicNews.Nlp.Training.Evaluation;

/// <summary>Scores the tagger alone, without rules, on annotated documents.</summary>
internal static class ModelEvaluation
{
    /// <param name="model">The model.</param>
    /// <param name="texts">The documents.</param>
    /// <param name="scores">What the counts are added to.</param>
    /// <param name="wholeTokens">Whether particles left on a word do not count, as in corpora that do not split them.</param>
    /// <param name="found">Takes each name found: its type, likelihood, and whether it is right.</param>
    public static void Run(TaggerModel model, IEnumerable<AnnotatedText> texts, NameScores scores, bool wholeTokens, Action<int, float, bool>? found = null)
    {
        var builder = new RecognitionContextBuilder(Lexicon.Default);
        var tagger = new NameTagger(model);
        foreach (var text in texts)
        {
            var context = builder.Build(text.Text, null);
            var gold = text.Names.Where(name => name.Type < model.TypeCount)
                .Select(name => (name.Type, Span: wholeTokens ? Whole(context, name.Span) : name.Span)).ToHashSet();
            var given = new List<(int Type, TextSpan Span)>();
            tagger.Find(context, (type, first, end, span, likelihood) =>
            {
                given.Add((type, wholeTokens ? TextSpan.FromBounds(context.Tokens[first].Start, context.Tokens[end - 1].End) : span));
                found?.Invoke(type, likelihood, gold.Contains(given[^1]));
            });
            scores.Add(gold, given);
        }
    }

    private static TextSpan Whole(RecognitionContext context, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        foreach (var token in context.Tokens)
        {
            start = token.Start <= start && start < token.End ? token.Start : start;
            end = token.Start < end && end <= token.End ? token.End : end;
        }

        return TextSpan.FromBounds(start, end);
    }
}
