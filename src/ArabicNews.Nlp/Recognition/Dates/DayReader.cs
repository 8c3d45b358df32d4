namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>A day of the month, or the first and last of several.</summary>
internal struct DayRead
{
    public int First;
    public int Last;

    /// <summary>Whether digits give it, so that a month must follow at once.</summary>
    public bool IsDigits;

    /// <summary>Where it begins in the caller's string.</summary>
    public int Start;
    public int End;
}

/// <summary>
/// Reads days of the month: "21", "the 21st", "the first", and several of them: "3 to 5", "25, 26 and 27", "17-19". Stateless and
/// thread-safe.
/// </summary>
internal static class DayReader
{
    private const int MostDays = 6;

    public static bool TryRead(TemporalText text, int at, out DayRead day)
    {
        if (TryDashed(text, at, out day))
        {
            return true;
        }

        if (!TryOne(text, at, out var value, out var start, out var end))
        {
            return false;
        }

        day = new DayRead { First = value, Last = value, Start = start, End = end, IsDigits = text.TryInteger(end - 1, out _, out _) };
        for (var i = 1; i < MostDays && TryJoint(text, day.End, out var next) && TryOne(text, next, out value, out _, out end) && value > day.Last; i++)
        {
            day.Last = value;
            day.End = end;
        }

        return true;
    }

    /// <summary>One day: digits, digits behind the article, an ordinal with the article, or the word for the first day.</summary>
    private static bool TryOne(TemporalText text, int at, out int day, out int start, out int end)
    {
        start = text.Has(at) ? text.StartOf(at) : 0;
        end = at + 1;
        day = 0;
        if (text.TryInteger(at, out day, out var digits))
        {
            return digits <= 2 && day is >= 1 and <= 31;
        }

        if (text.IsArticle(at) && text.TryInteger(at + 1, out day, out digits))
        {
            start = text.StartOf(at + 1);
            end = at + 2;
            return digits <= 2 && day is >= 1 and <= 31;
        }

        if (text.IsCue(at, TemporalCue.FirstDay, out end))
        {
            day = 1;
            return true;
        }

        // The feminine ordinal ranks other things ("the third of the month of …" is of a series).
        return text.IsDefinite(at) && text.Context.FoldedOf(at) is not [.., Text.ArabicChars.TehMarbuta] && text.TryOrdinal(at, out day, out end) && day is >= 1 and <= 31;
    }

    /// <summary>"17-19" in one token.</summary>
    private static bool TryDashed(TemporalText text, int at, out DayRead day)
    {
        day = default;
        if (text.KindOf(at) != Tokenization.TokenKind.Number)
        {
            return false;
        }

        Span<int> parts = stackalloc int[4];
        Span<int> lengths = stackalloc int[4];
        Span<char> separators = stackalloc char[4];
        var count = DigitText.Split(text.Context.TextOf(at), parts, lengths, separators);
        if (count != 2 || separators[0] is not ('-' or '/') || lengths[0] > 2 || lengths[1] > 2 || parts[0] < 1 || parts[1] > 31 || parts[0] >= parts[1])
        {
            return false;
        }

        day = new DayRead { First = parts[0], Last = parts[1], IsDigits = true, Start = text.StartOf(at), End = at + 1 };
        return true;
    }

    /// <summary>What stands between two days: to, and, a dash.</summary>
    private static bool TryJoint(TemporalText text, int at, out int next)
    {
        next = at;
        if (!text.Has(at) || text.BreaksLine(at))
        {
            return false;
        }

        if (text.MarkAt(at) is '-' or '\u2013' or '\u2014' || text.IsCue(at, TemporalCue.And))
        {
            next = at + 1;
        }
        else if (text.IsCue(at, TemporalCue.To, out next))
        {
        }
        else if (!text.HasConjunction(at))
        {
            return false;
        }
        else
        {
            next = at;
        }

        return text.Has(next) && !text.BreaksLine(next);
    }
}
