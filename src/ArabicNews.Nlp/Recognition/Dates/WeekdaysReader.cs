using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads the days of a week that stands before them: "next week on Sunday", "this week from Tuesday to Thursday", "in three weeks,
/// on Monday". Stateless and thread-safe.
/// </summary>
internal static class WeekdaysReader
{
    /// <summary>Takes in the weekdays behind a week; leaves the date as it is where there are none.</summary>
    public static void Complete(TemporalText text, ref DateRead date)
    {
        var at = date.End;
        if (date.IsRange || date.From.Grain != Grain.Week || date.From.Nth != 0 || !text.Has(at) || text.BreaksLine(at))
        {
            return;
        }

        var between = text.IsCue(at, TemporalCue.Between, out var next);
        if (between || text.IsCue(at, TemporalCue.Of, out next))
        {
            if (TryOne(text, next, headed: false, out var first, out var end) && TryJoint(text, end, between, out next) && TryOne(text, next, headed: false, out var last, out end))
            {
                var week = date.From.Week;
                date.From = new DateSpec { Grain = Grain.Day, Week = week, Weekday = (byte)first };
                date.To = new DateSpec { Grain = Grain.Day, Week = week, Weekday = (byte)last };
                date.IsRange = true;
                date.End = end;
                date.Rule = "date.weekdays-of-week";
            }
        }
        else if (TryOne(text, at, headed: true, out var weekday, out var end))
        {
            date.From = new DateSpec { Grain = Grain.Day, Week = date.From.Week, Weekday = (byte)weekday };
            date.End = end;
            date.Rule = "date.weekday-of-week";
        }
    }

    /// <summary>A weekday with the article, behind the word for day where that is asked.</summary>
    public static bool TryOne(TemporalText text, int at, bool headed, out int weekday, out int end)
    {
        weekday = 0;
        end = at;
        if (!text.Has(at) || text.BreaksLine(at))
        {
            return false;
        }

        var name = at;
        if (text.TryUnit(at, UnitNumber.Singular, out var head, out var unit) && unit == Grain.Day && !head.Has(TermFeatures.Article) && (head.Features & TermFeatures.AnyClitic) == 0)
        {
            name = head.EndToken;
        }

        if (headed && name == at || text.BreaksLine(name) || !text.TryWeekday(name, out var match, out weekday) || !match.Has(TermFeatures.Article))
        {
            return false;
        }

        end = match.EndToken;
        return true;
    }

    private static bool TryJoint(TemporalText text, int at, bool between, out int next)
    {
        if (text.IsCue(at, TemporalCue.To, out next))
        {
            return true;
        }

        next = text.IsCue(at, TemporalCue.And) ? at + 1 : at;
        return between && (next > at || text.HasConjunction(at));
    }
}
