using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>Reads what goes on behind an hour: the hour that a range ends with, or the part of today. Stateless and thread-safe.</summary>
internal static class ClockRangeReader
{
    /// <summary>"tonight" or "this evening" behind an hour: today, and the half of the day that the hour lies in.</summary>
    public static bool TryThisPart(TemporalText text, ref ClockRead clock, out DateSpec day, out int end)
    {
        day = new DateSpec { Grain = Grain.Day, Day = DateField.Offset(0) };
        end = clock.End;
        if (!text.Has(end) || text.BreaksLine(end))
        {
            return false;
        }

        if (text.IsCue(clock.End, TemporalCue.Tonight, out end))
        {
            clock.Half = clock.Half == ClockHalf.None ? ClockHalf.Night : clock.Half;
            return true;
        }

        if (!text.IsCue(clock.End, TemporalCue.This, out var noun) || text.BreaksLine(noun) || !text.TryPart(noun, PartRole.DayPart, out var match, out var word)
            || !match.Has(TermFeatures.Article))
        {
            return false;
        }

        end = match.EndToken;
        clock.Half = clock.Half == ClockHalf.None ? ClockReader.HalfOf(word.DayPart) : clock.Half;
        return true;
    }

    /// <summary>The end of a range of hours; a half of the day said once holds for both.</summary>
    public static bool TryUntil(TemporalText text, int at, ref ClockRead from, out ClockRead to)
    {
        to = default;
        if (!text.Has(from.End) || text.BreaksLine(from.End))
        {
            return false;
        }

        int next;
        if (text.IsCue(from.End, TemporalCue.To, out next))
        {
        }
        else if (text.TryCue(from.End, TemporalCue.Clock, out var hour) && hour.Has(TermFeatures.Lam) && text.IsAfterCue(at, TemporalCue.Of))
        {
            next = from.End; // "from the hour four to the hour five", the particle attached
        }
        else if (text.MarkAt(from.End) is '-' or '\u2013' || text.IsCue(from.End, TemporalCue.And))
        {
            next = from.End + 1;
            if (text.IsCue(from.End, TemporalCue.And) && !from.IsSure && !text.IsAfterCue(at, TemporalCue.Between))
            {
                return false;
            }
        }
        else if (text.IsAfterCue(at, TemporalCue.Between) && text.HasConjunction(from.End))
        {
            next = from.End;
        }
        else
        {
            return false;
        }

        if (text.BreaksLine(next) || !ClockReader.TryRead(text, next, out to))
        {
            return false;
        }

        if (from.Half == ClockHalf.None && from.Hour <= to.Hour && to.Half != ClockHalf.None)
        {
            from.Half = to.Half;
        }
        else if (to.Half == ClockHalf.None && from.Half is ClockHalf.Am or ClockHalf.Pm && to.Hour > from.Hour % 12 && to.Hour < 12)
        {
            to.Half = from.Half;
        }

        return true;
    }
}
