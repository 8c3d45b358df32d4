namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads a month with or without days before it and a year or direction behind it: "21 October", "the 5th of this month",
/// "September last", "October/Tishrin 2026", "October and November". Stateless and thread-safe.
/// </summary>
internal static class MonthDayReader
{
    public static bool TryRead(TemporalText text, int at, out DateRead date)
    {
        date = default;
        if (TryDays(text, at, out date))
        {
            return true;
        }

        if (MonthReader.TryReadPeriod(text, at, allowBare: false, out var period))
        {
            date.From = new DateSpec { Grain = Grain.Month, Month = period.Month };
            Finish(text, at, period.End, "date.relative-month", 0.95f, ref date);
            return true;
        }

        return TryMonths(text, at, out date);
    }

    private static bool TryDays(TemporalText text, int at, out DateRead date)
    {
        date = default;
        DayRead day;
        if (text.TryPart(at, PartRole.PartWeak, out var first, out _) && MonthReader.TryRead(text, first.EndToken, out _))
        {
            day = new DayRead { First = 1, Last = 1, Start = first.Start, End = first.EndToken };
        }
        else
        {
            // "the third day of October"
            var number = text.IsDefinite(at) && text.TryUnit(at, UnitNumber.Singular, out var noun, out var unit) && unit == Grain.Day ? noun.EndToken : at;
            if (!DayReader.TryRead(text, number, out day))
            {
                return false;
            }

            day.Start = number == at ? day.Start : text.StartOf(at);
        }

        if (text.BreaksLine(day.End))
        {
            return false;
        }

        var of = text.IsCue(day.End, TemporalCue.Of, out var behind);
        var month = of ? behind : day.End;
        if (of && text.IsCue(month, TemporalCue.OfIt))
        {
            return false;
        }

        if (!text.BreaksLine(month) && MonthReader.TryRead(text, month, out var read))
        {
            // "4 August" needs no more; "the fifth Muharram" without "of" may be a name, and so may "3 Rajab" before a word.
            date.From = new DateSpec { Grain = Grain.Day, Day = DateField.Given(day.First), Month = read.Month, Calendar = read.Calendar };
            Complete(text, read.End, ref date);
            SetDays(day, ref date);
            date.Start = day.Start;
            date.NeedsCue = !of && !read.Headed && !read.Paired && read.Alone == AloneRule.AfterHead && !date.From.IsPlaced && !text.IsAfterCue(at, TemporalCue.In);
            date.Rule = date.IsRange ? "date.days-of-month" : date.From.Year.IsNone ? "date.day-month" : "date.day-month-year";
            date.Confidence = date.From.IsPlaced || read.Paired ? 0.95f : 0.85f;
            return !date.NeedsCue;
        }

        if (MonthReader.TryReadPeriod(text, month, allowBare: false, out read) && (of || day.IsDigits))
        {
            date.From = new DateSpec { Grain = Grain.Day, Day = DateField.Given(day.First), Month = read.Month };
            date.End = read.End;
            SetDays(day, ref date);
            date.Start = day.Start;
            date.Rule = "date.day-of-relative-month";
            date.Confidence = 0.95f;
            return true;
        }

        if (of && text.IsCue(month, TemporalCue.Each, out var each) && text.TryUnit(each, UnitNumber.Singular, out var every, out var grain) && grain == Grain.Month
            && (every.Features & Lexicons.TermFeatures.Article) == 0 && day.First == day.Last && !text.BreaksLine(each))
        {
            date.From = new DateSpec { Grain = Grain.Day, Day = DateField.Given(day.First), Repeats = true };
            date.Start = day.Start;
            date.End = every.EndToken;
            date.Rule = "date.day-of-every-month";
            date.Confidence = 0.95f;
            return true;
        }

        if (day.IsDigits && IsExpected(text, at) && !text.Context.FoldedOf(day.End).EndsWith([Text.ArabicChars.TehMarbuta])
            && DirectionReader.TryRead(text, day.End, out var direction, out behind) && direction is Direction.Current or Direction.Next or Direction.Past)
        {
            // "until the 25th, the current": the word for month is left out.
            date.From = new DateSpec { Grain = Grain.Day, Day = DateField.Given(day.First), Month = DirectionReader.FieldOf(direction) };
            SetDays(day, ref date);
            date.Start = day.Start;
            date.End = behind;
            date.Rule = "date.day-of-relative-month";
            date.Confidence = 0.85f;
            return true;
        }

        if (text.IsCue(day.End, TemporalCue.OfIt, out behind))
        {
            date.From = new DateSpec { Grain = Grain.Day, Day = DateField.Given(day.First), Month = DateField.Context(0) };
            SetDays(day, ref date);
            date.Start = day.Start;
            date.End = behind;
            date.Rule = "date.day-of-same-month";
            date.Confidence = 0.85f;
            return true;
        }

        return false;
    }

    /// <summary>Whether a day is expected: behind the word for it, or a preposition of time.</summary>
    private static bool IsExpected(TemporalText text, int at) =>
        text.IsAfterCue(at, TemporalCue.In) || text.IsAfterCue(at, TemporalCue.Of) || text.TryUnit(at - 1, UnitNumber.Singular, out _, out var unit) && unit == Grain.Day;

    private static bool TryMonths(TemporalText text, int at, out DateRead date)
    {
        date = default;
        var dual = text.TryUnit(at, UnitNumber.DualConstruct, out var head, out var unit) && unit == Grain.Month;
        var plural = !dual && text.TryUnit(at, UnitNumber.Plural, out head, out unit) && unit == Grain.Month;
        if (!MonthReader.TryRead(text, dual || plural ? head.EndToken : at, out var first))
        {
            return false;
        }

        date.From = new DateSpec { Grain = Grain.Month, Month = first.Month, Calendar = first.Calendar };
        var end = first.End;
        if ((dual || plural || !first.Paired) && TryJoined(text, end, first, dual || plural, out var last))
        {
            Complete(text, last.End, ref date);
            date.IsRange = true;
            date.To = date.From with { Month = last.Month };
        }
        else if (dual)
        {
            return false;
        }
        else
        {
            Complete(text, end, ref date);
        }

        date.Start = StartOf(text, at);
        date.Rule = date.IsRange ? "date.months" : date.From.Year.IsNone ? date.From.Direction == Direction.None ? "date.month" : "date.month-direction" : "date.month-year";
        date.Confidence = date.From.IsPlaced || first.Paired || first.Headed || date.IsRange ? 0.95f : 0.8f;
        if (date.From.IsPlaced || first.Paired || date.IsRange)
        {
            return true;
        }

        date.NeedsCue = first.Alone == AloneRule.AfterCue && !first.Headed;
        return first.Headed ? first.Alone != AloneRule.AfterHead || text.TryMonth(end - 1, out _, out _) || text.IsWholeLine(at, end) : first.Alone != AloneRule.AfterHead;
    }

    /// <summary>The second month of "October and November", "September-November", "January to March".</summary>
    private static bool TryJoined(TemporalText text, int at, in MonthRead first, bool headed, out MonthRead last)
    {
        last = default;
        if (!text.Has(at) || text.BreaksLine(at))
        {
            return false;
        }

        var next = text.MarkAt(at) is '-' or '\u2013' || text.IsCue(at, TemporalCue.And) ? at + 1 : text.IsCue(at, TemporalCue.To, out var behind) ? behind : at;
        if (next == at && !text.HasConjunction(at))
        {
            return false;
        }

        return MonthReader.TryRead(text, next, out last) && last.Calendar == first.Calendar && last.Month != first.Month && (!last.Headed || next != at)
            && (headed || first.Headed || last.Alone == AloneRule.Yes || next != at);
    }

    /// <summary>Takes in the year or direction behind a month.</summary>
    public static void Complete(TemporalText text, int at, ref DateRead date)
    {
        date.End = at;
        if (DirectionReader.TryRead(text, at, out var direction, out var end))
        {
            if (direction == Direction.Same || direction == Direction.Following)
            {
                date.From.Year = direction == Direction.Same ? DateField.Context(0) : default;
            }

            date.From.Direction = direction == Direction.Same ? Direction.None : direction;
            date.End = end;
            at = end;
        }

        if (YearReader.TryReadAfter(text, at, date.From.Calendar, out var year))
        {
            date.From.Year = year.Year;
            date.From.Calendar = date.From.Month.Kind == FieldKind.Given ? date.From.Calendar : year.Calendar;
            date.End = year.End;
        }
    }

    private static void SetDays(in DayRead day, ref DateRead date)
    {
        date.IsRange = day.Last > day.First;
        if (date.IsRange)
        {
            date.To = date.From with { Day = DateField.Given(day.Last) };
        }
    }

    private static void Finish(TemporalText text, int at, int end, string rule, float confidence, ref DateRead date)
    {
        date.Start = StartOf(text, at);
        date.End = end;
        date.Rule = rule;
        date.Confidence = confidence;
    }

    private static int StartOf(TemporalText text, int at) => TemporalStart.Of(text.Context, at);
}
