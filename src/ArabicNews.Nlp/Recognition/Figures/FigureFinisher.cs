namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>
/// Completes a figure by what follows its unit: subunits of money, "and a half", "below zero", the rate; and makes its value.
/// Immutable and thread-safe.
/// </summary>
internal sealed class FigureFinisher(FigureLexicon words, NumberReader numbers, UnitReader units, RateReader rates, ModifierReader modifiers)
{
    public void Complete(RecognitionContext context, ref Figure figure)
    {
        if (figure.HasUnit && figure.Unit.Type != EntityType.Percent && !figure.IsRange)
        {
            AddSubunits(context, ref figure);
            AddFraction(context, ref figure);
        }

        if (words.IsCue(context, figure.EndToken, FigureCue.BelowZero, out var end) && !figure.IsRange
            && (!figure.HasUnit || figure.Unit.Code is "°C" or "°F") && !figure.Low.Value.IsFraction)
        {
            figure.Low = figure.Low with { Value = -figure.Low.Value.Numerator };
            figure.Extra = -figure.Extra;
            if (!figure.HasUnit)
            {
                figure.HasUnit = true;
                figure.Unit = new UnitPhrase { Type = EntityType.Quantity, Code = "°C", Factor = 1, EndToken = end, Rule = "figure.below-zero" };
            }

            figure.EndToken = end;
        }

        if (figure.HasUnit && figure.Unit.Type != EntityType.Percent && rates.TryRead(context, figure.EndToken, figure.Unit.Type == EntityType.Money, out var per, out end))
        {
            figure.Per = per;
            figure.EndToken = end;
        }
    }

    /// <summary>
    /// "17.162 cars": what is counted has no decimals, so that one full stop before three digits marks thousands there. Prices and
    /// measures, which have, come with their unit.
    /// </summary>
    public static void CountThousands(RecognitionContext context, ref Figure figure)
    {
        var number = figure.Low;
        if (figure.HasUnit || figure.IsRange || number.EndToken != number.FirstToken + 1 || !number.HasDigits || number.Value.IsFraction)
        {
            return;
        }

        var text = context.TextOf(number.FirstToken);
        var next = figure.EndToken;
        while (next < context.Tokens.Length && context.Tokens[next].Length == 1 && context.Source[context.Tokens[next].Start] is '"' or '\u201D' or '\u00BB')
        {
            next++;
        }

        if (number.Value.Numerator < 1000 && text.Length is >= 5 and <= 7 && text[^4] == '.' && text[..^4].IndexOf('.') < 0 && Text.ArabicChars.DigitValue(text[0]) > 0
            && context.ContinuesLine(next) && context.Tokens[next].Kind == Tokenization.TokenKind.Word
            && NounShape.IsIndefinite(context, next)
            && context.FoldedOf(next) is { Length: > 2 } noun
            && (noun[^1] is Text.ArabicChars.TehMarbuta or Text.ArabicChars.Alef || Text.ArabicChars.DigitValue(text[^1]) == 0 && !context.TryTerm(next, Lexicons.TermKind.Cue, out _)))
        {
            figure.Low = number with { Value = number.Value.Numerator * 1000 };
        }
    }

    /// <summary>The value with its modifier, or what a resolver needs to find it; null where an amount leaves the range of decimals.</summary>
    public MentionValue? Value(RecognitionContext context, in Figure figure)
    {
        var factor = figure.HasUnit ? figure.Unit.Factor : 1;
        Amount high = default;
        if (!TryScale(figure.Low.Value, factor, figure.Extra, out var low) || figure.IsRange && !TryScale(figure.High.Value, factor, 0, out high))
        {
            return null;
        }

        var value = new FigureValue
        {
            Amount = figure.IsRange ? null : low,
            Low = figure.IsRange ? low : null,
            High = figure.IsRange ? high : null,
            Unit = figure.HasUnit ? figure.Unit.Code : null,
            Per = figure.Per,
            Modifier = figure.IsBounded ? FigureModifier.None : modifiers.Read(context, figure.FirstToken, figure.EndToken),
        };

        if (figure.HasUnit && figure.Unit.IsBareDegree && value.Unit == "°C")
        {
            return new DegreeReading(value, figure.Unit.IsHeat);
        }

        return figure.HasUnit && figure.Unit.Currency is { } currency && value.Unit is null ? new FigureReading(value, currency) : new ResolvedValue(value);
    }

    /// <summary>"twenty dollars and fifty cents", "a dinar and 500 millimes".</summary>
    private void AddSubunits(RecognitionContext context, ref Figure figure)
    {
        if (figure.Unit.Type != EntityType.Money || figure.Unit.Factor != 1)
        {
            return;
        }

        var at = numbers.SkipConjunction(context, figure.EndToken);
        if (!context.ContinuesLine(at) || !numbers.TryReadCardinal(context, at, out var part)
            || at == figure.EndToken && (part.Clitics & Lexicons.TermFeatures.Conjunction) == 0
            || !units.TryRead(context, part.EndToken, part.HasDigits, out var unit)
            || unit.Type != EntityType.Money || unit.Factor >= 1 || part.Value.IsFraction || part.Value.Numerator * unit.Factor >= 1
            || !(unit.Code == figure.Unit.Code || unit.Currency is not null && figure.Unit.Currency is not null
                || figure.Unit.Currency is { } main && unit.Code is { } subunit && main.ByCountry.ContainsValue(subunit)
                || unit.Currency is { } open && figure.Unit.Code is { } code && open.ByCountry.ContainsValue(code)
                || unit.Code is "USD" && figure.Unit.Code is "EUR" or "CAD" or "AUD"))
        {
            return;
        }

        // The halala tells whose riyal it is, and the millime whose dinar.
        figure.Unit.Code ??= unit.Code ?? figure.Unit.Currency?.OnlyCommonCode(unit.Currency);

        figure.Extra += part.Value.Numerator * unit.Factor;
        figure.EndToken = unit.EndToken;
    }

    /// <summary>"five metres and a half", "a ton and half the ton", "a million dollars and a half".</summary>
    private void AddFraction(RecognitionContext context, ref Figure figure)
    {
        if (!numbers.TryJoinedFraction(context, figure.EndToken, out var part) || part.Numerator >= part.Denominator
            || Amount.FromFraction(part.Numerator, part.Denominator) is { IsFraction: true } || figure.Low.Value.IsFraction
            || figure.Low.Value.Numerator != decimal.Truncate(figure.Low.Value.Numerator))
        {
            return;
        }

        var end = part.EndToken;
        var fraction = Amount.FromFraction(part.Numerator, part.Denominator).Numerator * figure.Low.Scale;
        if (numbers.TryScale(context, end, 1, out _, out var scale, out var scaled) || numbers.TryDefiniteScale(context, end, out scale, out scaled))
        {
            if (scale != figure.Low.Scale)
            {
                return;
            }

            end = scaled;
        }
        else if (units.TryRead(context, end, afterDigits: false, out var unit, Lexicons.TermFeatures.Article))
        {
            if (!unit.SameAs(figure.Unit))
            {
                return;
            }

            end = unit.EndToken;
        }
        else if (NounShape.IsDefinite(context, end))
        {
            return; // "five metres and half the ...": another part of the sentence.
        }

        figure.Extra += fraction * figure.Unit.Factor;
        figure.EndToken = end;
    }

    private static bool TryScale(Amount amount, decimal factor, decimal extra, out Amount scaled)
    {
        scaled = amount;
        if (factor == 1 && extra == 0)
        {
            return true;
        }

        if (amount.IsFraction || Math.Abs(amount.Numerator) > decimal.MaxValue / Math.Max(factor, 1) - extra)
        {
            return false;
        }

        scaled = amount.Numerator * factor + extra;
        return true;
    }
}
