using System.Buffers;
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
    /// <summary>The function words that a temporal expression may begin with.</summary>
    private static readonly TokenMask OpeningCues = MaskOf(
        TemporalCue.This, TemporalCue.SameBefore, TemporalCue.Today, TemporalCue.Nowadays, TemporalCue.Yesterday, TemporalCue.Yesterday2, TemporalCue.Tomorrow,
        TemporalCue.Tomorrow2, TemporalCue.TomorrowColloquial, TemporalCue.NextDay, TemporalCue.Tonight, TemporalCue.LastNight, TemporalCue.NextMorning,
        TemporalCue.Each, TemporalCue.Ago, TemporalCue.After, TemporalCue.Half, TemporalCue.Quarter, TemporalCue.Third, TemporalCue.ThreeQuarters,
        TemporalCue.Clock, TemporalCue.Season, TemporalCue.SportingSeason, TemporalCue.HalfYear, TemporalCue.QuarterYear, TemporalCue.Weekend,
        TemporalCue.LastInMonth, TemporalCue.FirstDay, TemporalCue.DayWord);

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
        var rented = ArrayPool<TokenMask>.Shared.Rent(context.Tokens.Length);
        try
        {
            var masks = rented.AsSpan(0, context.Tokens.Length);
            Describe(context, masks);
            Recognize(new TemporalText(context, _words, _numbers, masks), masks, mentions);
        }
        finally
        {
            ArrayPool<TokenMask>.Shared.Return(rented);
        }
    }

    private static void Recognize(TemporalText text, ReadOnlySpan<TokenMask> masks, MentionCollector mentions)
    {
        for (var at = 0; at < text.Count;)
        {
            if (!masks[at].HasAny(TokenMask.Openers) && !masks[at].HasAny(OpeningCues) && text.KindOf(at) != TokenKind.Number && at > 0)
            {
                at++;
            }
            else if (TryRead(text, at, out var read, out var name))
            {
                DateContext.Turn(text, at, ref read);
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

    /// <summary>Writes down for each token what the lexicon's matches there are.</summary>
    private void Describe(RecognitionContext context, Span<TokenMask> masks)
    {
        masks.Clear();
        for (var token = 0; token < masks.Length; token++)
        {
            foreach (ref readonly var match in context.TermsAt(token))
            {
                masks[token].Add(match.Kind, match.Kind == TermKind.Cue ? _words.Cues[match.Term] : TemporalCue.None);
            }
        }
    }

    private static TokenMask MaskOf(params ReadOnlySpan<TemporalCue> cues)
    {
        TokenMask mask = default;
        foreach (var cue in cues)
        {
            mask.Add(TermKind.Cue, cue);
        }

        return mask;
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

        var dated = DateReader.TryPoint(text, at, out var date);
        if (dated)
        {
            WeekdaysReader.Complete(text, ref date);
        }

        var found = TimeReader.TryRead(text, at, date, dated, out read);
        found |= RepeatReader.TryRead(text, at, out var other) && Longer(other, ref read, found);
        found |= CountedReader.TryRead(text, at, out other) && Longer(other, ref read, found);
        found |= StretchReader.TryRead(text, at, out other) && Longer(other, ref read, found);
        if (dated)
        {
            DateReader.Complete(text, at, ref date);
        }

        if (dated && !found && (DateContext.IsName(text, at, date) || DateContext.IsImpossible(text, at, date)))
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
