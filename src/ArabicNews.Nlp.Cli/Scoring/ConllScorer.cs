using System.Text;
using ArabicNews.Nlp.Cli.Inputs;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Scoring;

/// <summary>
/// Scores persons, organizations and locations against a CoNLL file by exact spans of tokens. A found span counts as the tokens
/// that it touches, so clitics that the corpus leaves on a word do no harm. Not thread-safe.
/// </summary>
internal sealed class ConllScorer
{
    private static readonly EntityType[] Types = [EntityType.Person, EntityType.Organization, EntityType.Location];

    private readonly int[] _gold = new int[Types.Length + 1];
    private readonly int[] _found = new int[Types.Length + 1];
    private readonly int[] _right = new int[Types.Length + 1];

    public List<ConllError> Errors { get; } = [];

    public void Add(int number, ConllSentence sentence, PredictedDocument? predicted)
    {
        var gold = Spans(sentence.Tags);
        var found = Touched(sentence.Tokens, predicted);
        Count(gold, _gold);
        Count(found, _found);
        Count(gold.Where(found.Contains), _right);
        Errors.AddRange(gold.Where(span => !found.Contains(span)).Select(span => Error("missed", span)));
        Errors.AddRange(found.Where(span => !gold.Contains(span)).Select(span => Error("spurious", span)));

        ConllError Error(string what, TokenSpan span) =>
            new(number, what, span.Type, string.Join(' ', sentence.Tokens.Skip(span.First).Take(span.End - span.First)));
    }

    public string Report(int errors)
    {
        var text = new StringBuilder();
        for (var i = 0; i <= Types.Length; i++)
        {
            var score = Score.Of(_right[i], _found[i], _gold[i]);
            var name = i < Types.Length ? Types[i].ToString().ToLowerInvariant() : "all";
            _ = text.Append($"{name,-14} P {Four(score.Precision)}  R {Four(score.Recall)}  F1 {Four(score.F1)}  gold {_gold[i]}\n");
        }

        foreach (var error in Errors.Take(errors))
        {
            _ = text.Append($"{error.Sentence}\t{error.What}\t{error.Type.ToString().ToLowerInvariant()}\t{error.Text}\n");
        }

        return text.ToString();
    }

    private static string Four(double share) => Score.Fixed(share, 4);

    private static void Count(IEnumerable<TokenSpan> spans, int[] counts)
    {
        foreach (var span in spans)
        {
            counts[Array.IndexOf(Types, span.Type)]++;
            counts[Types.Length]++;
        }
    }

    /// <summary>The spans that tags mark; an inside tag without a beginning before it opens a span.</summary>
    private static HashSet<TokenSpan> Spans(IReadOnlyList<string> tags)
    {
        var spans = new HashSet<TokenSpan>();
        int? start = null;
        var open = "";
        for (var i = 0; i <= tags.Count; i++)
        {
            var tag = i < tags.Count ? tags[i] : "O";
            var dash = tag.IndexOf('-', StringComparison.Ordinal);
            var (prefix, name) = dash < 0 ? (tag, "") : (tag[..dash], tag[(dash + 1)..]);
            if (start is { } first && (tag == "O" || prefix == "B" || name != open))
            {
                if (TypeOf(open) is { } type)
                {
                    _ = spans.Add(new TokenSpan(first, i, type));
                }

                start = null;
            }

            if (tag != "O" && start is null)
            {
                (start, open) = (i, name);
            }
        }

        return spans;
    }

    private static EntityType? TypeOf(string tag) => tag switch
    {
        "PER" or "PERS" or "PERSON" => EntityType.Person,
        "ORG" => EntityType.Organization,
        "LOC" or "GPE" or "FAC" => EntityType.Location,
        _ => null,
    };

    private static HashSet<TokenSpan> Touched(IReadOnlyList<string> tokens, PredictedDocument? predicted)
    {
        var spans = new HashSet<TokenSpan>();
        var starts = new int[tokens.Count];
        for (int i = 0, at = 0; i < tokens.Count; at += tokens[i].Length + 1, i++)
        {
            starts[i] = at;
        }

        foreach (var entity in predicted?.Entities ?? [])
        {
            if (!Types.Contains(entity.Type))
            {
                continue;
            }

            var touched = Enumerable.Range(0, tokens.Count)
                .Where(i => starts[i] < entity.Start + entity.Length && entity.Start < starts[i] + tokens[i].Length + (i + 1 < tokens.Count ? 0 : 1))
                .ToList();
            if (touched.Count > 0)
            {
                _ = spans.Add(new TokenSpan(touched[0], touched[^1] + 1, entity.Type));
            }
        }

        return spans;
    }

    private readonly record struct TokenSpan(int First, int End, EntityType Type);
}

/// <summary>One span that was missed or spurious.</summary>
internal sealed record ConllError(int Sentence, string What, EntityType Type, string Text);
