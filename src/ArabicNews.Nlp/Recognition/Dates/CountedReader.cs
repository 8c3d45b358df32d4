namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads dates counted from the reference date: "three days ago", "in two weeks", "about a year ago", "days ago". What counts from
/// an event ("five years after the war") is left to the durations. Stateless and thread-safe.
/// </summary>
internal static class CountedReader
{
    private const int FewestOfLife = 10;

    public static bool TryRead(TemporalText text, int at, out TemporalRead read)
    {
        read = default;
        var ago = text.TryCue(at, TemporalCue.Ago, out var particle);
        if ((!ago && !text.TryCue(at, TemporalCue.After, out particle)) || text.BreaksLine(particle.EndToken))
        {
            return false;
        }

        var sign = ago ? -1 : 1;
        var next = particle.EndToken;
        while (text.IsCue(next, TemporalCue.Approximately, out var behind))
        {
            next = behind;
        }

        read.Start = particle.Start;
        read.Type = EntityType.Date;
        read.Rule = ago ? "date.ago" : "date.after";
        read.Confidence = 0.9f;
        var several = text.IsCue(next, TemporalCue.Several, out var noun);
        if (text.TryUnit(noun, UnitNumber.Plural, out var plural, out var unit) && (plural.Features & (Lexicons.TermFeatures.AnyClitic | Lexicons.TermFeatures.Article)) == 0)
        {
            read.End = plural.EndToken;
            while (text.IsCue(read.End, TemporalCue.Few, out var few))
            {
                read.End = few;
            }

            if (IsAnchored(text, read.End))
            {
                return false;
            }

            read.Type = unit <= Grain.Hour ? EntityType.Time : EntityType.Date;
            read.Value = new VagueExpression(sign);
            return unit > Grain.Hour || several;
        }

        if (!LengthReader.TryRead(text, next, out var length) || length.IsDefinite || IsAnchored(text, length.End) || length.IsRange)
        {
            return false;
        }

        // "he retired after 22 years in office": long spans are told of lives, unless the sentence looks ahead.
        if (!ago && length is { Unit: Grain.Year, Count: >= FewestOfLife } && !text.IsWholeLine(at, length.End) && !DateContext.LooksAhead(text, at))
        {
            return false;
        }

        // "four minutes later" lies in a match or a story, and "after a contract" or "holding" is written as "after a decade".
        if (!ago && !text.IsWholeLine(at, length.End) && (length.From.Coarsest <= Grain.Hour ? !(length.Unit == Grain.Hour && !length.IsCounted) : length.Unit == Grain.Decade && !length.IsCounted)
            || (!length.IsCounted && length.Unit == Grain.Day && text.TryUnit(at - 1, out _, out _)))
        {
            return false;
        }

        read.End = length.End;
        read.Type = length.From.Coarsest <= Grain.Hour ? EntityType.Time : EntityType.Date;
        read.Value = new CountedExpression(length.From, sign);

        // "in three weeks, on Monday"
        if (length.Unit == Grain.Week && length.From == TimeLength.Of(Grain.Week, decimal.Truncate(length.Count)) && length.Count < 1000
            && WeekdaysReader.TryOne(text, length.End, headed: true, out var weekday, out var end))
        {
            read.End = end;
            read.Rule = "date.weekday-of-counted-week";
            read.Value = new CalendarExpression(new DateSpec { Grain = Grain.Day, Week = DateField.Offset(sign * (int)length.Count), Weekday = (byte)weekday }, null);
        }

        return true;
    }

    /// <summary>Whether the length counts from something that the text names behind it.</summary>
    private static bool IsAnchored(TemporalText text, int end) => text.IsCue(end, TemporalCue.Event) && !text.BreaksLine(end);
}
