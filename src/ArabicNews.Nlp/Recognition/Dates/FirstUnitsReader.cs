using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads the first months of a year and the first days of a month: "the months the nine the first of 2025", "the two first months of
/// this year", "the first six months of the year", "the days the ten the first of Ramadan". Stateless and thread-safe.
/// </summary>
internal static class FirstUnitsReader
{
    private const int MostMonths = 11;
    private const int MostDays = 29;

    public static bool TryRead(TemporalText text, int at, out DateRead date)
    {
        date = default;
        if (!TryUnits(text, at, out var unit, out var count, out var end) || !text.Has(end) || text.BreaksLine(end) || !text.IsCue(end, TemporalCue.Of, out var whole)
            || text.BreaksLine(whole))
        {
            return false;
        }

        date.Start = TemporalStart.Of(text.Context, at);
        date.Rule = "date.first-units";
        date.Confidence = 0.95f;
        return unit == Grain.Month ? count <= MostMonths && OfYear(text, end, count, ref date) : count <= MostDays && OfMonth(text, whole, count, ref date);
    }

    private static bool OfYear(TemporalText text, int of, int count, ref DateRead date)
    {
        if (!YearReader.TryReadAfter(text, of, CalendarSystem.Gregorian, out var year) || year.Year.Kind == FieldKind.Every || year.Calendar == CalendarSystem.Hijri)
        {
            return false;
        }

        date.End = year.End;
        date.From = new DateSpec { Grain = Grain.Year, Year = year.Year };
        if (count > 0)
        {
            date.From = new DateSpec { Grain = Grain.Month, Month = DateField.Given(1), Year = year.Year };
            date.To = date.From with { Month = DateField.Given(count) };
            date.IsRange = true;
        }

        return true;
    }

    private static bool OfMonth(TemporalText text, int at, int count, ref DateRead date)
    {
        if (MonthReader.TryReadPeriod(text, at, allowBare: false, out var month))
        {
            date.From = new DateSpec { Month = month.Month };
            date.End = month.End;
        }
        else if (MonthReader.TryRead(text, at, out month))
        {
            date.From = new DateSpec { Month = month.Month, Calendar = month.Calendar };
            MonthDayReader.Complete(text, month.End, ref date);
        }
        else
        {
            return false;
        }

        date.From.Grain = count > 0 ? Grain.Day : Grain.Month;
        if (count > 0)
        {
            date.From.Day = DateField.Given(1);
            date.To = date.From with { Day = DateField.Given(count) };
            date.IsRange = true;
        }

        return true;
    }

    /// <summary>The units and how many they are; 0 where the text does not say.</summary>
    private static bool TryUnits(TemporalText text, int at, out Grain unit, out int count, out int end)
    {
        count = 0;
        if (text.TryUnit(at, UnitNumber.Dual, out var match, out unit) && match.Has(TermFeatures.Article) && IsCounted(unit))
        {
            count = 2;
            return text.IsCue(match.EndToken, TemporalCue.FirstTwo, out end);
        }

        if (text.TryUnit(at, UnitNumber.Plural, out match, out unit) && match.Has(TermFeatures.Article) && IsCounted(unit))
        {
            end = text.TryOrdinalOrCount(match.EndToken, out count, out var behind) ? behind : match.EndToken;
            return text.IsCue(end, TemporalCue.First, out end);
        }

        var first = text.IsCue(at, TemporalCue.FirstOf, out var number);
        number = first || !text.IsArticle(at) ? number : at + 1;
        end = number;
        if (first && !text.BreaksLine(number) && text.TryUnit(number, UnitNumber.Dual, out match, out unit) && IsCounted(unit) && (match.Features & TermFeatures.AnyClitic) == 0)
        {
            count = 2;
            end = match.EndToken;
            return true;
        }

        if (first && text.BreaksLine(number) || !text.TryCardinal(number, out var cardinal) || !cardinal.TryWhole(MostDays, out count) || !first && !cardinal.Definite
            || text.BreaksLine(cardinal.EndToken) || !text.TryUnit(cardinal.EndToken, UnitNumber.Plural, out match, out unit) || !IsCounted(unit)
            || (match.Features & (TermFeatures.AnyClitic | TermFeatures.Article)) != 0)
        {
            return false;
        }

        end = match.EndToken;
        return first || text.IsCue(end, TemporalCue.First, out end);
    }

    private static bool IsCounted(Grain unit) => unit is Grain.Month or Grain.Day;
}
