using ArabicNews.Nlp.Recognition.Figures;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>A month as the text gives it.</summary>
internal struct MonthRead
{
    public DateField Month;
    public CalendarSystem Calendar;

    /// <summary>When the name may stand alone.</summary>
    public AloneRule Alone;

    /// <summary>Whether the word for month stands before it.</summary>
    public bool Headed;

    /// <summary>Whether two names of the month stand together.</summary>
    public bool Paired;

    public int End;
}

/// <summary>
/// Reads months: by one name or by a pair of names of two systems ("A/B", "A (B)", "A B"), by number after the word for month, and
/// as this, last or the same month. Stateless and thread-safe.
/// </summary>
internal static class MonthReader
{
    public static bool TryRead(TemporalText text, int at, out MonthRead month)
    {
        month = default;
        if (!text.Has(at))
        {
            return false;
        }

        var name = at;
        if (text.TryUnit(at, out var head, out var unit) && unit.Unit == Grain.Month && unit.Number == UnitNumber.Singular)
        {
            if (text.BreaksLine(head.EndToken))
            {
                return false;
            }

            name = head.EndToken;
            month.Headed = true;
        }

        if (text.TryMonth(name, out var match, out var word))
        {
            if (word.Alone == AloneRule.WithMadda)
            {
                word = word with { Alone = text.Context.TextOf(name).Contains(Text.ArabicChars.AlefMadda) ? AloneRule.AfterCue : AloneRule.AfterHead };
            }

            month.Month = DateField.Given(word.Number);
            month.Calendar = word.Calendar;
            month.Alone = word.Alone;
            month.End = match.EndToken;
            ReadPair(text, word, ref month);
            return true;
        }

        return month.Headed && TryNumber(text, name, ref month);
    }

    /// <summary>Reads "this month", "last month", "the same month", "the current month".</summary>
    public static bool TryReadPeriod(TemporalText text, int at, bool allowBare, out MonthRead month)
    {
        month = default;
        var demonstrative = text.IsCue(at, TemporalCue.This, out var noun);
        var same = !demonstrative && text.IsCue(at, TemporalCue.SameBefore, out noun);
        if (!text.TryUnit(noun, UnitNumber.Singular, out var match, out var unit) || unit != Grain.Month || !text.IsDefinite(noun))
        {
            return false;
        }

        month.Headed = true;
        month.End = match.EndToken;
        if (demonstrative || same)
        {
            month.Month = same ? DateField.Context(0) : DateField.Offset(0);
            return true;
        }

        if (DirectionReader.TryRead(text, month.End, out var direction, out var end))
        {
            month.Month = DirectionReader.FieldOf(direction);
            month.End = end;
            return true;
        }

        month.Month = DateField.Offset(0);
        return allowBare;
    }

    private static void ReadPair(TemporalText text, MonthWord first, ref MonthRead month)
    {
        var mark = text.MarkAt(month.End);
        var second = mark is '/' or '(' or '-' or '\u2013' or '\\' ? month.End + 1 : text.IsCue(month.End, TemporalCue.SlashWord, out var behind) ? behind : month.End;
        if (text.BreaksLine(second) || !text.TryMonth(second, out var match, out var other) || other.Number != first.Number || other.Calendar != first.Calendar)
        {
            return;
        }

        var end = match.EndToken;
        if (mark == '(')
        {
            if (text.MarkAt(end) != ')')
            {
                return;
            }

            end++;
        }

        month.End = end;
        month.Paired = true;
        month.Alone = AloneRule.Yes;
    }

    private static bool TryNumber(TemporalText text, int at, ref MonthRead month)
    {
        int number;
        if (text.TryInteger(at, out number, out var digits))
        {
            if (digits > 2 || number is < 1 or > 12 || text.KindOf(at + 1) == TokenKind.Symbol && text.MarkAt(at + 1) == '%')
            {
                return false;
            }

            month.End = at + 1;
        }
        else if (text.TryCardinal(at, out var words) && words.Has(NumberTraits.SingleWord) && words.TryWhole(12, out number) && number is >= 3 and <= 12
            || text.TryOrdinal(at, out number, out _) && number is >= 1 and <= 12 && text.IsDefinite(at - 1))
        {
            month.End = text.TryOrdinal(at, out _, out var end) ? end : at + 1;
        }
        else
        {
            return false;
        }

        month.Month = DateField.Given(number);
        month.Alone = AloneRule.AfterHead;
        return true;
    }
}
