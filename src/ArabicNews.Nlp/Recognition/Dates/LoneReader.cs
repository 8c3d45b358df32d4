using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads a text that is nothing but a temporal expression: the stamp that sites print beside a headline ("since three days"), or
/// what is asked of a calendar ("Friday", "3:20 in the afternoon"). No story anchors it, so that it counts from the reference date
/// and looks ahead, where an article would leave it open or look back. Stateless and thread-safe.
/// </summary>
internal static class LoneReader
{
    /// <summary>Reads a length behind "since" or "within" as the day it counts to, and a bare weekday as the coming one.</summary>
    public static bool TryRead(TemporalText text, int at, out TemporalRead read)
    {
        read = default;
        return at == 0 && (TryCounted(text, ref read) || TryWeekday(text, ref read) || TryNow(text, ref read));
    }

    /// <summary>Places a time of day or weekday that is all of the text; leaves others as they are.</summary>
    public static void Place(TemporalText text, int at, ref TemporalRead read)
    {
        if (at > 1 || text.Context.ReferenceDate is null || !IsAll(text, at, read.End))
        {
            return;
        }

        if (read.Value is CalendarExpression { To: null, From: { Weekday: not 0, Month.IsNone: true, IsPlaced: false, Repeats: false } day })
        {
            read.Value = new CalendarExpression(day with { Direction = Direction.Next }, null);
        }
        else if (read.Value is ClockExpression { Day: null, From.Hour: >= 0 } clock && ClockReader.TryRead(text, at, out var first)
            && (first.Half != ClockHalf.None || first.Minute > 0 || first.Second >= 0))
        {
            // An hour that tells neither minutes nor its half of the day is no moment yet.
            read.Value = clock with { Day = new DateSpec { Grain = Grain.Day, Day = DateField.Offset(0) } };
        }
    }

    private static bool TryCounted(TemporalText text, ref TemporalRead read)
    {
        var placed = text.Context.ReferenceDate is not null;
        var past = text.TryCue(0, placed ? TemporalCue.Since : TemporalCue.Ago, out var particle);
        if ((!past && !text.TryCue(0, placed ? TemporalCue.ComingWithin : TemporalCue.After, out particle))
            || !LengthReader.TryRead(text, particle.EndToken, out var length) || length.IsDefinite || length.IsRange || !IsAll(text, 0, length.End))
        {
            return false;
        }

        read.End = length.End;
        read.Confidence = 0.8f;
        if (placed)
        {
            read.Type = EntityType.Date;
            read.Start = particle.Start;
            read.Rule = past ? "date.lone-since" : "date.lone-within";
            read.Value = new CountedExpression(length.From, past ? -1 : 1);
            return length.From.Coarsest > Grain.Hour;
        }

        // Without a reference date there is nothing to count from: a length is all that is said.
        read.Type = EntityType.Duration;
        read.Start = length.Start;
        read.Rule = "duration.lone";
        read.Value = new LengthExpression(length.From, null);
        return length.IsCounted;
    }

    private static bool TryNow(TemporalText text, ref TemporalRead read)
    {
        if (!text.TryCue(0, TemporalCue.Now, out var match) || !IsAll(text, 0, match.EndToken))
        {
            return false;
        }

        read.Type = EntityType.Date;
        read.Start = match.Start;
        read.End = match.EndToken;
        read.Rule = "date.lone-now";
        read.Confidence = 0.8f;
        read.Value = new VagueExpression(0);
        return true;
    }

    private static bool TryWeekday(TemporalText text, ref TemporalRead read)
    {
        if (!text.TryWeekday(0, out var match, out var weekday) || (match.Features & Lexicons.TermFeatures.AnyClitic) != 0 || !IsAll(text, 0, match.EndToken)
            || text.Context.TryTerm(0, Lexicons.TermKind.NumberWord, out _))
        {
            return false;
        }

        read.Type = EntityType.Date;
        read.Start = match.Start;
        read.End = match.EndToken;
        read.Rule = "date.lone-weekday";
        read.Confidence = 0.8f;
        read.Value = new CalendarExpression(new DateSpec { Grain = Grain.Day, Weekday = (byte)weekday, Direction = Direction.Next }, null);
        return true;
    }

    /// <summary>Whether nothing stands in the text besides a phrase, but "from" before it and punctuation behind it.</summary>
    private static bool IsAll(TemporalText text, int first, int end)
    {
        if (first > 0 && !text.IsCue(0, TemporalCue.Of))
        {
            return false;
        }

        while (text.Has(end) && text.KindOf(end) is TokenKind.Punctuation)
        {
            end++;
        }

        return end == text.Count;
    }
}
