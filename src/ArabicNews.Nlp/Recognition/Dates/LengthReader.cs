using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>A length of time that was read, and how much the text said of it.</summary>
internal struct LengthRead
{
    public TimeLength From;
    public TimeLength To;
    public bool IsRange;
    public int Start;
    public int End;

    /// <summary>Whether a number, dual, fraction or "one" tells that it is a length; a bare "year" needs the right surroundings.</summary>
    public bool IsCounted;

    /// <summary>Whether the article stands before it ("the three months").</summary>
    public bool IsDefinite;

    /// <summary>The unit and the count where it has one component only.</summary>
    public Grain Unit;
    public decimal Count;
    /// <summary>Minutes that a fraction of the hours makes.</summary>
    public decimal Minutes;
    public string Rule;

    public readonly TimeLength ToLength() => TimeLength.Of(Unit, Count).Plus(Grain.Minute, Minutes);
}

/// <summary>
/// Reads lengths of time: "three years", "two months", "an hour and a half", "half a century", "a minute and 48 seconds", "10 to 15
/// years". Stateless and thread-safe.
/// </summary>
internal static class LengthReader
{
    private const int MostComponents = 6;

    /// <summary>More of what is called a decade are contracts.</summary>
    private const int MostDecades = 9;

    public static bool TryRead(TemporalText text, int at, out LengthRead length)
    {
        if (!TryComponent(text, at, first: true, out length))
        {
            return LengthRangeReader.TryRead(text, at, out length);
        }

        length.From = length.ToLength();
        var unit = length.Unit;
        for (var i = 1; i < MostComponents && TryAnd(text, length.End, out var next) && TryComponent(text, next, first: false, out var more)
            && more.Unit < unit && (more.IsCounted || text.MarkAt(length.End) == '\0'); i++)
        {
            length.From = length.From.Plus(more.Unit, more.Count).Plus(Grain.Minute, more.Minutes);
            length.End = more.End;
            length.IsCounted = true;
            length.Rule = "duration.compound";
            unit = more.Unit;
        }

        // "10 years to 15 years"
        if (length.Rule != "duration.compound" && length.IsCounted && text.IsCue(length.End, TemporalCue.To, out var other) && !text.BreaksLine(length.End)
            && TryComponent(text, other, first: false, out var last) && last.Unit == length.Unit && last.IsCounted && text.KindOf(other) != Tokenization.TokenKind.Word == (text.KindOf(at) != Tokenization.TokenKind.Word))
        {
            length.To = last.ToLength();
            length.IsRange = true;
            length.End = last.End;
            length.Rule = "duration.range";
        }

        return true;
    }

    private static bool TryComponent(TemporalText text, int at, bool first, out LengthRead length)
    {
        length = default;
        if (!text.Has(at))
        {
            return false;
        }

        length.Start = TemporalStart.Of(text.Context, at);
        if (TryFraction(text, at, ref length) || TryCounted(text, at, ref length) || (first && LengthRangeReader.TryListed(text, at, ref length)))
        {
            return true;
        }

        if (text.TryUnit(at, UnitNumber.Dual, out var match, out var unit))
        {
            length.Unit = unit;
            length.Count = 2;
            length.IsCounted = true;
            length.IsDefinite = match.Has(TermFeatures.Article);
            length.Start = match.Start;
            length.End = match.EndToken;
            length.Rule = "duration.dual";
            ReadTail(text, ref length);
            return true;
        }

        if (!text.TryUnit(at, UnitNumber.Singular, out match, out unit))
        {
            return false;
        }

        length.Unit = unit;
        length.Count = 1;
        length.IsDefinite = match.Has(TermFeatures.Article);
        length.Start = match.Start;
        length.End = match.EndToken;
        length.Rule = "duration.one";
        ReadTail(text, ref length);
        return first || !length.IsDefinite;
    }

    /// <summary>"half an hour", "a quarter of an hour", "three quarters of an hour".</summary>
    private static bool TryFraction(TemporalText text, int at, ref LengthRead length)
    {
        decimal share;
        if (text.TryCue(at, TemporalCue.ThreeQuarters, out var match))
        {
            share = 0.75m;
        }
        else if (text.TryCue(at, TemporalCue.Half, out match))
        {
            share = 0.5m;
        }
        else if (text.TryCue(at, TemporalCue.Quarter, out match))
        {
            share = 0.25m;
        }
        else if (text.TryCue(at, TemporalCue.Third, out match))
        {
            share = 1m / 3m;
        }
        else
        {
            return false;
        }

        if (text.BreaksLine(match.EndToken) || !text.TryUnit(match.EndToken, UnitNumber.Singular, out var noun, out var unit))
        {
            return false;
        }

        var whole = unit switch
        {
            Grain.Minute => (Grain.Second, 60m),
            Grain.Hour => (Grain.Minute, 60m),
            Grain.Day => (Grain.Hour, 24m),
            Grain.Year => (Grain.Month, 12m),
            Grain.Decade => (Grain.Year, 10m),
            Grain.Century => (Grain.Year, 100m),
            Grain.Millennium => (Grain.Year, 1000m),
            _ => (unit, 1m),
        };
        length.Unit = whole.Item1;
        length.Count = decimal.Round(whole.Item2 * share, 3);
        length.IsCounted = true;
        length.Start = match.Start;
        length.End = noun.EndToken;
        length.Rule = "duration.fraction";
        return true;
    }

    /// <summary>A number and its unit: "18 years", "three months", "the nine months", "eleven weeks".</summary>
    private static bool TryCounted(TemporalText text, int at, ref LengthRead length)
    {
        var number = text.IsArticle(at) ? at + 1 : at;
        if (!text.TryCardinal(number, out var count) || count.Value.IsFraction || count.Value.Numerator < 0)
        {
            return false;
        }

        var noun = count.HasDigits && text.MarkAt(number - 1) == '(' && text.MarkAt(count.EndToken) == ')' ? count.EndToken + 1 : count.EndToken; // "(3) days"
        if (text.BreaksLine(noun) || !text.TryUnit(noun, out var match, out var unit) || unit.Number is UnitNumber.Possessed
            || match.Has(TermFeatures.Conjunction) || (match.Has(TermFeatures.Article) && !count.Definite)
            || (match.Features & TermFeatures.AnyPreposition) is not (TermFeatures.None or TermFeatures.Beh))
        {
            return false;
        }

        // "the war of the six days, year 1967", "two per hundred, year 2017": the unit heads the year.
        if (count.Definite && !count.HasDigits && unit is { Unit: Grain.Year, Number: UnitNumber.Singular } && text.TryInteger(match.EndToken, out _, out var digits) && digits == 4)
        {
            return false;
        }

        // "two days": a dual after a number is another phrase; "the first year" is no length.
        if (unit.Number == UnitNumber.Dual || (unit.Unit == Grain.Decade && count.Value.Numerator > MostDecades))
        {
            return false;
        }

        // "in the minute 89 on Saturday"
        if (LengthRangeReader.IsHeadOfDay(text, match.EndToken, unit))
        {
            return false;
        }

        length.Unit = unit.Unit;
        length.Count = count.Value.Numerator;
        length.IsCounted = true;
        length.IsDefinite = count.Definite;
        length.Start = number == at ? count.Start : text.StartOf(number);
        length.End = match.EndToken;
        length.Rule = "duration.counted";
        ReadTail(text, ref length);
        return true;
    }

    /// <summary>"and a half", "whole", "one".</summary>
    private static void ReadTail(TemporalText text, ref LengthRead length)
    {
        for (var i = 0; i < 2 && text.TryCue(length.End, TemporalCue.Whole, out var whole) && (whole.Features & TermFeatures.AnyClitic) == 0 && !text.BreaksLine(length.End) && length.Count < 1000; i++)
        {
            length.End = whole.EndToken;
            length.IsCounted |= !length.IsDefinite || length.Unit != Grain.Day;
        }

        var share = IsAndFraction(text, length.End, TemporalCue.Half, out var end) ? 0.5m
            : IsAndFraction(text, length.End, TemporalCue.Quarter, out end) ? 0.25m
            : IsAndFraction(text, length.End, TemporalCue.Third, out end) ? 0.333m
            : 0m;
        if (share == 0)
        {
            return;
        }

        var repeated = false;
        if (text.TryUnit(end, UnitNumber.Singular, out var unit, out var grain) && !text.BreaksLine(end))
        {
            if (grain != length.Unit)
            {
                if (!unit.Has(TermFeatures.Article) && grain < length.Unit)
                {
                    return; // "an hour and half a minute" is a component of its own.
                }
            }
            else
            {
                end = unit.EndToken;
                repeated = true;
            }
        }

        // "four hours and half the hour" adds minutes; "four hours and a half" is a decimal.
        if (repeated && length.Unit == Grain.Hour && length.Count == decimal.Truncate(length.Count))
        {
            length.Minutes = decimal.Round(60 * share);
        }
        else
        {
            length.Count += share;
        }

        length.IsCounted = true;
        length.End = end;
    }

    private static bool IsAndFraction(TemporalText text, int at, TemporalCue cue, out int end)
    {
        end = at;
        if (!text.Has(at) || text.BreaksLine(at))
        {
            return false;
        }

        if (text.IsCue(at, TemporalCue.And))
        {
            return text.IsCue(at + 1, cue, out end);
        }

        if (!text.TryCue(at, cue, out var match) || !text.BeginsWithWaw(at))
        {
            return false;
        }

        end = match.EndToken;
        return true;
    }

    private static bool TryAnd(TemporalText text, int at, out int next)
    {
        next = at;
        if (!text.Has(at) || text.BreaksLine(at))
        {
            return false;
        }

        if (text.IsCue(at, TemporalCue.And))
        {
            next = at + 1;
            return true;
        }

        if (text.MarkAt(at) is '\u060C' or ',')
        {
            next = text.IsCue(at + 1, TemporalCue.And) ? at + 2 : at + 1;
            return true;
        }

        return text.BeginsWithWaw(at);
    }
}
