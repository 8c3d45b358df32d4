using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads days by name: today, yesterday, "Sunday", "last Friday", "Thursday of last week", each with the full date that may follow,
/// and the word for day before a date in numbers. Stateless and thread-safe.
/// </summary>
internal static class DayNameReader
{
    private const int MostWeeksOfMonth = 5;

    public static bool TryRead(TemporalText text, int at, out DateRead date) =>
        TryRelative(text, at, out date) || TryNamed(text, at, out date);

    private static bool TryRelative(TemporalText text, int at, out DateRead date)
    {
        date = default;
        var offset =
            text.IsCue(at, TemporalCue.Yesterday2, out var end) ? DateField.Offset(-2)
            : text.IsCue(at, TemporalCue.Tomorrow2, out end) ? DateField.Offset(2)
            : text.IsCue(at, TemporalCue.Yesterday, out end) ? DateField.Offset(-1)
            : text.IsCue(at, TemporalCue.Tomorrow, out end) ? DateField.Offset(1)
            : text.IsCue(at, TemporalCue.TomorrowColloquial, out end) && text.IsWholeLine(at, end) ? DateField.Offset(1)
            : text.IsCue(at, TemporalCue.NextDay, out end) ? DateField.Context(1)
            : text.IsCue(at, TemporalCue.Today, out end) ? DateField.Offset(0)
            : default;
        if (offset.IsNone || (offset == DateField.Offset(0) && !IsToday(text, at, end)) || (offset == DateField.Offset(1) && text.IsCue(end, TemporalCue.OfFuture)))
        {
            return false;
        }

        date.From = new DateSpec { Grain = Grain.Day, Day = offset };
        date.Start = TemporalStart.Of(text.Context, at);
        date.End = end;
        date.Rule = "date.relative-day";
        date.Confidence = 0.95f;
        var weekday = end;
        if (text.MarkAt(end) is '(' or '\u060C' or ',')
        {
            weekday++;
        }

        if (!text.BreaksLine(weekday) && TryWeekday(text, weekday, headed: false, out var name, out var behind))
        {
            if (text.MarkAt(end) != '(')
            {
                date.From.Weekday = (byte)name;
                date.End = behind;
            }
            else if (text.MarkAt(behind) == ')')
            {
                date.End = behind + 1;
            }
        }

        // The date in full settles what the word for today says.
        if (TryFullDate(text, date.End, out var full))
        {
            full.From.Weekday = date.From.Weekday;
            (date.From, date.End, date.Rule) = (full.From, full.End, "date.relative-day-in-full");
        }

        return true;
    }

    /// <summary>Whether the word for "the day" means today: no rank or adjective belongs to it.</summary>
    private static bool IsToday(TemporalText text, int at, int next)
    {
        if (text.IsAfterCue(at, TemporalCue.PrepositionIn) || text.IsAfterCue(at, TemporalCue.WholePeriod) || text.IsAfterCue(at, TemporalCue.NameContext))
        {
            return false; // "in the day", "all day", the paper of that name
        }

        if (!text.Has(next) || text.BreaksLine(next))
        {
            return true;
        }

        if (text.TryWeekday(next, out var match, out _) && match.Has(Lexicons.TermFeatures.Article))
        {
            return true;
        }

        if (DirectionReader.TryRead(text, next, out _, out _) || text.IsCue(next, TemporalCue.NotToday) || (text.IsDefinite(next) && text.TryOrdinal(next, out _, out _)))
        {
            return false;
        }

        // A definite adjective of relation ("the National Day").
        var folded = text.Context.FoldedOf(next);
        return !(text.IsDefinite(next) && folded.Length > 5 && folded[^1] == Text.ArabicChars.Yeh && text.Context.SegmentationOf(next).Proclitics == 0);
    }

    private static bool TryNamed(TemporalText text, int at, out DateRead date)
    {
        date = default;
        var ahead = text.IsCue(at, TemporalCue.This, out var noun);
        var headed = text.TryUnit(noun, out var head, out var unit) && unit.Unit == Grain.Day && !head.Has(Lexicons.TermFeatures.Article);
        var plural = headed && unit.Number == UnitNumber.Plural;
        var dual = headed && text.TryUnit(noun, UnitNumber.DualConstruct, out _, out var dualUnit) && dualUnit == Grain.Day;
        var name = headed ? head.EndToken : noun;
        if ((headed && text.BreaksLine(name)) || (noun > at && text.BreaksLine(noun)))
        {
            return false;
        }

        date.Start = TemporalStart.Of(text.Context, at);
        if (!TryWeekday(text, name, headed, out var weekday, out var end))
        {
            // "the day" before a date in numbers
            if (ahead || !headed || !TryDate(text, name, out var inNumbers))
            {
                return false;
            }

            (date.From, date.To, date.IsRange, date.End, date.Rule, date.Confidence) =
                (inNumbers.From, inNumbers.To, inNumbers.IsRange, inNumbers.End, inNumbers.Rule, 0.95f);
            return true;
        }

        date.From = new DateSpec { Grain = Grain.Day, Weekday = (byte)weekday, Ahead = ahead };
        date.End = end;
        date.Rule = headed ? "date.day-weekday" : "date.weekday";
        date.Confidence = headed || ahead || text.TryWeekday(name, out var joined, out _) && text.IsJoinedWeekday(joined) ? 0.95f : 0.8f;
        if (dual && !text.BreaksLine(end))
        {
            var next = text.IsCue(end, TemporalCue.And) ? end + 1 : end;
            if (TryWeekday(text, next, headed: false, out var second, out var behind))
            {
                date.To = date.From with { Weekday = (byte)second };
                date.IsRange = true;
                date.End = behind;
                date.Rule = "date.two-weekdays";
                end = behind;
            }
        }

        if (DirectionReader.TryRead(text, end, out var direction, out var behindDirection))
        {
            date.From.Direction = direction;
            date.End = behindDirection;
            date.Rule = "date.weekday-direction";
            date.Confidence = 0.95f;
            if (date.IsRange)
            {
                date.To.Direction = direction;
            }
        }

        if (date.IsRange)
        {
            return true;
        }

        var week = text.IsCue(date.End, TemporalCue.Of, out var behindOf) ? behindOf : date.End;
        if (PeriodReader.TryWeek(text, week, allowBare: false, out var weekField, out var behindWeek))
        {
            date.From.Week = weekField;
            date.End = behindWeek;
            date.Rule = "date.weekday-of-week";
            return true;
        }

        if (TryFullDate(text, date.End, out var full))
        {
            var isAhead = date.From.Ahead;
            (date.From, date.To, date.IsRange) = (full.From, full.To, full.IsRange);
            date.From.Ahead = isAhead;
            date.From.Weekday = full.IsRange ? (byte)0 : (byte)weekday;
            if (!full.IsRange && text.KindOf(date.End) == TokenKind.Word && text.TryOrdinal(date.End, out var nth, out _) && nth <= MostWeeksOfMonth)
            {
                date.From.Nth = (sbyte)nth;
            }

            date.End = full.End;
            date.Rule = "date.weekday-in-full";
            date.Confidence = 0.95f;
        }
        else if (direction == Direction.None && text.TryInteger(date.End, out var day, out var digits) && digits <= 2 && day is >= 1 and <= 31
            && !text.BreaksLine(date.End) && (!text.Has(date.End + 1) || text.MarkAt(date.End + 1) is '.' or '\u060C' or ',' || text.IsCue(date.End + 1, TemporalCue.To)))
        {
            date.From.Day = DateField.Given(day);
            date.End++;
            date.Rule = "date.weekday-day";
        }
        else if (plural)
        {
            date.From.Repeats = true;
            date.Rule = "date.every-weekday";
        }

        return true;
    }

    private static bool TryWeekday(TemporalText text, int at, bool headed, out int weekday, out int end)
    {
        end = at;
        if (!text.TryWeekday(at, out var match, out weekday)
            || !(match.Has(Lexicons.TermFeatures.Article) || text.IsJoinedWeekday(match) || (headed && (match.Features & Lexicons.TermFeatures.AnyClitic) == 0)))
        {
            return false;
        }

        end = match.EndToken;
        return true;
    }

    /// <summary>The date in numbers behind a day's name: with a comma, "corresponding to" or "on" between.</summary>
    private static bool TryFullDate(TemporalText text, int at, out DateRead full)
    {
        full = default;
        if (!text.Has(at) || text.BreaksLine(at))
        {
            return false;
        }

        var next = text.MarkAt(at) is '\u060C' or ',' or ':' or '-' or '/' ? at + 1 : at;
        var joined = text.IsCue(next, TemporalCue.Corresponding, out var behind) || text.IsCue(next, TemporalCue.PrepositionIn, out behind);
        next = joined ? behind : next;
        if (text.TryUnit(next, UnitNumber.Singular, out var day, out var unit) && unit == Grain.Day && !day.Has(Lexicons.TermFeatures.Article))
        {
            next = day.EndToken;
        }

        return TryDate(text, next, out full) && full.From.Grain == Grain.Day;
    }

    private static bool TryDate(TemporalText text, int at, out DateRead date)
    {
        date = default;
        if (!text.Has(at) || text.BreaksLine(at))
        {
            return false;
        }

        return (NumericDateReader.TryRead(text, at, out date) || MonthDayReader.TryRead(text, at, out date)) && date.From.Grain == Grain.Day;
    }
}
