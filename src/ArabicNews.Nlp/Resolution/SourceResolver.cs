using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Dates;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Resolution;

/// <summary>
/// Reads byline and dateline: a short first line, or the words before a dash or colon in it, that hold nothing but a place, an
/// agency, a reporter and a date. One word of anything else, and it is a sentence. Immutable and thread-safe.
/// </summary>
internal sealed class SourceResolver(Lexicon lexicon)
{
    /// <summary>How many lines from the top may be a byline or dateline: one may follow the headline, and one the other.</summary>
    private const int MostLines = 3;

    /// <summary>The most tokens of a byline or dateline.</summary>
    private const int LongestHead = 14;

    private const string Separators = "-\u2013\u2014/:(\u060C";

    private const string CuePrefix = "source-";

    private readonly EntryTable<bool> _cues = EntryTable<bool>.Create(
        lexicon, TermKind.Cue, static entry => entry.Id.StartsWith(CuePrefix, StringComparison.Ordinal));

    /// <summary>What byline and dateline tell, or null; and the dateline's date expression, where it has one.</summary>
    public NewsSource? Resolve(RecognitionContext context, IReadOnlyList<Mention> mentions, out TemporalExpression? date)
    {
        date = null;
        var source = new NewsSource();
        var index = new MentionIndex(context, mentions, static mention => mention.Type != EntityType.Position);
        var token = 0;
        for (var line = 0; line < MostLines && token < context.Tokens.Length; line++)
        {
            var end = LineEnd(context, token);
            var head = HeadEnd(context, token, end);
            if (head > token && TryRead(context, index, token, head, out var found, out var expression))
            {
                source = new NewsSource
                {
                    Agency = source.Agency ?? found.Agency,
                    Place = source.Place ?? found.Place,
                    Reporter = source.Reporter ?? found.Reporter,
                };
                date ??= expression;
            }

            token = end;
        }

        return source is { Agency: null, Place: null, Reporter: null } ? null : source;
    }

    private bool TryRead(RecognitionContext context, MentionIndex index, int from, int to, out NewsSource found, out TemporalExpression? date)
    {
        found = new NewsSource();
        date = null;
        var isMarked = false;
        for (var token = from; token < to;)
        {
            if (context.Tokens[token].Kind is TokenKind.Punctuation or TokenKind.Symbol)
            {
                isMarked |= Separators.Contains(context.Source[context.Tokens[token].Start]);
                token++;
                continue;
            }

            if (TryMedium(context, token, out var medium))
            {
                found = found with { Agency = found.Agency ?? medium.Mention };
                token = medium.End;
                continue;
            }

            if (TryCue(context, token, out var cueEnd))
            {
                isMarked = true;
                token = cueEnd;
                continue;
            }

            var covering = index.Covering(token);
            if (covering < 0)
            {
                return false;
            }

            var mention = index[covering];
            var text = ToText(context.Source, mention.Span);
            switch (mention.Type)
            {
                case EntityType.Person:
                    found = found with { Reporter = found.Reporter ?? text };
                    break;
                case EntityType.Location:
                    found = found with { Place = found.Place ?? text };
                    break;
                case EntityType.Organization:
                    found = found with { Agency = found.Agency ?? text };
                    break;
                case EntityType.Date:
                    date ??= mention.Value as TemporalExpression;
                    break;
                default:
                    return false;
            }

            token = Math.Max(token + 1, index.EndToken(covering));
        }

        // A name or a place alone in a line is a headline; what makes it a source is an agency, a mark or a byline word.
        return found.Agency is not null ? isMarked || found.Place is not null : isMarked && (found.Place is not null || found.Reporter is not null);
    }

    private static bool TryMedium(RecognitionContext context, int token, out (TextMention Mention, int End) medium)
    {
        medium = default;
        if (!context.TryTerm(token, TermKind.NewsMedium, out var match) || match.Has(TermFeatures.UnlikelySegmentation)
            || (context.EntryOf(match)["ambiguous"].Length > 0 && context.TryTerm(token, TermKind.City, out _)))
        {
            return false;
        }

        medium = (ToText(context.Source, TextSpan.FromBounds(match.Start, context.Tokens[match.EndToken - 1].End)), match.EndToken);
        return true;
    }

    private bool TryCue(RecognitionContext context, int token, out int end)
    {
        end = token;
        foreach (ref readonly var match in context.TermsAt(token))
        {
            if (match.Kind == TermKind.Cue && _cues[match.Term])
            {
                end = match.EndToken;
                return true;
            }
        }

        return false;
    }

    private static int LineEnd(RecognitionContext context, int token)
    {
        var tokens = context.Tokens;
        for (var end = token + 1; end < tokens.Length; end++)
        {
            if (context.BeginsLine(end))
            {
                return end;
            }
        }

        return tokens.Length;
    }

    /// <summary>The whole line where it is short, else as far as the first dash or colon, else nothing.</summary>
    private static int HeadEnd(RecognitionContext context, int from, int lineEnd)
    {
        if (lineEnd - from <= LongestHead)
        {
            return ColonOrDash(context, from, lineEnd) is var mark && mark > from && lineEnd - mark > LongestHead / 2 ? mark + 1 : lineEnd;
        }

        var end = ColonOrDash(context, from, Math.Min(lineEnd, from + LongestHead));
        return end > from ? end + 1 : from;
    }

    private static int ColonOrDash(RecognitionContext context, int from, int to)
    {
        var found = -1;
        for (var token = from; token < to; token++)
        {
            if (context.Tokens[token].Kind == TokenKind.Punctuation && context.Source[context.Tokens[token].Start] is '-' or '\u2013' or '\u2014' or ':')
            {
                found = token;
            }
        }

        return found;
    }

    private static TextMention ToText(string source, TextSpan span) => new(span.Start, span.Length, span.Slice(source).ToString());
}
