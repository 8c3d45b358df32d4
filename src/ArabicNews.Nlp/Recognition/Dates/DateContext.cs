using ArabicNews.Nlp.Lexicons;
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
        if (text.IsAfterCue(at, TemporalCue.NameContext) && date.From.Year.IsNone && date.From.Direction == Direction.None)
        {
            return false;
        }

        if (date.NeedsCue && !(date.From.Grain == Grain.Year ? AcceptsYear(text, at, date) : AcceptsMonth(text, at)))
        {
            return false;
        }

        if (!date.From.IsPlaced && !date.From.Repeats && LooksAhead(text, at))
        {
            date.From.Ahead = true;
            date.To.Ahead = true;
        }

        return true;
    }

    private static bool AcceptsMonth(TemporalText text, int at) =>
        text.IsAfterCue(at, TemporalCue.In) || text.IsAfterCue(at, TemporalCue.Between) || text.IsWholeLine(at, at + 1);

    /// <summary>A bare number of four digits is a year after a preposition or in brackets, unless it counts what follows.</summary>
    private static bool AcceptsYear(TemporalText text, int at, in DateRead date)
    {
        var year = date.From.Year.Value;
        if (year is < 1800 or > 2100 || text.KindOf(date.End) == TokenKind.Symbol && text.IsJoined(date.End))
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

    /// <summary>Whether a word of the future stands before the date in its sentence.</summary>
    private static bool LooksAhead(TemporalText text, int at)
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
