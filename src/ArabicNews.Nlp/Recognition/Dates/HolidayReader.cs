namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>Reads holidays that have their day, with the year or direction behind them. Stateless and thread-safe.</summary>
internal static class HolidayReader
{
    public static bool TryRead(TemporalText text, int at, out DateRead date)
    {
        date = default;
        if (!text.TryHoliday(at, out var match, out var holiday))
        {
            return false;
        }

        date.From = new DateSpec
        {
            Grain = Grain.Day,
            Calendar = holiday.Calendar,
            Month = holiday.Month == 0 ? default : DateField.Given(holiday.Month),
            Day = DateField.Given(holiday.Day),
            Rule = holiday.Rule,
        };
        date.Start = match.Start;
        date.Rule = "date.holiday";
        date.Confidence = 0.9f;
        MonthDayReader.Complete(text, match.EndToken, ref date);
        return true;
    }
}
