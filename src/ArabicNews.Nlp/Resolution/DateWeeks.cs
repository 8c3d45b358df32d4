using System.Globalization;

namespace ArabicNews.Nlp.Resolution;

/// <summary>
/// Weeks and weekends as the options have them, and the number that ISO 8601 gives the week in which most of their days lie.
/// Immutable and thread-safe.
/// </summary>
internal sealed class DateWeeks(DayOfWeek firstDay, DayOfWeek firstOfWeekend)
{
    /// <summary>The first day of the week that a day lies in.</summary>
    public DateOnly StartOf(DateOnly day) => Back(day, firstDay);

    /// <summary>The week a number of weeks from the one that a day lies in.</summary>
    public ResolvedDate? Week(DateOnly day, int offset)
    {
        if (!DateCalendar.TryAddDays(StartOf(day), 7 * offset, out var start) || !DateCalendar.TryAddDays(start, 6, out var end))
        {
            return null;
        }

        return new ResolvedDate(Format(start.AddDays(3)), start, end);
    }

    /// <summary>The two days of the weekend of a week.</summary>
    public ResolvedDate? Weekend(DateOnly day, int offset)
    {
        if (Week(day, offset) is not { Start: { } start } week)
        {
            return null;
        }

        var first = start.AddDays(((int)firstOfWeekend - (int)start.DayOfWeek + 7) % 7);
        return DateCalendar.TryAddDays(first, 1, out var last) ? new ResolvedDate(week.Timex + "-WE", first, last) : null;
    }

    /// <summary>The day of a week by its ISO number, 1 Monday to 7 Sunday.</summary>
    public ResolvedDate? Weekday(DateOnly day, int offset, int weekday)
    {
        if (!DateCalendar.TryAddDays(StartOf(day), 7 * offset, out var start))
        {
            return null;
        }

        var ahead = (((weekday % 7) - (int)start.DayOfWeek) + 7) % 7;
        return DateCalendar.TryAddDays(start, ahead, out var found) ? DateCalendar.Day(found) : null;
    }

    /// <summary>The ISO week that a day lies in (<c>2018-W39</c>).</summary>
    public static string Format(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}");
    }

    private static DateOnly Back(DateOnly day, DayOfWeek to)
    {
        var back = (((int)day.DayOfWeek - (int)to) + 7) % 7;
        return DateCalendar.TryAddDays(day, -back, out var start) ? start : day;
    }
}
