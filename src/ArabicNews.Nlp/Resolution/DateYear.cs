using System.Globalization;
using ArabicNews.Nlp.Recognition.Dates;

namespace ArabicNews.Nlp.Resolution;

/// <summary>
/// Finds the year of a month or day that the text gives without one. "Last September" is the last one before the reference date,
/// whatever its year. Stateless and thread-safe.
/// </summary>
internal static class DateYear
{
    /// <summary>When the season before is over, and the next is spoken of as the one to come.</summary>
    private const int FirstMonthOfSports = 6;

    /// <summary>The year in the calendar of the date; 0 where it stays open.</summary>
    public static int Infer(in DateSpec spec, DateOnly? reference, DateOnly? anchor, DateOnly? after)
    {
        if (reference is not { } day || DateCalendar.Of(day, spec.Calendar) is not { } known)
        {
            return 0;
        }

        if (spec.Weekday != 0 && !spec.Day.IsNone && TryWeekday(spec, known, out var year))
        {
            return year;
        }

        if (after is { } start && DateCalendar.Of(start, spec.Calendar) is { } first)
        {
            return first.Year + (Compare(spec, first) < 0 ? 1 : 0);
        }

        var compared = Compare(spec, known);
        return known.Year + spec.Direction switch
        {
            Direction.Past => compared < 0 ? 0 : -1,
            Direction.BeforeLast => compared < 0 ? -1 : -2,
            Direction.Next => compared > 0 ? 0 : 1,
            Direction.AfterNext => compared > 0 ? 1 : 2,
            Direction.Following => anchor is { } from && DateCalendar.Of(from, spec.Calendar) is { } before
                ? before.Year - known.Year + (Compare(spec, before) > 0 ? 0 : 1)
                : compared > 0 ? 0 : 1,
            Direction.None when spec.Ahead => compared < 0 ? 1 : 0,
            Direction.None when spec.Behind => compared > 0 ? -1 : 0,
            _ => 0,
        };
    }

    /// <summary>Whether the month, or the day where there is one, lies before (-1), on (0) or after (1) a day of a year.</summary>
    private static int Compare(in DateSpec spec, CalendarDay day)
    {
        var byMonth = spec.Month.Value.CompareTo(day.Month);
        return byMonth != 0 || spec.Day.IsNone ? byMonth : spec.Day.Value.CompareTo(day.Day);
    }

    /// <summary>The year nearest to the reference in which the day falls on the weekday that the text gives.</summary>
    private static bool TryWeekday(in DateSpec spec, CalendarDay known, out int year)
    {
        for (var distance = 0; distance <= 3; distance++)
        {
            for (var sign = -1; sign <= 1; sign += 2)
            {
                year = known.Year + (sign * distance);
                if (DateCalendar.ToGregorian(spec.Calendar, year, spec.Month.Value, spec.Day.Value) is { } day && (int)day.DayOfWeek == spec.Weekday % 7)
                {
                    return true;
                }
            }
        }

        year = 0;
        return false;
    }

    /// <summary>A season begins in one summer and ends before the next; told by the two years.</summary>
    public static ResolvedDate? SportingSeason(DateOnly reference, int distance)
    {
        var year = reference.Year + distance - (reference.Month < FirstMonthOfSports ? 1 : 0);
        return year is < 1 or > 9998 ? null : new ResolvedDate(string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{year + 1:0000}"), new DateOnly(year, 1, 1), new DateOnly(year + 1, 12, 31));
    }
}
