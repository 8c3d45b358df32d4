using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads times of day with their day: parts of the day ("Sunday morning", "this evening"), hours, and the two in either order.
/// Stateless and thread-safe.
/// </summary>
internal static class TimeReader
{
    /// <param name="text">The document.</param>
    /// <param name="at">Index of the token.</param>
    /// <param name="date">The date that begins there, if any.</param>
    /// <param name="dated">Whether there is one.</param>
    /// <param name="read">What was read.</param>
    public static bool TryRead(TemporalText text, int at, in DateRead date, bool dated, out TemporalRead read)
    {
        read = default;
        read.Type = EntityType.Time;
        read.Confidence = 0.9f;
        return TryNight(text, at, ref read) || TryPoint(text, at, ref read) || TryHours(text, at, ref read)
            || TryDayPart(text, at, ref read) || (dated && TryDayFirst(text, at, date, ref read));
    }

    /// <summary>"tonight", "last night", "the next morning".</summary>
    private static bool TryNight(TemporalText text, int at, ref TemporalRead read)
    {
        var (offset, part) = text.IsCue(at, TemporalCue.LastNight, out var end) ? (DateField.Offset(-1), DayPart.Night)
            : text.IsCue(at, TemporalCue.NextMorning, out end) ? (DateField.Context(1), DayPart.Morning)
            : text.IsCue(at, TemporalCue.Tonight, out end) ? (DateField.Offset(0), DayPart.Night)
            : default;
        if (offset.IsNone)
        {
            return false;
        }

        // "last night, Saturday"
        if (!text.BreaksLine(end) && text.TryWeekday(end, out var weekday, out _) && weekday.Has(TermFeatures.Article))
        {
            end = weekday.EndToken;
        }

        Set(text, at, end, ClockSpec.Of(part), new DateSpec { Grain = Grain.Day, Day = offset }, "time.night", ref read);
        return true;
    }

    /// <summary>"midnight", "midday", with a day or zone behind.</summary>
    private static bool TryPoint(TemporalText text, int at, ref TemporalRead read)
    {
        if (!text.TryPart(at, PartRole.Point, out var match, out var point))
        {
            return false;
        }

        var end = match.EndToken;
        DateSpec? day = TryDay(text, end, DayPart.None, out var date, out var behind) ? date : null;
        end = day is null ? end : behind;
        var zone = new ClockRead { End = end };
        ClockReader.ReadZone(text, ref zone);

        // Midnight of a day is the one that ends it.
        Set(text, at, zone.End, ClockSpec.At(point.Value == 0 && day is not null ? 24 : point.Value), day, "time.point", ref read);
        return true;
    }

    /// <summary>An hour or a range of two, and the day and zone that follow.</summary>
    private static bool TryHours(TemporalText text, int at, ref TemporalRead read)
    {
        if (!ClockReader.TryRead(text, at, out var from))
        {
            return false;
        }

        var ranged = ClockRangeReader.TryUntil(text, at, ref from, out var to);
        if (!from.IsSure && !(ranged && to.IsSure) && !ClockRangeReader.TryThisPart(text, ref from, out _, out _))
        {
            return false;
        }

        var end = ranged ? to.End : from.End;
        DateSpec? day = TryDay(text, end, DayPart.None, out var date, out var behind) || !ranged && ClockRangeReader.TryThisPart(text, ref from, out date, out behind) ? date : null;
        end = day is null ? end : behind;
        var zone = new ClockRead { End = end };
        ClockReader.ReadZone(text, ref zone);
        Set(text, at, zone.End, from.ToSpec(), day, ranged ? "time.range" : "time.clock", ref read);
        read.Start = from.Start;
        if (ranged)
        {
            read.Value = new ClockExpression(from.ToSpec(), to.ToSpec(), day, DayIsLast: true);
        }

        return true;
    }

    /// <summary>A part of the day with its day: "Sunday morning", "the evening of 11 June", "this morning", "the night".</summary>
    private static bool TryDayPart(TemporalText text, int at, ref TemporalRead read)
    {
        var start = at;
        var early = (text.TryPart(at, PartRole.Part, out var part, out _) || text.TryPart(at, PartRole.PartOfDay, out part, out _)) && !part.Has(TermFeatures.Article);
        if (early)
        {
            at = text.IsCue(part.EndToken, TemporalCue.Of, out var of) ? of : part.EndToken;
        }

        var demonstrative = text.IsCue(at, TemporalCue.This, out var noun);
        var weak = false;
        if (!text.TryPart(noun, PartRole.DayPart, out var match, out var word) && !(weak = text.TryPart(noun, PartRole.DayPartOfDay, out match, out word)) || ((noun > start) && text.BreaksLine(noun)))
        {
            return false;
        }

        var definite = match.Has(TermFeatures.Article) || (match.TokenCount > 1 && text.IsDefinite(match.EndToken - 1));
        var end = match.EndToken;
        if (demonstrative)
        {
            if (!match.Has(TermFeatures.Article))
            {
                return false;
            }

            Set(text, start, end, ClockSpec.Of(word.DayPart), new DateSpec { Grain = Grain.Day, Day = DateField.Offset(0) }, "time.this-part", ref read);
            return true;
        }

        if (!match.Has(TermFeatures.Article) && TryDay(text, end, word.DayPart, out var date, out var behind))
        {
            // "the night of Wednesday to Thursday"
            var next = text.MarkAt(behind) is '-' or '/' ? behind + 1 : text.IsCue(behind, TemporalCue.To, out var to) ? to : behind;
            if (text.TryWeekday(next, out var second, out _) && second.Has(TermFeatures.Article) && date.Weekday != 0 && !text.BreaksLine(behind))
            {
                behind = second.EndToken;
            }

            Set(text, start, behind, ClockSpec.Of(word.DayPart), date, "time.part-of-day", ref read);
            AddClock(text, date, word.DayPart, ref read);
            return true;
        }

        if (!definite || weak || !(text.IsAfterCue(start, TemporalCue.In) || text.IsAfterCue(start, TemporalCue.Period) || early || text.IsWholeLine(start, end)))
        {
            return false;
        }

        Set(text, start, end, ClockSpec.Of(word.DayPart), null, "time.part", ref read);
        read.Confidence = 0.7f;
        return true;
    }

    /// <summary>A day and then its hour or part: "Thursday at 19:30", "Tuesday in the morning", "tomorrow 8:00".</summary>
    private static bool TryDayFirst(TemporalText text, int at, in DateRead date, ref TemporalRead read)
    {
        if (date.From.Grain != Grain.Day || date.IsRange || text.IsAfterCue(at, TemporalCue.Except))
        {
            return false;
        }

        read.Start = date.Start;
        read.End = date.End;
        if (AddClock(text, date.From, DayPart.None, ref read))
        {
            return true;
        }

        var next = text.IsCue(date.End, TemporalCue.PrepositionIn, out var behind) ? behind : date.End;
        if (text.BreaksLine(next) || !text.TryPart(next, PartRole.DayPart, out var match, out var word))
        {
            if (text.BreaksLine(next) || !text.TryPart(date.End, PartRole.Clock, out match, out var half) || half.Half == ClockHalf.None)
            {
                return false;
            }

            word = half with { DayPart = half.Half switch { ClockHalf.Am => DayPart.Morning, ClockHalf.Pm => DayPart.Evening, ClockHalf.Noon => DayPart.Afternoon, _ => DayPart.Night } };
        }
        else if (next == date.End && text.TryWeekday(match.EndToken, out _, out _))
        {
            return false;
        }

        if ((match.Features & TermFeatures.AnyClitic) != 0)
        {
            return false;
        }

        Set(text, at, match.EndToken, ClockSpec.Of(word.DayPart), date.From, "time.day-part", ref read);
        read.Start = date.Start;
        return true;
    }

    /// <summary>The hour behind a day: "… about the hour five in the morning", "… from five to seven".</summary>
    private static bool AddClock(TemporalText text, in DateSpec day, DayPart part, ref TemporalRead read)
    {
        var at = text.MarkAt(read.End) is '\u060C' or ',' or '-' ? read.End + 1 : read.End;
        if (at > read.End && text.HasConjunction(at))
        {
            return false; // "…, and from four to six on Friday": another day's hours.
        }

        while (text.IsCue(at, TemporalCue.PrepositionIn, out var behind) || text.IsCue(at, TemporalCue.AtClock, out behind) || text.IsCue(at, TemporalCue.Of, out behind))
        {
            at = behind;
        }

        if (!text.Has(at) || text.BreaksLine(at) || !ClockReader.TryRead(text, at, out var from))
        {
            return false;
        }

        var ranged = ClockRangeReader.TryUntil(text, at, ref from, out var to);
        if (!from.IsSure && !(ranged && to.IsSure) && !(at > read.End && text.KindOf(at) == TokenKind.Word))
        {
            return false;
        }

        // "yesterday evening at eight"
        from.Half = from.Half == ClockHalf.None && part != DayPart.None && from.Hour <= 12 ? ClockReader.HalfOf(part) : from.Half;
        to.Half = ranged && to.Half == ClockHalf.None && part != DayPart.None && to.Hour <= 12 && to.Hour > from.Hour ? from.Half : to.Half;
        read.End = ranged ? to.End : from.End;
        read.Value = new ClockExpression(from.ToSpec(), ranged ? to.ToSpec() : null, day);
        read.Rule = "time.day-clock";
        return true;
    }

    /// <summary>The day behind a part or hour: with "of", "on" or a comma between.</summary>
    private static bool TryDay(TemporalText text, int at, DayPart part, out DateSpec day, out int end)
    {
        day = default;
        end = at;
        if (!text.Has(at) || text.BreaksLine(at))
        {
            return false;
        }

        var next = text.MarkAt(at) is '\u060C' or ',' ? at + 1 : at;
        next = text.IsCue(next, TemporalCue.Of, out var behind) || text.IsCue(next, TemporalCue.PrepositionIn, out behind) ? behind : next;
        if (text.BreaksLine(next) || !DateReader.TryCore(text, next, allowBare: false, out var date) || date.From.Grain != Grain.Day || date.IsRange
            || part != DayPart.Night && text.IsCue(date.End, TemporalCue.To, out var last) && text.TryWeekday(last, out _, out _))
        {
            return false; // "from Sunday to Thursday": the days on which the hours hold.
        }

        day = date.From;
        end = date.End;
        return true;
    }

    private static void Set(TemporalText text, int at, int end, ClockSpec clock, DateSpec? day, string rule, ref TemporalRead read)
    {
        read.Start = TemporalStart.Of(text.Context, at);
        read.End = end;
        read.Value = new ClockExpression(clock, null, day);
        read.Rule = rule;
    }
}
