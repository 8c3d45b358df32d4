using System.Globalization;
using ArabicNews.Nlp.Recognition.Dates;

namespace ArabicNews.Nlp.Resolution;

/// <summary>
/// Places calendar points and periods: completes what the text leaves out by the reference date, and keeps open what nothing
/// settles (<c>XXXX-10-21</c>). Immutable.
/// </summary>
/// <param name="reference">What relative dates count from.</param>
/// <param name="anchor">What the text spoke of before.</param>
/// <param name="weeks">The weeks of the options.</param>
/// <param name="after">The beginning of a range whose end is placed; the end lies on or after it.</param>
internal readonly struct DatePlacement(DateOnly? reference, DateOnly? anchor, DateWeeks weeks, DateOnly? after)
{
    /// <summary>A year that a month of the Hijri calendar is given with and that belongs to the other calendar ("Ramadan 2018").</summary>
    private const int FirstSurelyGregorian = 1700;

    public ResolvedDate? Place(in DateSpec spec)
    {
        if (spec.Repeats)
        {
            return new ResolvedDate(spec.Day.Kind == FieldKind.Given ? "XXXX-XX-" + Number(spec.Day.Value, 2) : spec.Weekday != 0 ? "XXXX-WXX-" + Number(spec.Weekday, 1)
                : spec.Grain switch { Grain.Day => "XXXX-XX-XX", Grain.Week => "XXXX-WXX", Grain.Month => "XXXX-XX", _ => "XXXX" }, null, null);
        }

        return spec.Grain switch
        {
            Grain.Day when spec.Rule != HolidayRule.None => PlaceMovable(spec),
            Grain.Day when spec.Nth != 0 && spec.Month.IsNone => null,
            Grain.Day => PlaceDay(spec),
            Grain.Week when spec.Nth != 0 => DateNth.PlaceWeek(spec, MonthOf(spec), weeks),
            Grain.Week => Base(spec.Week) is { } day ? weeks.Week(day, spec.Week.Value) : null,
            Grain.Weekend => Base(spec.Week) is { } day ? weeks.Weekend(day, spec.Week.Value) : null,
            Grain.Month => PlaceMonth(spec),
            Grain.Season => PlaceSeason(spec),
            Grain.Quarter or Grain.Half => PlacePart(spec),
            Grain.Year => PlaceYear(spec),
            Grain.Decade => PlaceDecade(spec),
            Grain.Century => Span(YearsFrom(spec.Year, 100), 100, "XX"),
            Grain.SportingSeason => reference is { } day ? DateYear.SportingSeason(day, spec.Year.Value) : null,
            Grain.Millennium => Span(spec.Year.Value, 1000, "XXX"),
            _ => null,
        };
    }

    /// <summary>What an offset counts from: the reference date, or what the text spoke of before.</summary>
    private DateOnly? Base(DateField field) => field.Kind == FieldKind.Context ? anchor ?? reference : reference;

    private ResolvedDate? PlaceDay(in DateSpec spec)
    {
        if (spec.Day.Kind is FieldKind.Offset or FieldKind.Context)
        {
            return Base(spec.Day) is { } from && DateCalendar.TryAddDays(from, spec.Day.Value, out var day) ? DateCalendar.Day(day) : null;
        }

        if (spec.Month.IsNone)
        {
            return spec.Weekday == 0 ? null : spec.Day.IsNone ? PlaceWeekday(spec) : PlaceWeekdayWithDay(spec);
        }

        var month = MonthOf(spec);
        if (spec.Nth != 0 && (spec.Day.IsNone || !FallsOn(spec, month)))
        {
            return DateNth.PlaceDay(spec, month);
        }

        return Day(spec.Calendar, month.Year, month.Month, spec.Day.Value);
    }

    /// <summary>Whether a day by its number falls on the weekday given with it: "the Tuesday the third" may be the third Tuesday as well.</summary>
    private static bool FallsOn(in DateSpec spec, CalendarDay month) =>
        DateCalendar.ToGregorian(spec.Calendar, month.Year, month.Month, spec.Day.Value) is not { } day || Ahead(day, spec.Weekday) == 0;

    private ResolvedDate? PlaceWeekday(in DateSpec spec)
    {
        if (reference is not { } day)
        {
            return new ResolvedDate("XXXX-WXX-" + Number(spec.Weekday, 1), null, null);
        }

        if (!spec.Week.IsNone)
        {
            return weeks.Weekday(Base(spec.Week) ?? day, spec.Week.Value, spec.Weekday);
        }

        if (after is { } start)
        {
            return DateCalendar.TryAddDays(start, Ahead(start, spec.Weekday), out var end) ? DateCalendar.Day(end) : null;
        }

        var ahead = Ahead(day, spec.Weekday);
        var back = (7 - ahead) % 7;
        var days = spec.Direction switch
        {
            Direction.Past => back == 0 ? -7 : -back,
            Direction.BeforeLast => back == 0 ? -14 : -back - 7,
            Direction.Next => ahead == 0 ? 7 : ahead,
            Direction.AfterNext => ahead == 0 ? 14 : ahead + 7,
            Direction.Following => anchor is { } from ? Following(day, from, spec.Weekday) : ahead == 0 ? 7 : ahead,
            _ when spec.Ahead => ahead,
            _ => -back,
        };
        return DateCalendar.TryAddDays(day, days, out var found) ? DateCalendar.Day(found) : null;
    }

    private static int Following(DateOnly reference, DateOnly from, int weekday)
    {
        var ahead = Ahead(from, weekday);
        return from.DayNumber - reference.DayNumber + (ahead == 0 ? 7 : ahead);
    }

    /// <summary>Days from a day to the next of a weekday, 0 to 6.</summary>
    internal static int Ahead(DateOnly day, int weekday) => ((weekday % 7) - (int)day.DayOfWeek + 7) % 7;

    /// <summary>"Thursday the 21st": the nearest month where the two agree.</summary>
    private ResolvedDate? PlaceWeekdayWithDay(in DateSpec spec)
    {
        if (reference is not { } from)
        {
            return null;
        }

        for (var distance = 0; distance <= 12; distance++)
        {
            for (var sign = -1; sign <= 1; sign += 2)
            {
                var number = (from.Year * 12) + from.Month - 1 + (sign * distance);
                if (DateCalendar.ToGregorian(CalendarSystem.Gregorian, number / 12, (number % 12) + 1, spec.Day.Value) is { } day && Ahead(day, spec.Weekday) == 0)
                {
                    return DateCalendar.Day(day);
                }
            }
        }

        return null;
    }

    private ResolvedDate? PlaceMonth(in DateSpec spec)
    {
        var month = MonthOf(spec);
        if (month.Month == 0)
        {
            return null;
        }

        var first = DateCalendar.ToGregorian(spec.Calendar, month.Year, month.Month, 1);
        var last = DateCalendar.DaysInMonth(spec.Calendar, month.Year, month.Month) is { } days ? DateCalendar.ToGregorian(spec.Calendar, month.Year, month.Month, days) : null;
        return new ResolvedDate(Prefix(spec.Calendar, month.Year) + "-" + Number(month.Month, 2), first, last, spec.Calendar == CalendarSystem.Hijri);
    }

    private ResolvedDate? PlaceYear(in DateSpec spec)
    {
        var year = YearOf(spec.Year, spec.Calendar);
        if (year == 0)
        {
            return null;
        }

        var last = DateCalendar.DaysInMonth(spec.Calendar, year, 12) is { } days ? DateCalendar.ToGregorian(spec.Calendar, year, 12, days) : null;
        return new ResolvedDate(Prefix(spec.Calendar, year), DateCalendar.ToGregorian(spec.Calendar, year, 1, 1), last, spec.Calendar == CalendarSystem.Hijri);
    }

    private ResolvedDate? PlaceSeason(in DateSpec spec)
    {
        var name = spec.Part switch { 1 => "SP", 2 => "SU", 3 => "FA", _ => "WI" };
        var year = YearOf(spec.Year, CalendarSystem.Gregorian);
        var first = spec.Part * 3;
        if (year == 0 && spec.Year.IsNone && reference is { } day)
        {
            year = day.Year + spec.Direction switch
            {
                Direction.Past => day.Month > first + 2 ? 0 : -1,
                Direction.BeforeLast => day.Month > first + 2 ? -1 : -2,
                Direction.Next => day.Month < first ? 0 : 1,
                Direction.AfterNext => day.Month < first ? 1 : 2,
                _ => 0,
            };
        }

        if (year is < 1 or > 9998)
        {
            return new ResolvedDate("XXXX-" + name, null, null);
        }

        var start = new DateOnly(year, first, 1);
        return new ResolvedDate(Number(year, 4) + "-" + name, start, start.AddMonths(3).AddDays(-1));
    }

    private ResolvedDate? PlacePart(in DateSpec spec)
    {
        var year = YearOf(spec.Year, CalendarSystem.Gregorian);
        var quarter = spec.Grain == Grain.Quarter;
        var name = (quarter ? "-Q" : "-H") + Number(spec.Part, 1);
        if (year is < 1 or > 9998)
        {
            return new ResolvedDate("XXXX" + name, null, null);
        }

        var months = quarter ? 3 : 6;
        var start = new DateOnly(year, ((spec.Part - 1) * months) + 1, 1);
        return new ResolvedDate(Number(year, 4) + name, start, start.AddMonths(months).AddDays(-1));
    }

    private ResolvedDate? PlaceDecade(in DateSpec spec) =>
        Span(spec.Part == 0 ? YearsFrom(spec.Year, 10) : YearsFrom(spec.Year, 100) is { } century ? (century * 10) + spec.Part - 1 : null, 10, "X");

    private int? YearsFrom(DateField field, int years) => field.Kind == FieldKind.Given ? field.Value : Base(field) is { } day ? (day.Year / years) + field.Value : null;

    /// <summary>A decade, century or millennium by the digits that its years share.</summary>
    private static ResolvedDate? Span(int? digits, int years, string rest)
    {
        if (digits is not { } number || number < 0 || (number + 1) * years > 10_000)
        {
            return null;
        }

        var start = Math.Max(1, number * years);
        return new ResolvedDate(Number(number, 4 - rest.Length) + rest, new DateOnly(start, 1, 1), new DateOnly((number * years) + years - 1, 12, 31));
    }

    private ResolvedDate? PlaceMovable(in DateSpec spec)
    {
        var year = YearOf(spec.Year, CalendarSystem.Gregorian);
        year = year == 0 && reference is { } day ? day.Year + (spec.Direction == Direction.Past ? -1 : spec.Direction == Direction.Next ? 1 : 0) : year;
        if (year is < 1 or > 9998)
        {
            return null;
        }

        if (spec.Rule == HolidayRule.Easter)
        {
            return DateCalendar.Day(DateCalendar.Easter(year).AddDays(spec.Day.Value));
        }

        var first = new DateOnly(year, 11, 1);
        return DateCalendar.Day(first.AddDays(Ahead(first, 4) + 21));
    }

    /// <summary>The year of a field; 0 where it is open.</summary>
    private int YearOf(DateField field, CalendarSystem calendar) => field.Kind switch
    {
        FieldKind.Given => field.Value,
        FieldKind.Offset or FieldKind.Context => Base(field) is { } day && DateCalendar.Of(day, calendar) is { } known ? known.Year + field.Value : 0,
        _ => 0,
    };

    /// <summary>The year and month of a date; year 0 where it is open, month 0 where nothing tells.</summary>
    private CalendarDay MonthOf(in DateSpec spec)
    {
        if (spec.Month.Kind is FieldKind.Offset or FieldKind.Context)
        {
            if (Base(spec.Month) is not { } day || DateCalendar.Of(day, spec.Calendar) is not { } known)
            {
                return default;
            }

            var number = (known.Year * 12) + known.Month - 1 + spec.Month.Value;
            return new CalendarDay(number / 12, (number % 12) + 1, 1);
        }

        var year = YearOf(spec.Year, spec.Calendar);
        if (spec.Calendar == CalendarSystem.Hijri && year > FirstSurelyGregorian)
        {
            year = DateCalendar.HijriYearIn(year, spec.Month.Value, Math.Max(1, spec.Day.Value));
        }

        return new CalendarDay(year != 0 ? year : spec.Year.Kind == FieldKind.None ? DateYear.Infer(spec, reference, anchor, after) : 0, spec.Month.Value, 1);
    }

    internal static ResolvedDate? Day(CalendarSystem calendar, int year, int month, int day)
    {
        var hijri = calendar == CalendarSystem.Hijri;
        if (month == 0 || day < 1 || day > (hijri ? 30 : 31))
        {
            return null;
        }

        var gregorian = DateCalendar.ToGregorian(calendar, year, month, day);
        if (gregorian is null && DateCalendar.DaysInMonth(calendar, year, month) is not null)
        {
            return null; // The month has no such day.
        }

        return new ResolvedDate(Prefix(calendar, year) + "-" + Number(month, 2) + "-" + Number(day, 2), gregorian, gregorian, hijri);
    }

    private static string Prefix(CalendarSystem calendar, int year) => (calendar == CalendarSystem.Hijri ? "H" : "") + (year == 0 ? "XXXX" : Number(year, 4));

    private static string Number(int number, int digits) => number.ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
