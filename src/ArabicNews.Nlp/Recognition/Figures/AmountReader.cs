using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>
/// Reads an amount with its unit, and a range whose ends share scale and unit: "10-11 million tons", "between 35 and 40 billion
/// dollars", "from 200 to 250 thousand". Immutable and thread-safe.
/// </summary>
internal sealed class AmountReader(FigureLexicon words, NumberReader numbers, UnitReader units)
{
    private const int FarthestSubject = 6;

    private static readonly Func<FigureCue, bool> OpensRange = static cue => cue is FigureCue.Between or FigureCue.From;
    private static readonly Func<FigureCue, bool> IsSpread = static cue => cue is FigureCue.Spread or FigureCue.Between;

    /// <summary>Reads the amount that begins at a token.</summary>
    public bool TryRead(RecognitionContext context, int token, out Figure figure)
    {
        figure = default;
        if (context.Tokens[token].Kind == TokenKind.Number && TryJoinedRange(context, token, ref figure))
        {
            return true;
        }

        figure = default;
        if (!numbers.TryReadCardinal(context, token, out figure.Low))
        {
            return false;
        }

        figure.FirstToken = figure.Low.FirstToken;
        figure.EndToken = figure.Low.EndToken;
        figure.Start = figure.Low.Start;
        if (!TryBracketed(context, ref figure))
        {
            ReadUnit(context, ref figure);
        }

        if (figure.HasUnit || !TryOfEvery(context, ref figure))
        {
            TryRange(context, ref figure);
        }

        return true;
    }

    /// <summary>"(350) thousand dollars": the scale word and the unit stand behind the bracket that closes.</summary>
    private bool TryBracketed(RecognitionContext context, ref Figure figure)
    {
        var close = figure.EndToken;
        if (!figure.Low.Has(NumberTraits.Digits) || figure.FirstToken == 0 || !IsMark(context, figure.FirstToken - 1, '(') || !IsMark(context, close, ')')
            || !context.ContinuesLine(close + 1) || figure.Low.Value.IsFraction)
        {
            return false;
        }

        var inside = figure;
        figure.EndToken = close + 1;
        if (figure.Low.Scale == 1 && numbers.TryScale(context, close + 1, figure.Low.Value.Numerator, out var value, out var scale, out var end))
        {
            figure.Low = figure.Low with { Value = value, Scale = scale, EndToken = end, End = context.Tokens[end - 1].End };
            figure.EndToken = end;
        }

        ReadUnit(context, ref figure);
        if (figure.HasUnit || figure.Low.Scale > inside.Low.Scale)
        {
            return true;
        }

        figure = inside;
        return false;
    }

    private static bool IsMark(RecognitionContext context, int token, char mark) =>
        token < context.Tokens.Length && context.Tokens[token].Length == 1 && context.Source[context.Tokens[token].Start] == mark;

    /// <summary>Reads the unit behind the number that ends the figure so far.</summary>
    public void ReadUnit(RecognitionContext context, ref Figure figure)
    {
        var last = figure.IsRange ? figure.High : figure.Low;
        var allowed = last.Has(NumberTraits.Fraction) && !last.Has(NumberTraits.Possessed) ? Lexicons.TermFeatures.Article : Lexicons.TermFeatures.None;
        if (!IsNamedYear(context, last) && units.TryRead(context, figure.EndToken, last.HasDigits, out var unit, allowed) && !IsYearLetter(last, unit)
            && !(unit.IsBareDegree && IsAfter(context, figure.FirstToken, FigureCue.Shaking)))
        {
            figure.HasUnit = true;
            figure.Unit = unit;
            figure.EndToken = unit.EndToken;
            if (unit.IsBareDegree && (IsAfter(context, figure.FirstToken, FigureCue.Angle) || words.IsCue(context, figure.EndToken, FigureCue.Compass, out _)))
            {
                (figure.Unit.Code, figure.Unit.IsBareDegree) = ("°", false);
            }

            figure.Unit.IsHeat = figure.Unit.IsBareDegree && IsAfter(context, figure.FirstToken, FigureCue.Heat);
        }
    }

    /// <summary>"one of every five" is a fraction.</summary>
    private bool TryOfEvery(RecognitionContext context, ref Figure figure)
    {
        if (!words.IsCue(context, figure.EndToken, FigureCue.OfEvery, out var next) || !context.ContinuesLine(next)
            || !numbers.TryReadCardinal(context, next, out var whole) || !figure.Low.TryWhole(1000, out var part) || !whole.TryWhole(1_000_000, out var of)
            || part == 0 || part >= of)
        {
            return false;
        }

        figure.Low = figure.Low with { Value = Amount.FromFraction(part, of), Traits = NumberTraits.Fraction | NumberTraits.Words, EndToken = whole.EndToken };
        figure.EndToken = whole.EndToken;
        return true;
    }

    /// <summary>Both ends in one token: "10-11", "7-8%". Without anything behind, it is a score: two numbers.</summary>
    private bool TryJoinedRange(RecognitionContext context, int token, ref Figure figure)
    {
        var parts = NumberToken.Read(context, token);
        if (parts.Count != 2 || parts.Separator != '-' || !parts.TryDecimal(context, 0, out var low) || !parts.TryDecimal(context, 1, out var high))
        {
            return false;
        }

        figure.FirstToken = token;
        figure.Start = context.Tokens[token].Start;
        figure.Low = Digits(token, low, parts.Part(0), context);
        figure.High = Digits(token, high, parts.Part(1), context);
        figure.IsRange = true;
        figure.EndToken = token + 1;
        if (TryScaleHigh(context, ref figure))
        {
            ShareScale(ref figure);
        }

        ReadUnit(context, ref figure);
        return low < high && (figure.HasUnit || figure.High.Scale > 1 || OpensBefore(context, token) || CountsSomething(context, figure));
    }

    /// <summary>The scale words behind the second part of a joined token.</summary>
    private bool TryScaleHigh(RecognitionContext context, ref Figure figure)
    {
        if (!numbers.TryScale(context, figure.EndToken, figure.High.Value.Numerator, out var value, out var scale, out var end))
        {
            return false;
        }

        figure.High = figure.High with { Value = value, Scale = scale, EndToken = end, End = context.Tokens[end - 1].End };
        figure.EndToken = end;
        return true;
    }

    private void TryRange(RecognitionContext context, ref Figure figure)
    {
        var at = figure.EndToken;
        if (!context.ContinuesLine(at) || figure.Low.Has(NumberTraits.Possessed))
        {
            return;
        }

        var between = OpensBefore(context, figure.FirstToken);
        var cue = words.CueAt(context, at, out var next);
        var bounded = IsUpperBound(context, figure.FirstToken, at, out var bound);
        var until = !bounded && cue == FigureCue.None && IsUntil(context, figure.FirstToken, at, out next);
        var joined = !bounded && !until && cue == FigureCue.None && between;
        if (cue is not (FigureCue.To or FigureCue.Or or FigureCue.Dash) && !joined && !until && !bounded)
        {
            return;
        }

        cue = until ? FigureCue.To : cue;
        next = bounded ? bound : joined ? numbers.SkipConjunction(context, at) : next;

        if (next >= context.Tokens.Length || !context.ContinuesLine(next) || cue == FigureCue.Dash && !IsSpaced(context, at)
            || !numbers.TryReadCardinal(context, next, out var high) || high.Has(NumberTraits.Possessed)
            || joined && next == at && (high.Clitics & Lexicons.TermFeatures.Conjunction) == 0
            || !joined && (high.Clitics & Lexicons.TermFeatures.AnyClitic) != (until ? Lexicons.TermFeatures.Lam : 0))
        {
            return;
        }

        var whole = figure;
        whole.High = high;
        whole.IsRange = true;
        whole.EndToken = high.EndToken;
        whole.HasUnit = false;
        ReadUnit(context, ref whole);
        if (!figure.HasUnit)
        {
            ShareScale(ref whole);
        }
        else if (!whole.HasUnit)
        {
            whole.HasUnit = true;
            whole.Unit = figure.Unit;
        }

        if (!between && figure.Low.Has(NumberTraits.SingleWord) && figure.Low.Value == new Amount(1))
        {
            return; // "one seat to ...": the numeral belongs to the noun before it.
        }

        if (Compare(whole.Low.Value, whole.High.Value) < 0
            && (bounded ? !figure.HasUnit : IsRange(context, figure, whole, cue, between)))
        {
            figure = whole;
            figure.IsBounded = bounded;
        }
    }

    /// <summary>"more than 100 and less than 300" bounds one amount on both sides.</summary>
    private bool IsUpperBound(RecognitionContext context, int first, int at, out int next)
    {
        next = at;
        return words.CueBefore(context, DigitPrefix.Of(context, first) != 0 ? first - 1 : first, static cue => cue is FigureCue.More or FigureCue.Least, out _) != FigureCue.None
            && (words.IsCue(context, at, FigureCue.Less, out next, Lexicons.TermFeatures.Conjunction) || words.IsCue(context, at, FigureCue.Most, out next, Lexicons.TermFeatures.Conjunction)
                || words.IsCue(context, numbers.SkipConjunction(context, at), FigureCue.Less, out next) || words.IsCue(context, numbers.SkipConjunction(context, at), FigureCue.Most, out next))
            && context.SegmentationOf(at).Conjunction + (numbers.SkipConjunction(context, at) - at) > 0;
    }

    /// <summary>"from ten to twenty" with the particle for "to" attached; its digits stand in a token of their own.</summary>
    private bool IsUntil(RecognitionContext context, int first, int at, out int next)
    {
        next = context.Tokens[at].Kind == TokenKind.Word && DigitPrefix.Of(context, at + 1) == Lexicons.TermFeatures.Lam ? at + 1 : at;
        return words.CueBefore(context, first, static cue => cue == FigureCue.From, out _) != FigureCue.None
            && (next > at || context.FoldedOf(at) is [ArabicChars.Lam, ..] && context.TryTerm(at, Lexicons.TermKind.NumberWord, out _));
    }

    private bool IsRange(RecognitionContext context, in Figure first, in Figure whole, FigureCue cue, bool between)
    {
        if (first.HasUnit && (!whole.Unit.SameAs(first.Unit) || whole.EndToken == whole.High.EndToken))
        {
            return false; // "5 tons to 10": two figures.
        }

        return cue switch
        {
            FigureCue.None => true,

            // With a unit at both ends, "from 5% to 10%" tells a change; a word for spread tells a range.
            FigureCue.To when IsYear(context, first.Low) && !IsYear(context, whole.High) => between,
            FigureCue.To => !first.HasUnit || words.CueBefore(context, BeforeRange(context, first.FirstToken), IsSpread, out _) != FigureCue.None,
            FigureCue.Or => whole.HasUnit && !first.HasUnit,
            _ => whole.HasUnit || whole.High.Scale > 1 || between || CountsSomething(context, whole) || IsLarge(context, whole),
        };
    }

    /// <summary>Gives the scale word of the upper end to the lower one: "10-11 million".</summary>
    private static void ShareScale(ref Figure figure)
    {
        var (low, high) = (figure.Low, figure.High);
        if (low.Scale == 1 && high.Scale > 1 && !high.Has(NumberTraits.BareScale) && !low.Value.IsFraction && !high.Value.IsFraction
            && low.Value.Numerator < 100_000_000_000m && low.Value.Numerator * high.Scale < high.Value.Numerator)
        {
            figure.Low = low with { Value = low.Value.Numerator * high.Scale, Scale = high.Scale };
        }
    }

    private bool OpensBefore(RecognitionContext context, int token) =>
        words.CueBefore(context, DigitPrefix.Of(context, token) != 0 ? token - 1 : token, OpensRange, out _) == FigureCue.Between;

    private int BeforeRange(RecognitionContext context, int token)
    {
        var before = DigitPrefix.Of(context, token) != 0 ? token - 1 : token;
        return words.CueBefore(context, before, static cue => cue == FigureCue.From, out var start) == FigureCue.None ? before : start;
    }

    /// <summary>Whether both ends are above any score, and no years.</summary>
    private static bool IsLarge(RecognitionContext context, in Figure figure) =>
        figure.Low.Value.Numerator >= 1000 && !IsYear(context, figure.Low) && figure.High.Value.Numerator >= 1000;

    /// <summary>Whether a counted noun can follow: an Arabic word without particles, and ends that no score has.</summary>
    private static bool CountsSomething(RecognitionContext context, in Figure figure) =>
        figure.High.Value.Numerator >= 10 && context.ContinuesLine(figure.EndToken) && context.Tokens[figure.EndToken].Kind == TokenKind.Word
        && NounShape.IsIndefinite(context, figure.EndToken)
        && context.FoldedOf(figure.EndToken) is { Length: > 2 } noun && (noun[^1] is ArabicChars.TehMarbuta or ArabicChars.Alef);

    private static bool IsSpaced(RecognitionContext context, int dash) =>
        dash + 1 < context.Tokens.Length && context.Tokens[dash + 1].Start - context.Tokens[dash].End == context.Tokens[dash].Start - context.Tokens[dash - 1].End;

    /// <summary>Whether an earthquake's strength, or the heat, is spoken of before the number.</summary>
    private bool IsAfter(RecognitionContext context, int token, FigureCue cue)
    {
        for (var before = token - 1; before >= Math.Max(0, token - FarthestSubject); before--)
        {
            if (words.IsCue(context, before, cue, out _, Lexicons.TermFeatures.AnyClitic | Lexicons.TermFeatures.Article))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear(RecognitionContext context, in NumberPhrase number) =>
        number.HasDigits && number.Scale == 1 && number.TryWhole(2100, out var year) && year >= 1900 && number.EndToken == number.FirstToken + 1
        && context.Tokens[number.FirstToken].Length == 4;

    /// <summary>"in the year 1981 he became": a word for year heads the number, so that no unit belongs to it.</summary>
    private bool IsNamedYear(RecognitionContext context, in NumberPhrase number) =>
        IsYear(context, number) && number.FirstToken > 0 && context.ContinuesLine(number.FirstToken)
        && words.IsCue(context, number.FirstToken - 1, FigureCue.Year, out _, Lexicons.TermFeatures.AnyClitic | Lexicons.TermFeatures.Article);

    /// <summary>"2025 m" is a year of the common era.</summary>
    private static bool IsYearLetter(in NumberPhrase number, in UnitPhrase unit) =>
        unit.Code == "m" && (unit.Features & Lexicons.TermFeatures.Singular) == 0 && number.TryWhole(2100, out var year) && year >= 1000;

    private static int Compare(Amount a, Amount b) => a.ToDecimal().CompareTo(b.ToDecimal());

    private static NumberPhrase Digits(int token, decimal value, TextSpan span, RecognitionContext context) => new()
    {
        Value = value,
        FirstToken = token,
        EndToken = token + 1,
        Start = span.Start,
        End = span.End,
        Traits = NumberTraits.Digits,
        Clitics = DigitPrefix.Of(context, token),
        Scale = 1,
    };
}
