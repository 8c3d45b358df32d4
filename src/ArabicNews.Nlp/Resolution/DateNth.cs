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

        var day = spec.Nth > 0 ? edge.AddDays(DatePlacement.Ahead(edge, spec.Weekday) + (7 * (spec.Nth - 1))) : edge.AddDays(-((7 - DatePlacement.Ahead(edge, spec.Weekday)) % 7));
        return DateCalendar.Day(day);
    }

    public static ResolvedDate? PlaceWeek(in DateSpec spec, CalendarDay month, DateWeeks weeks)
    {
        if (DateCalendar.DaysInMonth(spec.Calendar, month.Year, month.Month) is not { } days
            || DateCalendar.ToGregorian(spec.Calendar, month.Year, month.Month, spec.Nth > 0 ? 1 : days) is not { } edge)
        {
            return null;
        }

        // The first week is the first that begins in the month, the last the last that ends in it.
        var day = spec.Nth > 0 ? edge.AddDays(DatePlacement.Ahead(edge, 1) + (7 * (spec.Nth - 1))) : edge.AddDays(-((7 - DatePlacement.Ahead(edge, 7)) % 7));
        return weeks.Week(day, 0);
    }
}
