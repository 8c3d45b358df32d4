namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>A part of the day, in the notation of TIMEX3.</summary>
internal enum DayPart : byte
{
    None,
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// <summary>A time of day: an hour with minutes and seconds, or a part of the day. Immutable.</summary>
/// <param name="Hour">0 to 24, or -1 where only a part of the day is known.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Second">0 to 59, or -1 where the text gives none.</param>
/// <param name="Part">The part of the day where no hour is given.</param>
internal readonly record struct ClockSpec(int Hour, int Minute, int Second, DayPart Part)
{
    public static ClockSpec Of(DayPart part) => new(-1, 0, -1, part);

    public static ClockSpec At(int hour, int minute = 0, int second = -1) => new(hour, minute, second, DayPart.None);
}
