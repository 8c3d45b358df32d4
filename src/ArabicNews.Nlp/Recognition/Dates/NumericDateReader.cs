using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads dates in digits: day first (21/4/2016, 21-4-2016, 21.4.2016), year first (2016-04-21), day and month (22/04), month and year
/// (4/2016), and ranges of years (2014-2018, 2024/2025). Stateless and thread-safe.
/// </summary>
internal static class NumericDateReader
{
    public static bool TryRead(TemporalText text, int at, out DateRead date)
    {
        date = default;
        if (text.KindOf(at) != TokenKind.Number)
        {
            return false;
        }

        Span<int> parts = stackalloc int[4];
        Span<int> lengths = stackalloc int[4];
        Span<char> separators = stackalloc char[4];
        var count = DigitText.Split(text.Context.TextOf(at), parts, lengths, separators);
        var end = at + 1;
        if (count == 1 && lengths[0] <= 4)
        {
            count = ReadSpaced(text, at, parts, lengths, separators, ref end);
        }

        date.Start = text.StartOf(at);
        date.Confidence = 0.95f;
        return count switch
        {
            3 when separators[0] == separators[1] && separators[0] is '/' or '-' or '.' => TryDay(text, end, parts, lengths, separators[0], ref date),
            2 when separators[0] is '-' or '/' => TryTwo(text, at, end, parts, lengths, separators[0], ref date),
            _ => false,
        };
    }

    /// <summary>"21 / 4 / 2016", "2008- 2009", "1436 /1437" stand in several tokens.</summary>
    private static int ReadSpaced(TemporalText text, int at, Span<int> parts, Span<int> lengths, Span<char> separators, ref int end)
    {
        var count = 1;
        while (count < 3 && text.MarkAt(end) is '/' or '-' or '\u2013' && !text.BreaksLine(end) && text.TryInteger(end + 1, out var value, out var digits) && !text.BreaksLine(end + 1))
        {
            separators[count - 1] = text.MarkAt(end) == '/' ? '/' : '-';
            parts[count] = value;
            lengths[count] = digits;
            count++;
            end += 2;
        }

        // Dashes between numbers of less than four digits are ranges or scores.
        return count == 2 && (lengths[0] != 4 || lengths[1] != 4) || count == 3 && separators[0] != '/' ? 0 : count;
    }

    private static bool TryDay(TemporalText text, int end, Span<int> parts, Span<int> lengths, char separator, ref DateRead date)
    {
        var (year, month, day) = lengths[0] == 4 ? (parts[0], parts[1], parts[2]) : (parts[2], parts[1], parts[0]);
        var yearLength = lengths[0] == 4 ? 4 : lengths[2];
        if (lengths[1] > 2 || month is < 1 or > 12 || day is < 1 or > 31 || yearLength is not (2 or 4) || (yearLength == 2 && separator != '/') || (yearLength == 4 && year is < 1000 or > 2199))
        {
            return false;
        }

        var read = new YearRead { Year = DateField.Given(yearLength == 2 ? 2000 + year : year), End = end, Calendar = IsHijri(year) ? CalendarSystem.Hijri : CalendarSystem.Gregorian };
        YearReader.ReadEra(text, ref read);
        date.From = new DateSpec { Grain = Grain.Day, Year = read.Year, Month = DateField.Given(month), Day = DateField.Given(day), Calendar = read.Calendar };
        date.End = read.End;
        date.Rule = lengths[0] == 4 ? "date.iso" : "date.numeric";
        return true;
    }

    private static bool TryTwo(TemporalText text, int at, int end, Span<int> parts, Span<int> lengths, char separator, ref DateRead date)
    {
        if (TryYears(text, end, parts, lengths, separator, ref date))
        {
            date.NeedsCue = separator == '-' && (parts[0] < 1900 || parts[0] > 2100);
            return true;
        }

        if (lengths[1] == 4 && lengths[0] <= 2 && parts[0] is >= 1 and <= 12 && parts[1] is >= 1900 and <= 2100 && separator == '/')
        {
            date.From = new DateSpec { Grain = Grain.Month, Month = DateField.Given(parts[0]), Year = DateField.Given(parts[1]) };
            date.End = end;
            date.Rule = "date.numeric-month";
            return true;
        }

        // 22/04 may be a fraction: a leading zero, a cue before it or a line of its own tells.
        if (separator != '/' || lengths[0] > 2 || lengths[1] > 2 || parts[0] is < 1 or > 31 || parts[1] is < 1 or > 12
            || !(lengths[1] == 2 && parts[1] < 10 || text.IsAfterCue(at, TemporalCue.DayWord) || text.IsWholeLine(at, end) || text.TryWeekday(at - 1, out _, out _)))
        {
            return false;
        }

        date.From = new DateSpec { Grain = Grain.Day, Day = DateField.Given(parts[0]), Month = DateField.Given(parts[1]) };
        date.End = end;
        date.Rule = "date.numeric-day-month";
        date.Confidence = 0.8f;
        return true;
    }

    private static bool TryYears(TemporalText text, int end, Span<int> parts, Span<int> lengths, char separator, ref DateRead date)
    {
        int from, to;
        if (lengths[0] == 4 && lengths[1] == 4 && parts[0] < parts[1])
        {
            (from, to) = (parts[0], parts[1]);
        }
        else if (lengths[0] == 4 && lengths[1] == 4 && parts[0] == parts[1] + 1)
        {
            (from, to) = (parts[1], parts[0]); // Written from right to left.
        }
        else if (lengths[0] == 4 && lengths[1] == 2 && parts[1] == (parts[0] + 1) % 100)
        {
            (from, to) = (parts[0], parts[0] + 1);
        }
        else if (lengths[0] == 2 && lengths[1] == 4 && parts[0] == (parts[1] + 1) % 100)
        {
            (from, to) = (parts[1], parts[1] + 1);
        }
        else
        {
            return false;
        }

        if (from < 1000 || to > 2199)
        {
            return false;
        }

        var read = new YearRead { Year = DateField.Given(to), End = end, Calendar = IsHijri(to) && text.IsCue(end, TemporalCue.HijriEra) ? CalendarSystem.Hijri : CalendarSystem.Gregorian };
        YearReader.ReadEra(text, ref read);
        date.To = new DateSpec { Grain = Grain.Year, Year = read.Year, Calendar = read.Calendar };
        date.From = date.To with { Year = DateField.Given(from) };
        date.IsRange = true;
        date.End = read.End;
        date.Rule = separator == '/' ? "date.season-years" : "date.years-dashed";
        return true;
    }

    private static bool IsHijri(int year) => year is >= 1300 and <= 1500;
}
