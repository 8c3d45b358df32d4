using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Resolution;

/// <summary>A calendar point or period that has its place, or keeps open what nothing settles. Immutable.</summary>
internal readonly record struct ResolvedDate(string Timex, DateOnly? Start, DateOnly? End, bool IsHijri = false)
{
    public TemporalValue ToValue() => new(Timex) { Start = Start, End = End, Calendar = IsHijri ? "hijri" : null };
}
