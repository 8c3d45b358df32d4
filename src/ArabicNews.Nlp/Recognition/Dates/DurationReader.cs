using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads lengths of time that are not placed on the calendar: "three years", "aged 45 years", "for a month". Stateless and
/// thread-safe.
/// </summary>
internal static class DurationReader
{
    private const int FarthestVerb = 4;

    public static bool TryRead(TemporalText text, int at, out TemporalRead read)
    {
        read = default;
        read.Type = EntityType.Duration;
        read.Confidence = 0.9f;
        if (!LengthReader.TryRead(text, at, out var length))
        {
            return false;
        }

        if (!length.IsCounted && !IsLength(text, at, length) && !IsWhole(text, at, length))
        {
            return false;
        }

        // "the two years" is spelled as "the two general ones".
        if (length.IsDefinite && length.Rule == "duration.dual" && length.Unit == Grain.Year && !text.IsAfterCue(at, TemporalCue.Within))
        {
            return false;
        }

        read.Start = length.Start;
        read.End = length.End;
        read.Rule = length.Rule;
        read.Confidence = length.IsCounted ? 0.9f : 0.8f;
        read.Value = new LengthExpression(length.From, length.IsRange ? length.To : null);
        return true;
    }

    /// <summary>"all the week": a definite unit above a day, which nothing places.</summary>
    private static bool IsWhole(TemporalText text, int at, in LengthRead length) =>
        length.IsDefinite && length.Rule == "duration.one" && length.Unit is Grain.Week or Grain.Month or Grain.Year && text.IsAfterCue(at, TemporalCue.WholePeriod)
        && (text.IsWholeLineEnd(length.End) || !text.IsDefinite(length.End) && text.KindOf(length.End) == Tokenization.TokenKind.Word && !text.IsCue(length.End, TemporalCue.Same));

    /// <summary>"lasted a week": a verb of lasting stands a few words before.</summary>
    private static bool IsAfterLasting(TemporalText text, int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - FarthestVerb && !text.BreaksLine(before + 1); before--)
        {
            if (text.IsCue(before, TemporalCue.Lasting))
            {
                return true;
            }

            if (text.KindOf(before) != Tokenization.TokenKind.Word)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a bare "year" is a length: a word that lengths are expected after stands before it, or nothing else in its line.</summary>
    private static bool IsLength(TemporalText text, int at, in LengthRead length)
    {
        if (length.IsDefinite)
        {
            return false;
        }

        if (text.IsWholeLine(at, length.End))
        {
            return true;
        }

        // Before a noun with the article it is no length: "the week of fashion", "the day of the match".
        text.TryUnit(at, UnitNumber.Singular, out var match, out _);
        if (text.IsDefinite(length.End) && !text.BreaksLine(length.End) && text.Context.SegmentationOf(length.End).Proclitics == 0
            || text.TryUnit(at - 2, out _, out _) && text.IsCue(at - 1, TemporalCue.After) // "day after day"
            || (length.Unit == Grain.Decade && (match.Has(TermFeatures.Lam) || text.IsAfterCue(at, TemporalCue.After))))
        {
            return false;
        }

        var lasting = (match.Features & TermFeatures.AnyClitic) == 0 && length.Unit is Grain.Week or Grain.Month or Grain.Year && IsAfterLasting(text, at);
        return (match.Has(TermFeatures.Lam) || lasting || text.IsAfterCue(at, TemporalCue.Within)) && !text.IsCue(length.End, TemporalCue.Fiscal)
            && !(text.KindOf(length.End) == Tokenization.TokenKind.Number && !text.BreaksLine(length.End))
            && !text.TryMonth(length.End, out _, out _) && !text.TryWeekday(length.End, out _, out _) && !text.TryPart(length.End, PartRole.Season, out _, out _);
    }
}
