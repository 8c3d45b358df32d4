using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads lengths of time that are not placed on the calendar: "three years", "aged 45 years", "for a month". Stateless and
/// thread-safe.
/// </summary>
internal static class DurationReader
{
    public static bool TryRead(TemporalText text, int at, out TemporalRead read)
    {
        read = default;
        read.Type = EntityType.Duration;
        read.Confidence = 0.9f;
        if (!LengthReader.TryRead(text, at, out var length))
        {
            return false;
        }

        if (!length.IsCounted && !IsLength(text, at, length))
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

        return (match.Has(TermFeatures.Lam) || text.IsAfterCue(at, TemporalCue.Within)) && !text.IsCue(length.End, TemporalCue.Fiscal)
            && !(text.KindOf(length.End) == Tokenization.TokenKind.Number && !text.BreaksLine(length.End))
            && !text.TryMonth(length.End, out _, out _) && !text.TryWeekday(length.End, out _, out _) && !text.TryPart(length.End, PartRole.Season, out _, out _);
    }
}
