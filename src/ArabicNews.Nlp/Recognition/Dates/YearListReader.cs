using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads years in numbers: two or more after one head ("the two years 2029 and 2030"), ranges ("2009 to 2011", "between 2015 and
/// 2020"), fiscal years ("fiscal year 2017/2018"), and a bare year, which needs the right surroundings. Stateless and thread-safe.
/// </summary>
internal static class YearListReader
{
    private const int MostYears = 6;

    public static bool TryRead(TemporalText text, int at, out DateRead date)
    {
        date = default;
        var season = text.TryCue(at, TemporalCue.SportingSeason, out var head);
        if (season || text.TryUnit(at, UnitNumber.Singular, out head, out var single) && single == Grain.Year)
        {
            // A season is named only by what it is the season of: "the school season 2026-2027", but "season 2026-2027" are years.
            var number = text.IsCue(head.EndToken, TemporalCue.Fiscal, out var behind) ? behind : head.EndToken;
            if (!(season && number == head.EndToken) && !text.BreaksLine(number) && NumericDateReader.TryRead(text, number, out date) && date.IsRange)
            {
                date.Start = TemporalStart.Of(text.Context, at);
                date.Rule = "date.fiscal-year";
                return true;
            }

            return false;
        }

        var several = text.TryUnit(at, UnitNumber.DualConstruct, out head, out var unit) && unit == Grain.Year
            || text.TryUnit(at, UnitNumber.Plural, out head, out unit) && unit == Grain.Year;
        var first = several ? head.EndToken : at;
        if ((several && text.BreaksLine(first)) || (!several && text.KindOf(at) != TokenKind.Number && !MayBeInWords(text, at))
            || !YearReader.TryReadNumber(text, first, CalendarSystem.Gregorian, headed: several, out var year, begins: !several))
        {
            return false;
        }

        date.From = new DateSpec { Grain = Grain.Year, Year = year.Year, Calendar = year.Calendar };
        date.Start = several ? TemporalStart.Of(text.Context, at) : text.StartOf(at);
        date.End = year.End;
        var between = text.IsAfterCue(at, TemporalCue.Between);
        for (var i = 0; i < MostYears && TryNext(text, date.End, several || between, i > 0, out var next); i++)
        {
            date.To = date.From with { Year = next.Year, Calendar = next.Calendar };
            date.From.Calendar = next.Calendar;
            date.IsRange = true;
            date.End = next.End;
        }

        if (date.IsRange)
        {
            date.Rule = several ? "date.years" : "date.year-range";
            date.Confidence = 0.95f;
            return !several || date.From.Year.Value < date.To.Year.Value;
        }

        date.Rule = "date.bare-year";
        date.NeedsCue = !year.NamesCalendar;
        date.Confidence = year.NamesCalendar ? 0.95f : 0.8f;
        return !several;
    }

    /// <summary>Whether number words may be a year: they say thousands and more, behind a word that years are expected after.</summary>
    private static bool MayBeInWords(TemporalText text, int at) =>
        text.KindOf(at) == TokenKind.Word && text.Context.TryTerm(at, Lexicons.TermKind.NumberWord, out var word) && (word.Features & Lexicons.TermFeatures.AnyClitic) == 0
        && (text.IsAfterCue(at, TemporalCue.YearCue) || text.IsAfterCue(at, TemporalCue.PrepositionIn))
        && text.TryCardinal(at, out var number) && number.TryWhole(2100, out var year) && year > 1100 && year % 100 != 0
        && (text.IsWholeLineEnd(number.EndToken) || text.EndsPhrase(number.EndToken) || text.IsDefinite(number.EndToken));

    private static bool TryNext(TemporalText text, int at, bool listed, bool more, out YearRead year)
    {
        year = default;
        if (!text.Has(at) || text.BreaksLine(at))
        {
            return false;
        }

        int next;
        if (listed && text.IsCue(at, TemporalCue.And))
        {
            next = at + 1;
        }
        else if (!more && (text.IsCue(at, TemporalCue.To, out next) || (text.MarkAt(at) is '-' or '\u2013' && (next = at + 1) > 0)))
        {
            // "the year" may be said again.
            next = text.TryUnit(next, UnitNumber.Singular, out var unit, out var grain) && grain == Grain.Year ? unit.EndToken : next;
        }
        else if (listed && text.MarkAt(at) is '\u060C' or ',')
        {
            next = at + 1;
        }
        else
        {
            return false;
        }

        next = text.MarkAt(next) == '.' ? next + 1 : next;
        return YearReader.TryReadNumber(text, next, CalendarSystem.Gregorian, headed: false, out year);
    }
}
