using ArabicNews.Nlp.Recognition.Dates;

namespace ArabicNews.Nlp.Resolution;

/// <summary>Places days and weeks that are counted within a month. Stateless and thread-safe.</summary>
internal static class DateNth
{
    public static ResolvedDate? PlaceDay(in DateSpec spec, CalendarDay month)
    {
        if (DateCalendar.DaysInMonth(spec.Calendar, month.Year, month.Month) is not { } days
            || DateCalendar.ToGregorian(spec.Calendar, month.Year, month.Month, spec.Nth > 0 ? 1 : days) is not { } edge)
        {
            return null;
        }

        if (spec.Weekday == 0)
        {
            return DatePlacement.Day(spec.Calendar, month.Year, month.Month, spec.Nth > 0 ? spec.Nth : days);
        }

        return DateCalendar.TryAddDays(edge, Distance(spec, edge, spec.Weekday), out var day) ? DateCalendar.Day(day) : null;
    }

    public static ResolvedDate? PlaceWeek(in DateSpec spec, CalendarDay month, DateWeeks weeks)
    {
        if (DateCalendar.DaysInMonth(spec.Calendar, month.Year, month.Month) is not { } days
            || DateCalendar.ToGregorian(spec.Calendar, month.Year, month.Month, spec.Nth > 0 ? 1 : days) is not { } edge)
        {
            return null;
        }

        // The first week is the first that begins in the month, the last the last that ends in it.
        return DateCalendar.TryAddDays(edge, Distance(spec, edge, spec.Nth > 0 ? 1 : 7), out var day) ? weeks.Week(day, 0) : null;
    }

    /// <summary>Days from the first day of a month to the weekday that is counted, or back from the last day.</summary>
    private static int Distance(in DateSpec spec, DateOnly edge, int weekday)
    {
        var ahead = DatePlacement.Ahead(edge, weekday);
        return spec.Nth > 0 ? ahead + (7 * (spec.Nth - 1)) : -((7 - ahead) % 7);
    }
}
