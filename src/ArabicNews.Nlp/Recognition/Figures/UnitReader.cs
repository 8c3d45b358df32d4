using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>What stands behind a number and makes it a share, money or a quantity.</summary>
internal struct UnitPhrase
{
    public EntityType Type;
    public string? Code;
    public Currency? Currency;
    public decimal Factor;
    public int EndToken;
    public string Rule;

    /// <summary>Whether it is a degree without a scale, which may be one of strength.</summary>
    public bool IsBareDegree;

    /// <summary>Whether such a degree is spoken of as heat.</summary>
    public bool IsHeat;

    /// <summary>The term's features, such as number.</summary>
    public TermFeatures Features;

    public readonly bool SameAs(in UnitPhrase other) => Type == other.Type && Code == other.Code && Currency == other.Currency;
}

/// <summary>Reads percent forms, currencies with their adjectives, and units of measure. Immutable and thread-safe.</summary>
internal sealed class UnitReader(FigureLexicon words)
{
    /// <summary>Reads the unit that begins at a token. Particles allowed are those of the first word (the article behind "half the").</summary>
    public bool TryRead(RecognitionContext context, int token, bool afterDigits, out UnitPhrase unit, TermFeatures allowed = TermFeatures.None)
    {
        unit = default;
        unit.Factor = 1;
        return context.ContinuesLine(token)
            && (TryPercent(context, token, ref unit) || TryCurrency(context, token, allowed, ref unit) || TryMeasure(context, token, afterDigits, allowed, ref unit));
    }

    private bool TryPercent(RecognitionContext context, int token, ref UnitPhrase unit)
    {
        (unit.Code, unit.Rule) = words.CueAt(context, token, out unit.EndToken) switch
        {
            FigureCue.Percent => (null, "figure.percent"),
            FigureCue.PerMille => ("‰", "figure.per-mille"),
            FigureCue.PercentagePoint => ("pp", "figure.percentage-point"),
            FigureCue.BasisPoint => ("bp", "figure.basis-point"),
            _ => default,
        };
        unit.Type = EntityType.Percent;
        return unit.Rule is not null;
    }

    private bool TryCurrency(RecognitionContext context, int token, TermFeatures allowed, ref UnitPhrase unit)
    {
        if (!words.TryCurrency(context, token, out var match, out var currency, allowed))
        {
            return false;
        }

        unit.Type = EntityType.Money;
        unit.Rule = "figure.money";
        unit.EndToken = match.EndToken;
        unit.Factor = currency.Factor;
        unit.Features = match.Features;
        unit.Code = currency.Code;
        if (words.IsCue(context, unit.EndToken, FigureCue.Sterling, out var end))
        {
            unit.Code = "GBP";
            unit.EndToken = end;
        }
        else if (words.TryNationality(context, unit.EndToken, out end, out var country) && context.ContinuesLine(unit.EndToken)
            && (currency.ByCountry.TryGetValue(country, out var code) || currency.ByAdjective.TryGetValue(country, out code)))
        {
            unit.Code = code;
            unit.EndToken = end;
            unit.Rule = "figure.money-of-nationality";
        }
        else if (words.TryNationality(context, unit.EndToken, out end, out _) && currency.Code is not null && currency.ByCountry.Count == 0 && !currency.IsSign)
        {
            unit.EndToken = end; // "Japanese yen", "Chinese yuan": the adjective tells nothing new.
        }

        if (unit.Code is null)
        {
            unit.Currency = currency;
            unit.Rule = "figure.money-of-document";
        }

        return true;
    }

    private bool TryMeasure(RecognitionContext context, int token, bool afterDigits, TermFeatures allowed, ref UnitPhrase unit)
    {
        if (!words.TryUnit(context, token, out var match, out var measure, allowed) || measure.IsShort && (!afterDigits || IsCapital(context, match) || DigitPrefix.Of(context, match.EndToken) != 0))
        {
            return false;
        }

        unit.Type = EntityType.Quantity;
        unit.Rule = "figure.quantity";
        unit.Code = measure.Code;
        unit.EndToken = match.EndToken;
        unit.Features = match.Features;
        if (!context.ContinuesLine(unit.EndToken))
        {
            return true;
        }

        var cue = words.CueAt(context, unit.EndToken, out var end, TermFeatures.Article);
        var code = cue switch
        {
            FigureCue.Square => measure.Square,
            FigureCue.Cubic => measure.Cubic,
            FigureCue.Metric or FigureCue.Nautical when measure.Code is "t" => measure.Code,
            FigureCue.Nautical when measure.Code is "mi" => "nmi",
            FigureCue.Celsius when measure.IsDegree => "°C",
            FigureCue.Fahrenheit when measure.IsDegree => "°F",
            FigureCue.Hour => measure.Hourly,
            FigureCue.ScaleOf when measure.IsDegree => null,
            _ => "",
        };
        if (code is null)
        {
            return false; // "seven degrees on the scale of ...": a number.
        }

        if (code.Length > 0)
        {
            unit.Code = code;
            unit.EndToken = end;
        }
        else if (measure.Hourly.Length > 0 && cue == FigureCue.Slash && words.IsCue(context, end, FigureCue.Hour, out var hour))
        {
            unit.Code = measure.Hourly;
            unit.EndToken = hour;
        }
        else if (measure.IsDegree && IsLatinScale(context, unit.EndToken, out var letter))
        {
            unit.Code = letter;
            unit.EndToken++;
        }
        else
        {
            unit.IsBareDegree = measure.IsDegree;
        }

        return true;
    }

    /// <summary>A capital letter alone is a generation or a size (5G, 4K), no unit.</summary>
    private static bool IsCapital(RecognitionContext context, in TermMatch match) =>
        match.TokenCount == 1 && context.Tokens[match.FirstToken].Length == 1 && char.IsAsciiLetterUpper(context.Source[match.Start]);

    /// <summary>C or F behind the degree sign.</summary>
    private static bool IsLatinScale(RecognitionContext context, int token, out string code)
    {
        code = "";
        if (token < context.Tokens.Length && context.Tokens[token].Kind == TokenKind.ForeignWord && context.Tokens[token].Length == 1)
        {
            code = context.FoldedOf(token)[0] switch { 'c' => "°C", 'f' => "°F", _ => "" };
        }

        return code.Length > 0;
    }
}
