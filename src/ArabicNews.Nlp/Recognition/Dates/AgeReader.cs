namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads ages that are told by a rank: "in his 44th year", "at the sixteenth of her age", "in the forties of his age". Stateless and
/// thread-safe.
/// </summary>
internal static class AgeReader
{
    /// <summary>The youngest that "in his … year" is read of: below it wars and festivals are in their seventh year.</summary>
    private const int Youngest = 12;
    private const int Oldest = 129;

    public static bool TryRead(TemporalText text, int at, out TemporalRead read)
    {
        read = default;
        read.Type = EntityType.Duration;
        read.Confidence = 0.9f;
        // "his 44th year"
        if (text.TryUnit(at, UnitNumber.Possessed, out var year, out _) && text.TryOrdinal(year.EndToken, out var age, out var end) && !text.BreaksLine(year.EndToken) && age is >= Youngest and <= Oldest)
        {
            read.Start = year.Start;
            read.End = end;
            read.Rule = "duration.age-year";
            read.Value = new LengthExpression(TimeLength.Of(Grain.Year, age), null);
            return true;
        }

        // "at the 90 of his age", "at the age of 90"
        if (text.TryInteger(at, out age, out _) && age is >= 1 and <= Oldest && (text.IsCue(at + 1, TemporalCue.AgeOf) && !text.BreaksLine(at + 1)
            || text.IsAfterCue(text.IsArticle(at - 1) ? at - 1 : at, TemporalCue.Age) && !text.TryUnit(at + 1, out _, out _) && !text.IsCue(at + 1, TemporalCue.To) && text.MarkAt(at + 1) != '-'))
        {
            read.Start = text.StartOf(at);
            read.End = at + 1;
            read.Rule = "duration.age-number";
            read.Value = new LengthExpression(TimeLength.Of(Grain.Year, age), null);
            return true;
        }

        if (text.KindOf(at) != Tokenization.TokenKind.Word || !text.IsDefinite(at))
        {
            return false;
        }

        // "the sixteenth of her age", "they are at the sixteenth", "reaches the eighty"
        if (text.TryOrdinal(at, out age, out end) && (text.IsCue(end, TemporalCue.AgeOf) && !text.BreaksLine(end) && age is >= 1 and <= Oldest
            || age is >= 2 and <= Oldest && text.IsAfterCue(at, TemporalCue.Age) && !text.IsDefinite(end)
                && (age % 10 == 0 || text.Context.FoldedOf(at) is [.., Text.ArabicChars.TehMarbuta])
            || age is >= Youngest and <= Oldest && text.IsAfterCue(at, TemporalCue.Aged) && text.EndsPhrase(end)
                && (age % 10 == 0 || text.Context.FoldedOf(at) is [.., Text.ArabicChars.TehMarbuta])))
        {
            read.Start = TemporalStart.Of(text.Context, at);
            read.End = end;
            read.Rule = "duration.age-ordinal";
            read.Value = new LengthExpression(TimeLength.Of(Grain.Year, age), null);
            return true;
        }

        // "in the forties of his age"
        if (text.TryPart(at, PartRole.Decade, out var match, out var decade) && text.IsCue(match.EndToken, TemporalCue.AgeOf) && !text.BreaksLine(match.EndToken))
        {
            read.Start = match.Start;
            read.End = match.EndToken;
            read.Rule = "duration.age-decade";
            read.Value = new LengthExpression(TimeLength.Of(Grain.Year, decade.Value * 10), TimeLength.Of(Grain.Year, (decade.Value * 10) + 9));
            return true;
        }

        return false;
    }
}
