using ArabicNews.Nlp.Recognition.Figures;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>An hour with minutes as it was read, before a word of the day's part settles its half of the day.</summary>
internal struct ClockRead
{
    public int Hour;
    public int Minute;
    public int Second;
    public ClockHalf Half;
    public int Start;
    public int End;

    /// <summary>Whether the text leaves no doubt that it is a time: the word for hour, a colon, a half of the day, a zone.</summary>
    public bool IsSure;

    public readonly ClockSpec ToSpec() => ClockSpec.At(HourOfDay(Hour, Half), Minute, Second);

    /// <summary>An hour of the twelve by the half of the day that words give it.</summary>
    private static int HourOfDay(int hour, ClockHalf half) => half switch
    {
        ClockHalf.Am => hour == 12 ? 0 : hour,
        ClockHalf.Pm => hour < 12 ? hour + 12 : hour,
        ClockHalf.Noon => hour < 10 ? hour + 12 : hour,
        ClockHalf.Night => hour == 12 ? 0 : hour is >= 6 and < 12 ? hour + 12 : hour,
        _ => hour,
    };
}

/// <summary>
/// Reads times of day by the hour: "17:30", "the hour 7", "the eighth and a half in the evening", "the hour 3 less a quarter", "1738
/// GMT". Stateless and thread-safe.
/// </summary>
internal static class ClockReader
{
    private const int FarthestScore = 3;

    public static bool TryRead(TemporalText text, int at, out ClockRead clock)
    {
        clock = default;
        clock.Second = -1;
        var headed = text.TryCue(at, TemporalCue.Clock, out var head) && (text.IsDefinite(at) || text.KindOf(head.EndToken) == TokenKind.Number);
        var hour = headed ? head.EndToken : at;
        if (!text.Has(hour) || (headed && text.BreaksLine(hour)) || (!headed && text.TryUnit(hour - 1, out _, out var before) && before.Unit == Grain.Minute))
        {
            return false;
        }

        clock.Start = headed ? head.Start : TemporalStart.Of(text.Context, hour);
        clock.IsSure = headed;
        if (text.KindOf(hour) == TokenKind.Number ? !TryDigits(text, hour, headed, ref clock) : !TryWords(text, hour, headed, ref clock))
        {
            return false;
        }

        if (clock.Second < 0 && clock.Minute == 0)
        {
            ReadMinutes(text, text.IsAfterCue(at, TemporalCue.Between), headed, ref clock);
        }

        ReadHalf(text, ref clock);
        ReadZone(text, ref clock);
        return true;
    }

    private static bool TryDigits(TemporalText text, int at, bool headed, ref ClockRead clock)
    {
        Span<int> parts = stackalloc int[4];
        Span<int> lengths = stackalloc int[4];
        Span<char> separators = stackalloc char[4];
        var count = DigitText.Split(text.Context.TextOf(at), parts, lengths, separators);
        clock.End = at + 1;
        if (count == 1 && lengths[0] <= 2 && text.MarkAt(at + 1) == ':' && text.TryInteger(at + 2, out var minute, out var digits) && digits == 2 && !text.BreaksLine(at + 2))
        {
            (count, parts[1], lengths[1], separators[0], clock.End) = (2, minute, 2, ':', at + 3);
        }

        switch (count)
        {
            case 1 when lengths[0] <= 2 && parts[0] <= 24:
                clock.Hour = parts[0];
                return true;
            case 1 when lengths[0] == 4 && (headed || text.TryZone(at + 1, out _, out _) && !text.BreaksLine(at + 1)) && parts[0] / 100 <= 24 && parts[0] % 100 < 60:
                (clock.Hour, clock.Minute) = (parts[0] / 100, parts[0] % 100);
                return true;
            case 2 when separators[0] == ':' && !headed && IsScore(text, at):
                return false;
            case 2 when lengths[0] <= 2 && lengths[1] == 2 && parts[0] <= 24 && parts[1] < 60 && separators[0] is ':' or '.' or ',':
                (clock.Hour, clock.Minute) = (parts[0], parts[1]);
                clock.IsSure |= separators[0] == ':';
                return true;
            case 3 when lengths[0] <= 2 && lengths[1] == 2 && lengths[2] == 2 && parts[0] <= 24 && parts[1] < 60 && parts[2] < 60 && separators[0] == ':' && separators[1] == ':':
                (clock.Hour, clock.Minute, clock.Second) = (parts[0], parts[1], parts[2]);
                clock.IsSure = true;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether two numbers with a colon are a score or the minutes of a match: a word for it stands shortly before.</summary>
    private static bool IsScore(TemporalText text, int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - FarthestScore && !text.BreaksLine(before + 1); before--)
        {
            if (text.IsCue(before, TemporalCue.Scored))
            {
                return true;
            }

            if (text.KindOf(before) != TokenKind.Word || text.IsCue(before, TemporalCue.PrepositionIn) || text.IsCue(before, TemporalCue.AtClock))
            {
                return false;
            }
        }

        return false;
    }

    private static bool TryWords(TemporalText text, int at, bool headed, ref ClockRead clock)
    {
        if (!text.IsDefinite(at) && !headed)
        {
            return false;
        }

        // "the eighth and twenty" is not the twenty-eighth: only eleven and twelve are compound.
        if (text.TryHourOrdinal(at, out var hour, out var end) && hour is >= 1 and <= 12
            || text.TryCardinal(at, out var words) && words.TryWhole(12, out hour) && hour >= 1 && (end = words.EndToken) > at && (headed || hour == 1)
            || headed && text.TrySingleCardinal(at, out hour, out end) && hour is >= 1 and <= 12)
        {
            clock.Hour = hour;
            clock.End = end;
            return true;
        }

        return false;
    }

    /// <summary>"and a half", "and a quarter", "and 20 minutes", "less a third".</summary>
    private static void ReadMinutes(TemporalText text, bool between, bool headed, ref ClockRead clock)
    {
        var at = clock.End;
        if (!text.Has(at) || text.BreaksLine(at))
        {
            return;
        }

        var minus = text.IsCue(at, TemporalCue.Minus, out var next);
        if (!minus)
        {
            next = text.IsCue(at, TemporalCue.And) ? at + 1 : at;
            if (!text.BeginsWithWaw(at))
            {
                return;
            }
        }

        var minutes = 0;
        int end;
        if (text.IsCue(next, TemporalCue.Half, out end))
        {
            minutes = 30;
        }
        else if (text.IsCue(next, TemporalCue.Quarter, out end))
        {
            minutes = 15;
        }
        else if (text.IsCue(next, TemporalCue.Third, out end))
        {
            minutes = 20;
        }
        else if (text.TryCardinal(next, out var number) && number.TryWhole(59, out minutes) && minutes > 0)
        {
            end = number.EndToken;
            var unit = text.TryUnit(end, out var match, out var word) && word.Unit == Grain.Minute;
            end = unit ? match.EndToken : end;
            if (!minus && between && !headed || !unit && !minus && (between || !text.TryPart(end, PartRole.Clock, out _, out _)))
            {
                return;
            }
        }
        else
        {
            return;
        }

        clock.IsSure = true;
        clock.End = end;
        clock.Minute = minus ? 60 - minutes : minutes;
        clock.Hour = minus ? clock.Hour == 1 ? 12 : clock.Hour - 1 : clock.Hour;
    }

    /// <summary>"in the morning", "p.m.", "of the evening" before a day.</summary>
    public static void ReadHalf(TemporalText text, ref ClockRead clock)
    {
        if (clock.Half != ClockHalf.None || !text.Has(clock.End) || text.BreaksLine(clock.End))
        {
            return;
        }

        if (text.TryPart(clock.End, PartRole.Clock, out var match, out var part) && (match.Features & Lexicons.TermFeatures.AnyClitic) == 0)
        {
            (clock.Half, clock.End, clock.IsSure) = (part.Half, match.EndToken, true);
        }
        else if (text.TryPart(clock.End, PartRole.ClockLetter, out match, out part) && text.Context.Tokens[clock.End].Length <= 2 && clock.Hour <= 12
            && clock.IsSure && (match.Features & Lexicons.TermFeatures.AnyClitic) == 0)
        {
            (clock.Half, clock.End, clock.IsSure) = (part.Half, match.EndToken, true);
        }
        else if (text.TryPart(clock.End, PartRole.DayPart, out match, out part) && (match.Features & Lexicons.TermFeatures.AnyClitic) == 0)
        {
            // The part of the day before its day: the day itself is read by the caller.
            (clock.Half, clock.End, clock.IsSure) = (HalfOf(part.DayPart), match.EndToken, true);
        }
        else if (text.IsCue(clock.End, TemporalCue.Of, out var of) && text.TryPart(of, PartRole.DayPart, out match, out part) && !text.BreaksLine(of))
        {
            (clock.Half, clock.End, clock.IsSure) = (HalfOf(part.DayPart), match.EndToken, true);
        }
    }

    /// <summary>The zone that the hour is told in; it belongs to the phrase.</summary>
    public static void ReadZone(TemporalText text, ref ClockRead clock)
    {
        var at = text.MarkAt(clock.End) is '\u060C' or ',' ? clock.End + 1 : clock.End;
        if (!text.Has(at) || text.BreaksLine(at) || !text.TryZone(at, out var zone, out var ofPlace))
        {
            return;
        }

        var end = zone.EndToken;
        var place = 0;
        while (place < 2 && text.Has(end) && !text.BreaksLine(end) && text.IsPlace(end, out var behind))
        {
            end = behind;
            place++;
        }

        if (ofPlace && place == 0)
        {
            return;
        }

        clock.End = end;
        clock.IsSure = true;
    }

    /// <summary>The half of the day that a part of it lies in.</summary>
    public static ClockHalf HalfOf(DayPart part) => part switch
    {
        DayPart.Morning => ClockHalf.Am,
        DayPart.Afternoon => ClockHalf.Noon,
        DayPart.Evening => ClockHalf.Pm,
        _ => ClockHalf.Night,
    };
}
