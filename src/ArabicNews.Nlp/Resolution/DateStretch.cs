using System.Globalization;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Dates;

namespace ArabicNews.Nlp.Resolution;

/// <summary>
/// Counts from the reference date. The value of a counted date is as exact as its unit (<c>2000</c> for 18 years before 2018), its
/// start and end are the very day counted to; a stretch runs from or to the reference date. Stateless and thread-safe.
/// </summary>
internal static class DateStretch
{
    public static TemporalValue? Count(CountedExpression expression, DateOnly reference)
    {
        var length = expression.Length;
        if (length.Coarsest <= Grain.Hour)
        {
            return null; // The reference is a day; what lies hours from it has no known hour.
        }

        // Halves of years are counted in months, halves of months in days.
        var months = ((length.Years * 12) + length.Months) * expression.Sign;
        var days = ((length.Weeks * 7) + length.Days) * expression.Sign;
        var wholeMonths = decimal.Truncate(months);
        days += decimal.Round((months - wholeMonths) * 30);
        if (!TryAddMonths(reference, wholeMonths, out var day) || Math.Abs(days) > DateOnly.MaxValue.DayNumber || !DateCalendar.TryAddDays(day, (int)days, out day))
        {
            return null;
        }

        var grain = length.Finest;
        grain = grain == Grain.Year && length.Years != decimal.Truncate(length.Years) ? Grain.Month : grain;
        grain = grain == Grain.Month && months != wholeMonths ? Grain.Day : grain;
        grain = grain == Grain.Week && length.Weeks != decimal.Truncate(length.Weeks) ? Grain.Day : grain;
        return new TemporalValue(Format(day, grain)) { Start = day, End = day };
    }

    public static TemporalValue? Resolve(StretchExpression expression, DateOnly reference)
    {
        var count = (decimal)expression.Count * expression.Sign;
        var (months, days, grain) = expression.Unit switch
        {
            Grain.Year => (12 * count, 0m, Grain.Year),
            Grain.Decade => (120 * count, 0m, Grain.Year),
            Grain.Century => (1200 * count, 0m, Grain.Year),
            Grain.Millennium => (12000 * count, 0m, Grain.Year),
            Grain.Month => (count, 0m, Grain.Month),
            Grain.Week => (0m, 7 * count, Grain.Week),
            Grain.Day => (0m, count, Grain.Day),
            Grain.Hour => (0m, expression.Sign * Math.Ceiling(expression.Count / 24m), Grain.Day),
            _ => (0m, 0m, Grain.None),
        };
        if (grain == Grain.None || !TryAddMonths(reference, months, out var other) || Math.Abs(days) > DateOnly.MaxValue.DayNumber
            || !DateCalendar.TryAddDays(other, (int)days, out other))
        {
            return null;
        }

        var (start, end) = expression.Sign < 0 ? (other, reference) : (reference, other);
        return new TemporalValue(Format(start, grain) + "/" + Format(end, grain)) { Start = start, End = end };
    }

    private static bool TryAddMonths(DateOnly day, decimal months, out DateOnly result)
    {
        result = day;
        var number = (day.Year * 12) + day.Month - 1 + months;
        if (number < 12 || number > (9999 * 12) + 11)
        {
            return false;
        }

        result = day.AddMonths((int)months);
        return true;
    }

    private static string Format(DateOnly day, Grain grain) => grain switch
    {
        Grain.Year => day.Year.ToString("0000", CultureInfo.InvariantCulture),
        Grain.Month => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}"),
        Grain.Week => DateWeeks.Format(day),
        _ => DateCalendar.Format(day),
    };
}
