using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition.Figures;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Finds dates, times and durations: at each token that may begin one, the longest that a rule reads. Each rule looks at a bounded
/// number of tokens, so the whole is linear in the text; nothing is allocated where there is none. Immutable and thread-safe.
/// </summary>
internal sealed class DateRecognizer : IMentionRecognizer
{
    private readonly TemporalWords _words;
    private readonly NumberReader _numbers;

    private DateRecognizer(TemporalWords words, NumberReader numbers)
    {
        _words = words;
        _numbers = numbers;
    }

    public static DateRecognizer Create(Lexicon lexicon, NumberReader numbers) => new(TemporalWords.Create(lexicon), numbers);

    public void Recognize(RecognitionContext context, MentionCollector mentions)
    {
        var text = new TemporalText(context, _words, _numbers);
        for (var at = 0; at < text.Count;)
        {
            if (!MayBegin(context, at))
            {
                at++;
            }
            else if (TryRead(text, at, out var read, out var name))
            {
                LoneReader.Place(text, at, ref read);
                mentions.Add(new Mention(read.Type, TextSpan.FromBounds(read.Start, text.EndOf(read.End)), read.Rule, read.Confidence, read.Value));
                at = read.End;
            }
            else
            {
                at = Math.Max(at + 1, name);
            }
        }
    }

    private bool MayBegin(RecognitionContext context, int at)
    {
        if (context.Tokens[at].Kind == TokenKind.Number)
        {
            return true;
        }

        foreach (ref readonly var match in context.TermsAt(at))
        {
            if (match.Kind is TermKind.Month or TermKind.Weekday or TermKind.TimeUnit or TermKind.PeriodPart or TermKind.Holiday
                or TermKind.NumberWord or TermKind.OrdinalWord
                || (match.Kind == TermKind.Cue && _words.Cues[match.Term] != TemporalCue.None))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="text">The document.</param>
    /// <param name="at">Index of the token.</param>
    /// <param name="read">What was read.</param>
    /// <param name="name">Where nothing was read: index just past a date that is part of a name.</param>
    private static bool TryRead(TemporalText text, int at, out TemporalRead read, out int name)
    {
        name = at;
        if (AgeReader.TryRead(text, at, out read) || LoneReader.TryRead(text, at, out read))
        {
            return true;
        }

        var found = TimeReader.TryRead(text, at, out read);
        found |= RepeatReader.TryRead(text, at, out var other) && Longer(other, ref read, found);
        found |= CountedReader.TryRead(text, at, out other) && Longer(other, ref read, found);
        found |= StretchReader.TryRead(text, at, out other) && Longer(other, ref read, found);
        var dated = DateReader.TryRead(text, at, out var date);
        if (dated && !found && DateContext.IsName(text, at, date))
        {
            name = date.End;
            return false;
        }

        if (dated && (!found || date.End > read.End) && DateContext.Accepts(text, at, ref date))
        {
            read = new TemporalRead { Type = EntityType.Date, Start = date.Start, End = date.End, Rule = date.Rule, Confidence = date.Confidence, Value = date.ToExpression() };
            found = true;
        }

        found |= DurationReader.TryRead(text, at, out other) && Longer(other, ref read, found);
        return found;
    }

    private static bool Longer(in TemporalRead other, ref TemporalRead read, bool found)
    {
        if (!found || other.End > read.End)
        {
            read = other;
        }

        return true;
    }
}
