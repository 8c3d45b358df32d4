namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads a whole date: the longest that one of the readers finds at a token, the part of it that is spoken of, the same day in the
/// other calendar, and the end of a range. Stateless and thread-safe.
/// </summary>
internal static class DateReader
{
    /// <summary>Takes in what may follow a date: the same day in the other calendar, the end of a range.</summary>
    public static void Complete(TemporalText text, int at, ref DateRead date)
    {
        ReadOtherCalendar(text, ref date);
        ReadRange(text, at, ref date);
    }

    /// <summary>A date without range, with the part of it that is spoken of.</summary>
    public static bool TryPoint(TemporalText text, int at, out DateRead date)
    {
        date = default;
        if (!text.Has(at))
        {
            return false;
        }

        var found = TryCore(text, at, allowBare: false, out date);
        if (TryPart(text, at, out var part) && (!found || part.End > date.End))
        {
            date = part;
            found = true;
        }

        return found;
    }

    /// <summary>A date or period without the words for a part of it.</summary>
    public static bool TryCore(TemporalText text, int at, bool allowBare, out DateRead date)
    {
        date = default;
        if (!text.Has(at))
        {
            return false;
        }

        var found = DayNameReader.TryRead(text, at, out date);
        found |= MonthDayReader.TryRead(text, at, out var other) && Longer(other, ref date, found);
        found |= NumericDateReader.TryRead(text, at, out other) && Longer(other, ref date, found);
        found |= PeriodReader.TryRead(text, at, allowBare, out other) && Longer(other, ref date, found);
        found |= YearListReader.TryRead(text, at, out other) && Longer(other, ref date, found);
        found |= NthReader.TryRead(text, at, out other) && Longer(other, ref date, found);
        found |= FirstUnitsReader.TryRead(text, at, out other) && Longer(other, ref date, found);
        found |= HolidayReader.TryRead(text, at, out other) && Longer(other, ref date, found);
        return found;
    }

    private static bool Longer(in DateRead other, ref DateRead date, bool found)
    {
        if (!found || other.End > date.End)
        {
            date = other;
        }

        return true;
    }

    /// <summary>"the beginning of", "late", "the rest of" a period: the part leaves the value as it is.</summary>
    private static bool TryPart(TemporalText text, int at, out DateRead date)
    {
        date = default;
        var weak = false;
        var ofDay = false;
        if (text.IsCue(at, TemporalCue.StartingFrom)
            || !text.TryPart(at, PartRole.Part, out var match, out _) && !(weak = text.TryPart(at, PartRole.PartWeak, out match, out _))
            && !(ofDay = text.TryPart(at, PartRole.PartOfDay, out match, out _)))
        {
            return false;
        }

        if (match.Has(Lexicons.TermFeatures.Article) || text.BreaksLine(match.EndToken))
        {
            return false;
        }

        var whole = text.IsCue(match.EndToken, TemporalCue.Of, out var behind) ? behind : match.EndToken;
        if (!TryCore(text, whole, allowBare: !weak, out date) || (weak && date.From.Grain != Grain.Year) || (ofDay && date.From.Grain != Grain.Day))
        {
            return false;
        }

        date.Start = match.Start;
        date.NeedsCue = false;
        date.Rule = "date.part-of-period";
        return true;
    }

    /// <summary>The same day in the other calendar: "3 Ramadan 1445 AH corresponding to 13 March 2024 CE".</summary>
    private static void ReadOtherCalendar(TemporalText text, ref DateRead date)
    {
        if (date.IsRange || date.From.Grain is not (Grain.Day or Grain.Month or Grain.Year) || !text.Has(date.End) || text.BreaksLine(date.End))
        {
            return;
        }

        var next = date.End;
        var opened = text.MarkAt(next) == '(';
        next = text.MarkAt(next) is '\u060C' or ',' or '/' or '-' or '\u2013' or '(' or '=' ? next + 1 : next;
        next = text.IsCue(next, TemporalCue.Corresponding, out var behind) ? behind : next;
        if (next == date.End || !TryCore(text, next, allowBare: false, out var other) || other.IsRange || other.From.Calendar == date.From.Calendar
            || other.From.Grain != date.From.Grain || (date.From.Year.IsNone && other.From.Year.IsNone)
            || (date.From.Month.IsNone && date.From.Grain == Grain.Day))
        {
            return;
        }

        var end = other.End;
        if (opened)
        {
            if (text.MarkAt(end) != ')')
            {
                return;
            }

            end++;
        }

        if (other.From.Calendar == CalendarSystem.Gregorian)
        {
            date.From = other.From;
        }

        date.End = end;
        date.NeedsCue = false;
        date.Rule = "date.two-calendars";
        date.Confidence = 0.95f;
    }

    private static void ReadRange(TemporalText text, int at, ref DateRead date)
    {
        if (date.IsRange || !text.Has(date.End) || text.BreaksLine(date.End))
        {
            return;
        }

        int next;
        var dash = false;
        if (text.IsCue(date.End, TemporalCue.To, out next))
        {
            next = text.IsCue(next, TemporalCue.To, out var again) ? again : next;
        }
        else if (text.MarkAt(date.End) is '-' or '\u2013')
        {
            next = date.End + 1;
            dash = true;
        }
        else if (text.IsAfterCue(at, TemporalCue.Between))
        {
            next = text.IsCue(date.End, TemporalCue.And) ? date.End + 1 : date.End;
            if (next == date.End && !text.HasConjunction(next))
            {
                return;
            }
        }
        else
        {
            return;
        }

        if (text.BreaksLine(next) || !TryPoint(text, next, out var last) || last.IsRange || last.From.Grain != date.From.Grain
            || (dash && last.From.Calendar != date.From.Calendar) || last.From.Day.Kind == FieldKind.Offset)
        {
            return;
        }

        date.To = last.From;
        date.IsRange = true;
        date.End = last.End;
        date.NeedsCue = false;
        date.Rule = "date.range";
    }
}
