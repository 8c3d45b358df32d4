using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>Reads ranges and lists of lengths that share their unit. Stateless and thread-safe.</summary>
internal static class LengthRangeReader
{
    /// <summary>What is listed before "years" above this are years themselves.</summary>
    private const int MostListed = 200;

    /// <summary>More numbers than a sentence lists.</summary>
    private const int MostNumbers = 6;

    /// <summary>"18 to 21 years", "25 and 30 minutes", "10-15 years".</summary>
    public static bool TryRead(TemporalText text, int at, out LengthRead length)
    {
        length = default;
        decimal low, high;
        int end;
        var dashed = false;
        if (text.TryCardinal(at, out var first) && !first.Value.IsFraction)
        {
            dashed = text.MarkAt(first.EndToken) is '-' or '\u2013';
            var next = text.IsCue(first.EndToken, TemporalCue.To, out var behind) ? behind
                : dashed ? first.EndToken + 1
                : !text.IsAfterCue(at, TemporalCue.Between) ? -1
                : text.IsCue(first.EndToken, TemporalCue.And) ? first.EndToken + 1
                : text.BeginsWithWaw(first.EndToken) ? first.EndToken
                : -1;
            if (next < 0 || text.BreaksLine(next) || !text.TryCardinal(next, out var second) || second.Value.IsFraction)
            {
                return false;
            }

            (low, high, end) = (first.Value.Numerator, second.Value.Numerator, second.EndToken);
            length.Start = first.Start;
        }
        else
        {
            Span<int> parts = stackalloc int[4];
            Span<int> lengths = stackalloc int[4];
            Span<char> separators = stackalloc char[4];
            if (text.KindOf(at) != Tokenization.TokenKind.Number || DigitText.Split(text.Context.TextOf(at), parts, lengths, separators) != 2 || separators[0] != '-')
            {
                return false;
            }

            (low, high, end) = (parts[0], parts[1], at + 1);
            dashed = true;
            length.Start = text.StartOf(at);
        }

        if (text.BreaksLine(end) || !text.TryUnit(end, out var match, out var unit) || unit.Number is UnitNumber.Possessed or UnitNumber.Dual || (match.Features & TermFeatures.AnyClitic) != 0
            || (dashed && (low >= high || IsHeadOfDay(text, match.EndToken, unit))))
        {
            return false;
        }

        length.Unit = unit.Unit;
        length.Count = low;
        length.From = TimeLength.Of(unit.Unit, low);
        length.To = TimeLength.Of(unit.Unit, high);
        length.IsRange = true;
        length.IsCounted = true;
        length.End = match.EndToken;
        length.Rule = "duration.range";
        return true;
    }

    /// <summary>"won 4 - 1 on the day of …": the word for day belongs to the date behind it.</summary>
    public static bool IsHeadOfDay(TemporalText text, int at, UnitWord unit) =>
        unit is { Unit: Grain.Day, Number: UnitNumber.Singular } && !text.BreaksLine(at) && DateReader.TryPoint(text, at, out var day) && day.From.Grain == Grain.Day;

    /// <summary>"33, 34 and 39 years": each number counts the unit behind the last.</summary>
    public static bool TryListed(TemporalText text, int at, ref LengthRead length)
    {
        if (text.KindOf(at) != Tokenization.TokenKind.Number || text.IsAfterCue(at, TemporalCue.Between) || !text.TryInteger(at, out var count, out _) || count > MostListed)
        {
            return false;
        }

        var end = at + 1;
        for (var i = 0; i < MostNumbers && text.IsCue(end, TemporalCue.And) && !text.BreaksLine(end) && text.KindOf(end + 1) == Tokenization.TokenKind.Number; i++)
        {
            end += 2;
        }

        if (end == at + 1 || !text.TryCardinal(end - 1, out var last) || last.EndToken != end || text.BreaksLine(end)
            || !text.TryUnit(end, out var match, out var unit) || unit.Unit != Grain.Year || unit.Number is UnitNumber.Possessed or UnitNumber.Dual
            || (match.Features & (TermFeatures.AnyClitic | TermFeatures.Article)) != 0)
        {
            return false;
        }

        length.Unit = unit.Unit;
        length.Count = count;
        length.IsCounted = true;
        length.Start = text.StartOf(at);
        length.End = at + 1;
        length.Rule = "duration.listed";
        return true;
    }
}
