using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>
/// Reads one token of several numbers that is no amount: scores ("3-1", "6-4-7"), telephone numbers with hyphens, ranges of what
/// identifies, fractions ("2/3"). Immutable and thread-safe.
/// </summary>
internal sealed class PartsReader(FigureLexicon words)
{
    /// <summary>The fewest characters of a telephone number of three groups with hyphens; dates have at most ten, and are dates first.</summary>
    private const int FewestOfTelephone = 9;

    /// <summary>A token of two numbers that is no range: a score (two numbers) or a fraction.</summary>
    public void Add(RecognitionContext context, int token, MentionCollector mentions)
    {
        var parts = NumberToken.Read(context, token);
        if (parts is { Count: 2, Separator: '-' } && parts.TryWhole(context, 0, 999_999_999, out var low) && parts.TryWhole(context, 1, 999_999_999, out var high)
            && low >= 1000 && low < high && (low is < 1300 or > 2100 || high is < 1300 or > 2100))
        {
            Add(mentions, EntityType.Cardinal, context.Tokens[token].Span, "figure.cardinal-range", 0.5f,
                new ResolvedValue(new FigureValue { Low = (decimal)low, High = (decimal)high }));
            return;
        }

        if (parts is { Count: 3, Separator: '-', SecondSeparator: '-' } && parts.TryWhole(context, 0, 99, out _) && parts.TryWhole(context, 1, 99, out _)
            && parts.TryWhole(context, 2, 99, out _))
        {
            for (var i = 0; i < 3; i++)
            {
                _ = parts.TryWhole(context, i, 99, out var score);
                Add(mentions, EntityType.Cardinal, parts.Part(i), "figure.score", 0.5f, new ResolvedValue(new FigureValue { Amount = (decimal)score }));
            }

            return;
        }

        if (parts is { Count: 3, Separator: '-', SecondSeparator: '-' } && context.Tokens[token].Length >= FewestOfTelephone
            && parts.TryWhole(context, 0, 999, out var area) && parts.TryWhole(context, 1, 9999, out var middle) && parts.TryWhole(context, 2, 9999, out var last))
        {
            var number = (((decimal)area * Power(parts.Part(1).Length)) + middle) * Power(parts.Part(2).Length) + last;
            Add(mentions, EntityType.Cardinal, context.Tokens[token].Span, "figure.telephone", 0.5f, new ResolvedValue(new FigureValue { Amount = number }));
            return;
        }

        if (parts.Count != 2 || !parts.TryWhole(context, 0, 999, out var first) || !parts.TryWhole(context, 1, 999, out var second))
        {
            return;
        }

        if (parts.Separator == '-' || parts.Separator == ':' && !(token > 0 && words.IsCue(context, token - 1, FigureCue.Hour, out _, TermFeatures.Article | TermFeatures.AnyClitic)))
        {
            Add(mentions, EntityType.Cardinal, parts.Part(0), "figure.score", 0.8f, new ResolvedValue(new FigureValue { Amount = (decimal)first }));
            Add(mentions, EntityType.Cardinal, parts.Part(1), "figure.score", 0.8f, new ResolvedValue(new FigureValue { Amount = (decimal)second }));
        }
        else if (parts.Separator == '/' && first > 0 && second is > 1 and <= 10 && first < second)
        {
            Add(mentions, EntityType.Cardinal, context.Tokens[token].Span, "figure.fraction", 0.5f,
                new ResolvedValue(new FigureValue { Amount = Amount.FromFraction(first, second) }));
        }
    }

    private static decimal Power(int digits) => digits switch { 1 => 10, 2 => 100, 3 => 1000, _ => 10_000 };

    private static void Add(MentionCollector mentions, EntityType type, TextSpan span, string rule, float confidence, MentionValue value) =>
        mentions.Add(new Mention(type, span, rule, confidence, value));
}
