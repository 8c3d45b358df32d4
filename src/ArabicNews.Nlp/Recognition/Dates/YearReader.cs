using ArabicNews.Nlp.Recognition.Figures;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>A year as the text gives it.</summary>
internal struct YearRead
{
    public DateField Year;
    public CalendarSystem Calendar;

    /// <summary>Whether a mark of the era or an adjective names the calendar.</summary>
    public bool NamesCalendar;

    /// <summary>Whether the word for year stands before the number.</summary>
    public bool Headed;

    public int End;
}

/// <summary>Reads years: "the year 2025", "2025 CE", "1446 AH", "of this year", "of last year". Stateless and thread-safe.</summary>
internal static class YearReader
{
    private const int LeastBare = 1000;
    private const int MostBare = 2199;

    /// <summary>Reads the year that completes a month, quarter or season, with "of" before it or not.</summary>
    public static bool TryReadAfter(TemporalText text, int at, CalendarSystem calendar, out YearRead year)
    {
        year = default;
        if (!text.Has(at) || text.BreaksLine(at))
        {
            return false;
        }

        var from = text.MarkAt(at) is '\u060C' or ',' or '.' or '"' ? at + 1 : at;
        var of = text.IsCue(from, TemporalCue.Of, out var behind) || text.IsCue(from, TemporalCue.PrepositionIn, out behind);
        from = of ? behind : from;
        // "25 May of every year"
        if (of && text.TryCue(from, TemporalCue.Each, out var each) && !text.BreaksLine(each.EndToken)
            && text.TryUnit(each.EndToken, UnitNumber.Singular, out var every, out var grain) && grain == Grain.Year && (every.Features & Lexicons.TermFeatures.Article) == 0)
        {
            year = new YearRead { Year = DateField.Every, Calendar = calendar, Headed = true, End = every.EndToken };
            return true;
        }

        if (TryReadPeriod(text, from, allowBare: of, out year))
        {
            year.Calendar = year.NamesCalendar ? year.Calendar : year.Year.Kind == FieldKind.Given ? CalendarOf(year.Year.Value, calendar) : calendar;
            return true;
        }

        return (!of || text.KindOf(from) == TokenKind.Number) && TryReadNumber(text, from, calendar, headed: false, out year);
    }

    /// <summary>Reads a year that is headed by the word for year or said to be this, last or the same one.</summary>
    public static bool TryReadPeriod(TemporalText text, int at, bool allowBare, out YearRead year)
    {
        year = default;
        var demonstrative = text.IsCue(at, TemporalCue.This, out var noun);
        var same = !demonstrative && text.IsCue(at, TemporalCue.SameBefore, out noun);
        if (!text.TryUnit(noun, UnitNumber.Singular, out var match, out var unit) || unit != Grain.Year || (noun > at && text.BreaksLine(noun)))
        {
            return false;
        }

        var end = match.EndToken;
        var definite = text.IsDefinite(noun);
        if (demonstrative || same)
        {
            if (!definite)
            {
                return false;
            }

            year = new YearRead { Year = same ? DateField.Context(0) : DateField.Offset(0), Headed = true, End = end };
            return TryApposition(text, ref year);
        }

        if (TryReadNumber(text, end, CalendarSystem.Gregorian, headed: true, out year))
        {
            return true;
        }

        if (!definite)
        {
            return false;
        }

        year.Headed = true;
        if (IsEra(text, end, TemporalCue.HijriEra, out var behind))
        {
            year.Calendar = CalendarSystem.Hijri;
            year.NamesCalendar = true;
            end = behind;
        }
        else if (IsEra(text, end, TemporalCue.CommonEra, out behind))
        {
            year.NamesCalendar = true;
            end = behind;
        }

        // "the Hijri year 1447"
        if (year.NamesCalendar && TryReadNumber(text, end, year.Calendar, headed: true, out var number))
        {
            year.Year = number.Year;
            year.End = number.End;
            return true;
        }

        if (DirectionReader.TryRead(text, end, out var direction, out behind))
        {
            year.Year = DirectionReader.FieldOf(direction);
            year.End = behind;
            return TryApposition(text, ref year);
        }

        year.Year = DateField.Offset(0);
        year.End = end;
        return allowBare;
    }

    /// <summary>Reads the number of a year, with the mark of its era; one that begins a phrase may begin a line.</summary>
    public static bool TryReadNumber(TemporalText text, int at, CalendarSystem calendar, bool headed, out YearRead year, bool begins = false)
    {
        year = default;
        if (!text.Has(at) || (!begins && text.BreaksLine(at)))
        {
            return false;
        }

        int value, end;
        if (text.TryInteger(at, out value, out var digits))
        {
            if (headed ? digits is < 2 or > 4 || value == 0 : digits != 4 || value is < LeastBare or > MostBare)
            {
                return false;
            }

            // Two digits are a year of the century that news looks back on.
            value = digits == 2 ? value + (value > 30 ? 1900 : 2000) : value;
            end = at + 1;
        }
        else if (text.TryCardinal(at, out var words) && words.TryWhole(MostBare, out value) && value > LeastBare
            && !words.HasDigits && !words.Has(NumberTraits.Construct) && (headed || value % 1000 != 0))
        {
            end = words.EndToken;
        }
        else
        {
            return false;
        }

        year = new YearRead { Year = DateField.Given(value), Headed = headed, End = end, Calendar = CalendarOf(value, calendar) };
        ReadEra(text, ref year);
        return true;
    }

    /// <summary>Takes in the mark of the era that may follow a year.</summary>
    public static void ReadEra(TemporalText text, ref YearRead year)
    {
        if (!text.Has(year.End) || text.BreaksLine(year.End))
        {
            return;
        }

        if (IsEra(text, year.End, TemporalCue.HijriEra, out var end))
        {
            (year.Calendar, year.NamesCalendar, year.End) = (CalendarSystem.Hijri, true, end);
        }
        else if (IsEra(text, year.End, TemporalCue.CommonEra, out end))
        {
            (year.Calendar, year.NamesCalendar, year.End) = (CalendarSystem.Gregorian, true, end);
        }
    }

    private static bool IsEra(TemporalText text, int at, TemporalCue era, out int end)
    {
        var found = text.TryCue(at, era, out var match) && (match.Features & Lexicons.TermFeatures.AnyClitic) == 0;
        end = found ? match.EndToken : at;
        return found;
    }

    /// <summary>A year's calendar where nothing names it: the month's, unless the number belongs to the other calendar's present.</summary>
    private static CalendarSystem CalendarOf(int year, CalendarSystem month) => month == CalendarSystem.Hijri && year < 1700 ? CalendarSystem.Hijri : CalendarSystem.Gregorian;

    /// <summary>"last year 2013": the number settles what the words say.</summary>
    private static bool TryApposition(TemporalText text, ref YearRead year)
    {
        if (text.TryInteger(year.End, out var value, out var digits) && digits == 4 && value is >= 1900 and <= MostBare && !text.BreaksLine(year.End))
        {
            year.Year = DateField.Given(value);
            year.End++;
        }

        return true;
    }
}
