using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// Reads decades and centuries: "the nineties", "the eighties of the last century", "the 21st century", "the last decade". Stateless
/// and thread-safe.
/// </summary>
internal static class CenturyReader
{
    /// <summary>The century whose decades are meant where the text names none.</summary>
    private const int UsualCentury = 19;

    public static bool TryRead(TemporalText text, int at, out DateRead date)
    {
        date = default;
        if (TryDecadeName(text, at, ref date) || TryCounted(text, at, ref date))
        {
            date.Start = TemporalStart.Of(text.Context, at);
            return true;
        }

        return false;
    }

    private static bool TryDecadeName(TemporalText text, int at, ref DateRead date)
    {
        var headed = text.TryUnit(at, UnitNumber.Singular, out var head, out var unit) && unit == Grain.Decade && !head.Has(TermFeatures.Article);
        if (!text.TryPart(headed ? head.EndToken : at, PartRole.Decade, out var match, out var decade))
        {
            return false;
        }

        var of = text.IsCue(match.EndToken, TemporalCue.Of, out var behind) ? behind : match.EndToken;
        var century = DateField.Given(UsualCentury);
        var end = match.EndToken;
        var named = !text.BreaksLine(of) && TryCentury(text, of, out century, out behind);
        if (named)
        {
            end = behind;
        }

        if (!named && !match.Has(TermFeatures.Article) && !text.IsWholeLine(at, end))
        {
            return false;
        }

        // Relative centuries stay relative: the decade's digit goes along in Part.
        date.From = named && century.Kind == FieldKind.Offset
            ? new DateSpec { Grain = Grain.Decade, Year = century, Part = (byte)(decade.Value + 1) }
            : new DateSpec { Grain = Grain.Decade, Year = DateField.Given(((named ? century.Value : UsualCentury) * 10) + decade.Value) };
        date.End = end;
        date.Rule = "date.decade";
        date.Confidence = 0.9f;
        return true;
    }

    private static bool TryCounted(TemporalText text, int at, ref DateRead date)
    {
        if (!text.TryUnit(at, UnitNumber.Singular, out var match, out var unit) || unit is not (Grain.Decade or Grain.Century or Grain.Millennium)
            || !text.IsDefinite(at) || text.BreaksLine(match.EndToken))
        {
            return false;
        }

        if (unit == Grain.Century && TryCentury(text, at, out var century, out var end))
        {
            date = new DateRead { From = new DateSpec { Grain = Grain.Century, Year = century }, End = end, Rule = "date.century", Confidence = 0.95f };
            return true;
        }

        if (unit == Grain.Millennium && text.TryOrdinal(match.EndToken, out var number, out end) && number is >= 1 and <= 9)
        {
            date = new DateRead { From = new DateSpec { Grain = Grain.Millennium, Year = DateField.Given(number - 1) }, End = end, Rule = "date.millennium", Confidence = 0.9f };
            return true;
        }

        if (unit == Grain.Decade && DirectionReader.TryRead(text, match.EndToken, out var direction, out end))
        {
            date = new DateRead { From = new DateSpec { Grain = Grain.Decade, Year = DirectionReader.FieldOf(direction) }, End = end, Rule = "date.relative-decade", Confidence = 0.95f };
            return true;
        }

        return false;
    }

    /// <summary>A century by number or direction, as the number before its last two digits.</summary>
    private static bool TryCentury(TemporalText text, int at, out DateField century, out int end)
    {
        century = default;
        end = at;
        if (!text.TryUnit(at, UnitNumber.Singular, out var match, out var unit) || unit != Grain.Century || !text.IsDefinite(at) || text.BreaksLine(match.EndToken))
        {
            return false;
        }

        if ((text.TryOrdinal(match.EndToken, out var number, out end) || text.TryInteger(match.EndToken, out number, out _)) && number is >= 1 and <= 30)
        {
            end = Math.Max(end, match.EndToken + 1);
            century = DateField.Given(number - 1);
            return !text.IsCue(end, TemporalCue.BeforeEra);
        }

        // "the one and twentieth"
        if (text.TryCardinal(match.EndToken, out var words) && words.Definite && words.TryWhole(30, out number) && number > 20)
        {
            end = words.EndToken;
            century = DateField.Given(number - 1);
            return true;
        }

        if (DirectionReader.TryRead(text, match.EndToken, out var direction, out end))
        {
            century = DirectionReader.FieldOf(direction);
            return true;
        }

        return false;
    }
}
