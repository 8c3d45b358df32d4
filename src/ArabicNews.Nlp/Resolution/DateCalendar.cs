using System.Globalization;
using ArabicNews.Nlp.Recognition.Dates;

namespace ArabicNews.Nlp.Resolution;

/// <summary>A day by year, month and day of one calendar. Immutable.</summary>
internal readonly record struct CalendarDay(int Year, int Month, int Day);

/// <summary>
/// The two calendars: Gregorian, and Hijri by the tables of Umm al-Qura, which reach from 1318 to 1500 AH. Stateless and thread-safe.
/// </summary>
internal static class DateCalendar
{
    private const int FirstHijriYear = 1318;
    private const int LastHijriYear = 1500;

    private static readonly UmAlQuraCalendar UmAlQura = new();

    /// <summary>A day of the Gregorian calendar by year, month and day of a calendar; null where there is none or it is not known.</summary>
    public static CalendarDay? Of(DateOnly day, CalendarSystem calendar)
    {
        if (calendar == CalendarSystem.Gregorian)
        {
            return new CalendarDay(day.Year, day.Month, day.Day);
        }

        var date = day.ToDateTime(TimeOnly.MinValue);
        return date < UmAlQura.MinSupportedDateTime || date > UmAlQura.MaxSupportedDateTime
            ? null
            : new CalendarDay(UmAlQura.GetYear(date), UmAlQura.GetMonth(date), UmAlQura.GetDayOfMonth(date));
    }

    public static DateOnly? ToGregorian(CalendarSystem calendar, int year, int month, int day)
    {
        if (DaysInMonth(calendar, year, month) is not { } days || day < 1 || day > days)
        {
            return null;
        }

        return calendar == CalendarSystem.Gregorian
            ? new DateOnly(year, month, day)
            : DateOnly.FromDateTime(UmAlQura.ToDateTime(year, month, day, 0, 0, 0, 0));
    }

    /// <summary>The number of days of a month; null where the calendar does not reach.</summary>
    public static int? DaysInMonth(CalendarSystem calendar, int year, int month)
    {
        if (month is < 1 or > 12)
        {
            return null;
        }

        if (calendar == CalendarSystem.Gregorian)
        {
            return year is >= 1 and <= 9999 ? DateTime.DaysInMonth(year, month) : null;
        }

        return year is >= FirstHijriYear and <= LastHijriYear ? UmAlQura.GetDaysInMonth(year, month) : null;
    }

    /// <summary>The Hijri year in which a day of a month falls into a Gregorian year; 0 where none is known.</summary>
    public static int HijriYearIn(int gregorian, int month, int day)
    {
        var about = (int)((gregorian - 622) * 1.0307);
        for (var year = about - 1; year <= about + 2; year++)
        {
            if (ToGregorian(CalendarSystem.Hijri, year, month, day) is { } found && found.Year == gregorian)
            {
                return year;
            }
        }

        return 0;
    }

    public static bool TryAddDays(DateOnly day, int days, out DateOnly result)
    {
        var number = (long)day.DayNumber + days;
        var valid = number >= 0 && number <= DateOnly.MaxValue.DayNumber;
        result = valid ? DateOnly.FromDayNumber((int)number) : day;
        return valid;
    }

    /// <summary>A day with its Gregorian value.</summary>
    public static ResolvedDate Day(DateOnly day) => new(Format(day), day, day);

    public static string Format(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");

    /// <summary>Easter Sunday of the Western churches, by the computus of Meeus, Jones and Butcher.</summary>
    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var d = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var e = (32 + (2 * (b % 4)) + (2 * (c / 4)) - d - (c % 4)) % 7;
        var f = d + e - (7 * ((a + (11 * d) + (22 * e)) / 451)) + 114;
        return new DateOnly(year, f / 31, (f % 31) + 1);
    }
}
