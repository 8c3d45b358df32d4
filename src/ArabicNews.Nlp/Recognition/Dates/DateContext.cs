using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition.Figures;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Looks at the words around a date: whether a bare month or year is one at all, whether the date is part of a name (a city or
/// bridge named after a day), and whether the sentence looks ahead. Stateless and thread-safe.
/// </summary>
internal static class DateContext
{
    private const int FarthestMarker = 12;

    public static bool Accepts(TemporalText text, int at, ref DateRead date)
    {
        if (date.NeedsCue && !(date.From.Grain == Grain.Year ? AcceptsYear(text, at, date) : AcceptsMonth(text, at)))
        {
            return false;
        }

        if (!date.IsRange && date.From is { IsPlaced: false, Month.Kind: FieldKind.Given, Repeats: false })
        {
            // "since October", said in April, is last year's; "by January", said in October, next year's.
            date.From.Behind = text.IsAfterCue(at, TemporalCue.Since) || date.From.Grain == Grain.Day && LooksBack(text, at);
            date.From.Ahead = text.IsAfterCue(at, TemporalCue.By);
        }

        if (!IsBareWeekday(date.From))
        {
            return true;
        }

        if (!date.IsRange && text.IsAfterCue(at, TemporalCue.Since))
        {
            date.From.Direction = Direction.Past; // "since Wednesday", said on a Wednesday, is a week ago.
        }
        else if (LooksAhead(text, at))
        {
            date.From.Ahead = true;
            date.To.Ahead = true;
        }

        return true;
    }

    /// <summary>A time on a bare weekday, ahead of the reference date where the sentence looks ahead.</summary>
    public static void Turn(TemporalText text, int at, ref TemporalRead read)
    {
        if (read.Value is ClockExpression { Day: { } day } clock && IsBareWeekday(day) && !day.Ahead && LooksAhead(text, at))
        {
            read.Value = clock with { Day = day with { Ahead = true } };
        }
    }

    private static bool IsBareWeekday(in DateSpec day) => day.Weekday != 0 && day.Month.IsNone && !day.IsPlaced && !day.Repeats;

    /// <summary>Whether the day is part of a name: a bridge, a city or a group named after it.</summary>
    public static bool IsName(TemporalText text, int at, in DateRead date) =>
        date.From.Year.IsNone && date.From.Direction == Direction.None && date.From.Day.Kind != FieldKind.Offset
        && (text.IsAfterCue(at, TemporalCue.NameContext) || (date.From.Grain == Grain.Month && text.IsAfterCue(at, TemporalCue.PersonContext)));

    /// <summary>Whether a day that no month has stands before the month: "32 January 2023" is no date.</summary>
    public static bool IsImpossible(TemporalText text, int at, in DateRead date) =>
        date.From is { Grain: Grain.Month, Month.Kind: FieldKind.Given } && text.TryMonth(at, out var match, out _) && (match.Features & TermFeatures.AnyClitic) == 0
        && text.TryInteger(at - 1, out var day, out var digits) && digits == 2 && day > 31 && !text.BreaksLine(at);

    private static bool AcceptsMonth(TemporalText text, int at) =>
        text.IsAfterCue(at, TemporalCue.In) || text.IsAfterCue(at, TemporalCue.Between) || text.IsWholeLine(at, at + 1);

    /// <summary>A bare number of four digits is a year after a preposition or in brackets, unless it counts what follows.</summary>
    private static bool AcceptsYear(TemporalText text, int at, in DateRead date)
    {
        var year = date.From.Year.Value;
        if (year > 2100 || (year < 1800 && text.KindOf(at) == TokenKind.Number) || text.MarkAt(date.End) == '\u00D7' || text.IsAfterCue(at, TemporalCue.Approximately)
            || (year % 100 == 0 && CountsNext(text, date.End)) || (!IsExpected(text, at) && CountsAccusative(text, date.End)) || text.KindOf(date.End) == TokenKind.Symbol && text.IsJoined(date.End))
        {
            return false;
        }

        foreach (ref readonly var match in text.Has(date.End) ? text.Context.TermsAt(date.End) : default)
        {
            if (match.Kind is TermKind.Unit or TermKind.Currency or TermKind.TimeUnit && (match.Features & TermFeatures.AnyClitic) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an indefinite noun in the accusative follows, as behind 11 to 99; adverbs of relation end in yeh and alef.</summary>
    private static bool CountsAccusative(TemporalText text, int next) =>
        text.KindOf(next) == TokenKind.Word && !text.BreaksLine(next) && NounShape.IsIndefinite(text.Context, next) && !text.Context.TryTerm(next, TermKind.Cue, out _)
        && text.Context.FoldedOf(next) is [_, _, _, .., not Text.ArabicChars.Yeh, Text.ArabicChars.Alef];

    private static bool IsExpected(TemporalText text, int at) =>
        text.IsAfterCue(at, TemporalCue.In) || text.IsAfterCue(at, TemporalCue.YearCue) || text.IsAfterCue(at, TemporalCue.Between);

    /// <summary>Whether the word behind a round number is a noun that it counts.</summary>
    private static bool CountsNext(TemporalText text, int next) =>
        text.KindOf(next) == TokenKind.Word && !text.BreaksLine(next) && !text.IsDefinite(next) && text.Context.SegmentationOf(next).Proclitics == 0 && text.IsPlainWord(next);

    /// <summary>Whether the sentence tells in the pluperfect what was done before: no word between looks ahead, or might be an imperfect verb.</summary>
    private static bool LooksBack(TemporalText text, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - FarthestMarker && text.Context.SentenceOf(i) == text.Context.SentenceOf(at); i--)
        {
            if (text.IsCue(i, TemporalCue.Pluperfect))
            {
                return true;
            }

            if (text.IsCue(i, TemporalCue.FutureMarker) || FutureVerb.IsAt(text, i) || MayBeImperfect(text, i))
            {
                return false;
            }
        }

        return false;
    }

    private static bool MayBeImperfect(TemporalText text, int token) =>
        text.KindOf(token) == TokenKind.Word && text.Context.FoldedOf(token) is [Text.ArabicChars.Yeh, _, _, _, ..] && text.IsPlainWord(token);

    /// <summary>Whether a word of the future stands before the date in its sentence.</summary>
    public static bool LooksAhead(TemporalText text, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - FarthestMarker && text.Context.SentenceOf(i) == text.Context.SentenceOf(at); i--)
        {
            if (text.IsCue(i, TemporalCue.FutureMarker) || FutureVerb.IsAt(text, i))
            {
                return true;
            }
        }

        return false;
    }
}
