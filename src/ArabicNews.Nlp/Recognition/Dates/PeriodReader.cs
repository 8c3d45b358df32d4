using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads periods longer than a day that are no month: weeks, weekends, seasons, quarters, halves, years, decades, centuries.
/// Stateless and thread-safe.
/// </summary>
internal static class PeriodReader
{
    public static bool TryRead(TemporalText text, int at, bool allowBare, out DateRead date)
    {
        date = default;
        if (TryWeekend(text, at, ref date) || TryQuarter(text, at, ref date) || TrySeason(text, at, allowBare, ref date)
            || TrySportingSeason(text, at, ref date) || CenturyReader.TryRead(text, at, out date))
        {
            date.Start = TemporalStart.Of(text.Context, at);
            return true;
        }

        if (TryWeek(text, at, allowBare, out var week, out var end))
        {
            date = new DateRead { From = new DateSpec { Grain = Grain.Week, Week = week }, End = end, Rule = "date.relative-week", Confidence = 0.95f };
        }
        else if (YearReader.TryReadPeriod(text, at, allowBare, out var year))
        {
            var given = year.Year.Kind == FieldKind.Given;
            date = new DateRead
            {
                From = new DateSpec { Grain = Grain.Year, Year = year.Year, Calendar = year.Calendar },
                End = year.End,
                Rule = given ? "date.year" : "date.relative-year",
                Confidence = 0.95f,
            };
        }
        else if (allowBare && MonthReader.TryReadPeriod(text, at, allowBare: true, out var month))
        {
            date = new DateRead { From = new DateSpec { Grain = Grain.Month, Month = month.Month }, End = month.End, Rule = "date.relative-month", Confidence = 0.9f };
        }
        else
        {
            return false;
        }

        date.Start = TemporalStart.Of(text.Context, at);
        return true;
    }

    /// <summary>"this week", "last week", "the same week"; "the week" alone where a part of it is spoken of.</summary>
    public static bool TryWeek(TemporalText text, int at, bool allowBare, out DateField week, out int end)
    {
        week = default;
        end = at;
        var demonstrative = text.IsCue(at, TemporalCue.This, out var noun);
        var same = !demonstrative && text.IsCue(at, TemporalCue.SameBefore, out noun);
        if (!text.TryUnit(noun, UnitNumber.Singular, out var match, out var unit) || unit != Grain.Week || !text.IsDefinite(noun))
        {
            return false;
        }

        end = match.EndToken;
        week = same ? DateField.Context(0) : DateField.Offset(0);
        if (demonstrative || same)
        {
            return true;
        }

        if (!DirectionReader.TryRead(text, end, out var direction, out var behind))
        {
            return allowBare;
        }

        week = DirectionReader.FieldOf(direction);
        end = behind;
        return true;
    }

    private static bool TryWeekend(TemporalText text, int at, ref DateRead date)
    {
        if (!text.IsCue(at, TemporalCue.Weekend, out var end))
        {
            return false;
        }

        var week = DateField.Offset(0);
        if (DirectionReader.TryRead(text, end, out var direction, out var behind))
        {
            week = DirectionReader.FieldOf(direction);
            end = behind;
        }

        date = new DateRead { From = new DateSpec { Grain = Grain.Weekend, Week = week }, End = end, Rule = "date.weekend", Confidence = 0.95f };
        return true;
    }

    /// <summary>"the second quarter of 2018", "the first half of this year", "the first half of October".</summary>
    private static bool TryQuarter(TemporalText text, int at, ref DateRead date)
    {
        var quarter = text.TryCue(at, TemporalCue.QuarterYear, out var match);
        if ((!quarter && !text.TryCue(at, TemporalCue.HalfYear, out match)) || text.BreaksLine(match.EndToken)
            || !text.TryOrdinal(match.EndToken, out var number, out var end) || number < 1 || number > (quarter ? 4 : 2))
        {
            return false;
        }

        date = new DateRead { Confidence = 0.95f, Rule = quarter ? "date.quarter" : "date.half", End = end };
        date.From = new DateSpec { Grain = quarter ? Grain.Quarter : Grain.Half, Part = (byte)number };
        if (YearReader.TryReadAfter(text, end, CalendarSystem.Gregorian, out var year))
        {
            date.From.Year = year.Year;
            date.End = year.End;
            return true;
        }

        var of = text.IsCue(end, TemporalCue.Of, out var behind) ? behind : end;
        if (of == end || text.BreaksLine(of))
        {
            return false;
        }

        // Part of a month, decade or century: the value is the whole period's.
        if (MonthDayReader.TryRead(text, of, out var whole) || CenturyReader.TryRead(text, of, out whole) || NumericDateReader.TryRead(text, of, out whole)
            || text.IsCue(of, TemporalCue.Period, out var range) && NumericDateReader.TryRead(text, range, out whole))
        {
            (date.From, date.To, date.IsRange, date.End) = (whole.From, whole.To, whole.IsRange, whole.End);
            return whole.From.Grain != Grain.Day;
        }

        return false;
    }

    /// <summary>"the last season": what the current one is depends on the sport, but the last one is over.</summary>
    private static bool TrySportingSeason(TemporalText text, int at, ref DateRead date)
    {
        if (!text.IsCue(at, TemporalCue.SportingSeason, out var end) || !text.IsDefinite(at) || text.BreaksLine(end))
        {
            return false;
        }

        end = text.IsCue(end, TemporalCue.Fiscal, out var kind) ? kind : end;
        if (!DirectionReader.TryRead(text, end, out var direction, out end) || direction is not (Direction.Past or Direction.BeforeLast))
        {
            return false;
        }

        date = new DateRead { From = new DateSpec { Grain = Grain.SportingSeason, Year = DirectionReader.FieldOf(direction) }, End = end, Rule = "date.last-season", Confidence = 0.8f };
        return true;
    }

    private static bool TrySeason(TemporalText text, int at, bool allowBare, ref DateRead date)
    {
        var noun = at;
        var sure = text.IsCue(at, TemporalCue.This, out noun);
        if (text.IsCue(noun, TemporalCue.Season, out var behind))
        {
            noun = behind;
            sure = true;
        }

        if (!text.TryPart(noun, PartRole.Season, out var match, out var season) || (noun > at && text.BreaksLine(noun)))
        {
            return false;
        }

        var definite = (match.Features & TermFeatures.Article) != 0;
        date = new DateRead { From = new DateSpec { Grain = Grain.Season, Part = (byte)season.Value }, End = match.EndToken, Rule = "date.season", Confidence = 0.85f };
        if (DirectionReader.TryRead(text, date.End, out var direction, out var end))
        {
            if (!definite)
            {
                return false;
            }

            date.From.Direction = direction;
            date.End = end;
            return true;
        }

        if (!definite && YearReader.TryReadAfter(text, date.End, CalendarSystem.Gregorian, out var year))
        {
            date.From.Year = year.Year;
            date.End = year.End;
            date.Confidence = 0.95f;
            return true;
        }

        if (sure && definite && text.IsCue(at, TemporalCue.This))
        {
            date.From.Direction = Direction.Current;
        }

        return definite && (sure || allowBare || (season.Value is 2 or 4 && match.TokenCount == 1 && text.IsAfterCue(at, TemporalCue.In)) || text.IsWholeLine(at, date.End));
    }
}
