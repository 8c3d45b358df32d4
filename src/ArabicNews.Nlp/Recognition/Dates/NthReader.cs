using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads days and weeks that are counted within a month: "the first Tuesday of October", "the last day of this month", "the third
/// week of March". Stateless and thread-safe.
/// </summary>
internal static class NthReader
{
    public static bool TryRead(TemporalText text, int at, out DateRead date)
    {
        date = default;
        int nth, end;
        Grain grain;
        int weekday;
        if (text.TryUnit(at, out _, out _) || text.TryWeekday(at, out _, out _))
        {
            // "the Tuesday the last"
            if (!text.IsDefinite(at) || !TryNoun(text, at, out grain, out weekday, out end) || !TryRank(text, end, definite: true, out nth, out end))
            {
                return false;
            }
        }
        else if (!TryRank(text, at, definite: false, out nth, out end) || text.BreaksLine(end) || text.IsDefinite(end) || !TryNoun(text, end, out grain, out weekday, out end))
        {
            return false;
        }

        var of = text.IsCue(end, TemporalCue.Of, out var behind) || text.IsCue(end, TemporalCue.PrepositionIn, out behind) ? behind : end;
        if (!text.Has(of) || text.BreaksLine(of))
        {
            return false;
        }

        if (!TryMonth(text, of, ref date))
        {
            return false;
        }

        date.From.Grain = grain;
        date.From.Weekday = (byte)weekday;
        date.From.Nth = (sbyte)nth;
        date.Start = TemporalStart.Of(text.Context, at);
        date.Rule = "date.nth-of-month";
        date.Confidence = 0.95f;
        return true;
    }

    private static bool TryMonth(TemporalText text, int at, ref DateRead date)
    {
        if (MonthReader.TryReadPeriod(text, at, allowBare: false, out var month))
        {
            date.From.Month = month.Month;
            date.End = month.End;
            return true;
        }

        if (!MonthReader.TryRead(text, at, out month))
        {
            return false;
        }

        date.From.Month = month.Month;
        date.From.Calendar = month.Calendar;
        MonthDayReader.Complete(text, month.End, ref date);
        return true;
    }

    private static bool TryNoun(TemporalText text, int at, out Grain grain, out int weekday, out int end)
    {
        grain = Grain.Day;
        weekday = 0;
        end = at;
        if (text.TryUnit(at, UnitNumber.Singular, out var unit, out var kind) && kind is Grain.Day or Grain.Week)
        {
            grain = kind;
            end = unit.EndToken;
            if (kind == Grain.Day && text.TryWeekday(end, out var named, out weekday))
            {
                end = named.EndToken;
            }

            return true;
        }

        if (text.TryWeekday(at, out var match, out weekday))
        {
            end = match.EndToken;
            return true;
        }

        return false;
    }

    private static bool TryRank(TemporalText text, int at, bool definite, out int nth, out int end)
    {
        nth = 0;
        end = at;
        if (text.TryCue(at, TemporalCue.LastInMonth, out var last) && text.IsDefinite(at) == definite)
        {
            nth = -1;
            end = last.EndToken;
            return true;
        }

        return text.Has(at) && text.IsDefinite(at) == definite && text.KindOf(at) == Tokenization.TokenKind.Word && text.TryOrdinal(at, out nth, out end) && nth is >= 1 and <= 31;
    }
}
