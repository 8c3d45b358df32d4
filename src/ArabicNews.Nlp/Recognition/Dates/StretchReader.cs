using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads stretches of time up to or from the reference date: "the last five years", "the coming weeks", "the past 24 hours", "the
/// two last years", and vague ones: "in recent years", "years ago". Stateless and thread-safe.
/// </summary>
internal static class StretchReader
{
    public static bool TryRead(TemporalText text, int at, out TemporalRead read)
    {
        read = default;
        if (text.IsCue(at, TemporalCue.Nowadays, out var end))
        {
            Set(text, at, end, new VagueExpression(0), "date.nowadays", ref read);
            return true;
        }

        return TryBeforeEra(text, at, ref read) || TryUnits(text, at, ref read) || TryNumberFirst(text, at, ref read);
    }

    /// <summary>"the year 44 BC", "the third century before Christ": past, since no value of a calendar reaches there.</summary>
    private static bool TryBeforeEra(TemporalText text, int at, ref TemporalRead read)
    {
        if (!text.TryUnit(at, UnitNumber.Singular, out var match, out var unit) || unit is not (Grain.Year or Grain.Century or Grain.Millennium) || text.BreaksLine(match.EndToken)
            || !(text.TryCardinal(match.EndToken, out var number) && number.EndToken is var end || text.TryOrdinal(match.EndToken, out _, out end))
            || text.BreaksLine(end) || !text.IsCue(end, TemporalCue.BeforeEra, out var last))
        {
            return false;
        }

        Set(text, at, last, new VagueExpression(-1), "date.before-era", ref read);
        return true;
    }

    /// <summary>The unit first: "the years the five the coming".</summary>
    private static bool TryUnits(TemporalText text, int at, ref TemporalRead read)
    {
        if (!text.TryUnit(at, out var match, out var unit) || text.BreaksLine(match.EndToken))
        {
            return false;
        }

        var definite = match.Has(TermFeatures.Article);
        var end = match.EndToken;
        int sign;
        if (unit.Number == UnitNumber.Singular)
        {
            // "the last decade", as against "the decade before", runs to the reference date.
            if (definite && unit.Unit is Grain.Decade or Grain.Century && text.IsCue(end, TemporalCue.Recent, out var behind))
            {
                Set(text, at, behind, new StretchExpression(unit.Unit, 1, -1), "date.last-decade", ref read);
                return true;
            }

            return false;
        }

        if (text.TryUnit(at, UnitNumber.Dual, out var dual, out var dualUnit) && dual.Has(TermFeatures.Article)
            && (sign = SignOf(text, end, dual: true, out var behindDual)) != 0)
        {
            Set(text, at, behindDual, new StretchExpression(dualUnit, 2, sign), "date.stretch", ref read);
            return true;
        }

        if (unit.Number != UnitNumber.Plural)
        {
            return false;
        }

        if (!definite)
        {
            return TryIndefinite(text, at, end, ref read);
        }

        // "the months and years to come"
        var second = text.IsCue(end, TemporalCue.And) ? end + 1 : end;
        if (text.TryUnit(second, UnitNumber.Plural, out var joined, out _) && joined.Has(TermFeatures.Article) && (second > end || text.BeginsWithWaw(second)))
        {
            end = joined.EndToken;
        }

        var count = 0;
        if (text.TryOrdinalOrCount(end, out var number, out var behindNumber))
        {
            count = number;
            end = behindNumber;
        }

        var few = false;
        while (text.IsCue(end, TemporalCue.Few, out var behindFew))
        {
            end = behindFew;
            few = true;
        }

        sign = SignOf(text, end, dual: false, out var last);
        if (sign == 0)
        {
            return false;
        }

        // "the last past years"
        last = SignOf(text, last, dual: false, out var again) == sign ? again : last;
        if (unit.Unit <= Grain.Hour && (count == 0 || few))
        {
            return false; // "in the coming hours" has no value on the calendar.
        }

        TemporalExpression value = count > 0 && !few ? new StretchExpression(unit.Unit, count, sign) : new VagueExpression(sign);
        Set(text, at, last, value, count > 0 ? "date.stretch" : "date.vague", ref read);
        return true;
    }

    /// <summary>"years past", "long years to come", "ten years past".</summary>
    private static bool TryIndefinite(TemporalText text, int at, int end, ref TemporalRead read)
    {
        while (text.IsCue(end, TemporalCue.Few, out var behind))
        {
            end = behind;
        }

        var sign = text.IsCue(end, TemporalCue.PastIndefinite, out var last) ? -1 : text.IsCue(end, TemporalCue.NextIndefinite, out last) ? 1 : 0;
        if (sign == 0)
        {
            return false;
        }

        Set(text, at, last, new VagueExpression(sign), "date.vague", ref read);
        return true;
    }

    /// <summary>The number first: "the nine months past", "the 24 hours to come", "ten years past".</summary>
    private static bool TryNumberFirst(TemporalText text, int at, ref TemporalRead read)
    {
        var number = text.IsArticle(at) ? at + 1 : at;
        if (!text.TryCardinal(number, out var count) || !count.TryWhole(100_000, out var whole) || text.BreaksLine(count.EndToken)
            || !text.TryUnit(count.EndToken, out var unitMatch, out var unit) || unit.Number is UnitNumber.Dual or UnitNumber.Possessed || (unitMatch.Features & (TermFeatures.AnyClitic | TermFeatures.Article)) != 0)
        {
            return false;
        }

        var end = unitMatch.EndToken;
        var sign = SignOf(text, end, dual: false, out var last);
        if (sign == 0 || (text.IsCue(end, TemporalCue.Recent) && !count.Definite && number == at))
        {
            sign = text.IsCue(end, TemporalCue.PastIndefinite, out last) ? -1 : text.IsCue(end, TemporalCue.NextIndefinite, out last) ? 1 : 0;
        }

        if (sign == 0)
        {
            return false;
        }

        Set(text, number, last, new StretchExpression(unit.Unit, whole, sign), "date.stretch", ref read);
        read.Start = number == at ? count.Start : text.StartOf(number);
        return true;
    }

    private static int SignOf(TemporalText text, int at, bool dual, out int end)
    {
        end = at;
        if (!text.Has(at) || text.BreaksLine(at))
        {
            return 0;
        }

        if (dual)
        {
            return text.IsCue(at, TemporalCue.PastDual, out end) ? -1 : text.IsCue(at, TemporalCue.NextDual, out end) ? 1 : 0;
        }

        return text.IsCue(at, TemporalCue.Past, out end) || text.IsCue(at, TemporalCue.Recent, out end) ? -1
            : text.IsCue(at, TemporalCue.Next, out end) || text.IsCue(at, TemporalCue.Following, out end) ? 1
            : 0;
    }

    private static void Set(TemporalText text, int at, int end, TemporalExpression value, string rule, ref TemporalRead read)
    {
        read.Type = EntityType.Date;
        read.Start = TemporalStart.Of(text.Context, at);
        read.End = end;
        read.Value = value;
        read.Rule = rule;
        read.Confidence = 0.9f;
    }
}
