using System.Globalization;
using ArabicNews.Nlp.Recognition.Dates;

namespace ArabicNews.Nlp.Resolution;

/// <summary>Writes times of day in the notation of TIMEX3. Stateless and thread-safe.</summary>
internal static class DateClock
{
    public static string Format(in ClockSpec clock) => clock.Part switch
    {
        DayPart.Morning => "TMO",
        DayPart.Afternoon => "TAF",
        DayPart.Evening => "TEV",
        DayPart.Night => "TNI",
        _ when clock.Second < 0 => string.Create(CultureInfo.InvariantCulture, $"T{clock.Hour:00}:{clock.Minute:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"T{clock.Hour:00}:{clock.Minute:00}:{clock.Second:00}"),
    };
}
