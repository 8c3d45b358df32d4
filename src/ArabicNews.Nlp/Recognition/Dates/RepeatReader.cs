using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>Reads what comes back: "every day", "every Sunday", "every morning", "every two years". Stateless and thread-safe.</summary>
internal static class RepeatReader
{
    public static bool TryRead(TemporalText text, int at, out TemporalRead read)
    {
        read = default;
        if (!text.TryCue(at, TemporalCue.Each, out var each) || text.BreaksLine(each.EndToken) || text.IsDefinite(each.EndToken))
        {
            return false;
        }

        var noun = each.EndToken;
        read.Start = each.Start;
        read.Type = EntityType.Date;
        read.Rule = "date.every";
        read.Confidence = 0.9f;
        if (text.TryPart(noun, PartRole.DayPart, out var part, out var word) && (part.Features & TermFeatures.AnyClitic) == 0)
        {
            read.Type = EntityType.Time;
            read.End = part.EndToken;
            read.Rule = "time.every";
            read.Value = new ClockExpression(ClockSpec.Of(word.DayPart), null, Every(Grain.Day));
            return true;
        }

        var day = text.TryUnit(noun, UnitNumber.Singular, out var unit, out var grain) && (unit.Features & TermFeatures.AnyClitic) == 0;
        if (text.TryWeekday(day && grain == Grain.Day ? unit.EndToken : noun, out var weekday, out var iso) && (weekday.Features & TermFeatures.AnyClitic) == 0
            && (day || !weekday.Has(TermFeatures.Article)) && !text.IsCue(weekday.EndToken, TemporalCue.Of))
        {
            read.End = weekday.EndToken;
            read.Value = new CalendarExpression(new DateSpec { Grain = Grain.Day, Weekday = (byte)iso, Repeats = true }, null);
            return true;
        }

        if (!day || grain is not (Grain.Day or Grain.Week or Grain.Month or Grain.Year))
        {
            return false;
        }

        read.End = unit.EndToken;
        read.Value = new CalendarExpression(Every(grain), null);
        return true;
    }

    private static DateSpec Every(Grain grain) => new() { Grain = grain, Year = DateField.Every, Repeats = true };
}
