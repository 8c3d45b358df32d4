namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>The calendar that a month or a year belongs to.</summary>
internal enum CalendarSystem : byte
{
    Gregorian,
    Hijri,
}
