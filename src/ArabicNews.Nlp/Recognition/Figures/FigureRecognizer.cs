using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>
/// Finds money, shares, quantities, counts and ranks. It reads every number of the text, those in dates too: which reading a
/// number has there is for the selector. Linear in the text; allocates only for what it finds. Immutable and thread-safe.
/// </summary>
internal sealed class FigureRecognizer : IMentionRecognizer
{
    private readonly FigureLexicon _words;
    private readonly NumberReader _numbers;
    private readonly UnitReader _units;
    private readonly AmountReader _amounts;
    private readonly FigureFinisher _finisher;
    private readonly CountRules _counts;
    private readonly PartsReader _parts;

    private FigureRecognizer(Lexicon lexicon, NumberReader numbers)
    {
        _words = FigureLexicon.Create(lexicon);
        _numbers = numbers;
        _units = new UnitReader(_words);
        _amounts = new AmountReader(_words, _numbers, _units);
        _finisher = new FigureFinisher(_words, _numbers, _units, new RateReader(_words), new ModifierReader(_words));
        _counts = new CountRules(_words);
        _parts = new PartsReader(_words);
    }

    public static FigureRecognizer Create(Lexicon lexicon, NumberReader numbers) => new(lexicon, numbers);

    public void Recognize(RecognitionContext context, MentionCollector mentions)
    {
        for (var token = 0; token < context.Tokens.Length;)
        {
            token = MayBegin(context, token) ? Read(context, token, mentions) : token + 1;
        }
    }

    /// <summary>Whether a figure may begin at a token: digits, or a word or sign of the figure's lexicons.</summary>
    private bool MayBegin(RecognitionContext context, int token)
    {
        if (context.Tokens[token].Kind == TokenKind.Number)
        {
            return true;
        }

        foreach (ref readonly var match in context.TermsAt(token))
        {
            if (_words.Opens(match))
            {
                return true;
            }
        }

        return context.Tokens[token].Length == 1 && context.Source[context.Tokens[token].Start] is '-' or '+' or '\u2212' or '\u2013';
    }

    /// <summary>Reads what begins at a token and returns where to go on.</summary>
    private int Read(RecognitionContext context, int token, MentionCollector mentions)
    {
        if (IdentifierReader.IsDesignation(context, token))
        {
            return token + 1;
        }

        if (IdentifierReader.TryTelephone(context, token, out var telephone, out var end))
        {
            var span = TextSpan.FromBounds(context.Tokens[token].Start, context.Tokens[end - 1].End);
            Add(mentions, EntityType.Cardinal, span, "figure.telephone", 0.8f, new ResolvedValue(new FigureValue { Amount = telephone }));
            return end;
        }

        if (_numbers.TryReadOrdinal(context, token, out var ordinal))
        {
            if (!_counts.IsDay(context, ordinal) && _counts.IsRank(context, ordinal))
            {
                Add(mentions, EntityType.Ordinal, ordinal.Span, "figure.ordinal-words", ordinal.Has(NumberTraits.SingleWord) ? 0.8f : 0.9f, new ResolvedValue(new FigureValue { Amount = ordinal.Value }));
            }

            return ordinal.EndToken;
        }

        if (TryPrefixed(context, token, out var figure) || _amounts.TryRead(context, token, out figure))
        {
            return Finish(context, ref figure, mentions);
        }

        if (context.Tokens[token].Kind == TokenKind.Number)
        {
            _parts.Add(context, token, mentions);
            return token + 1;
        }

        return TryImplied(context, token, out figure) ? Finish(context, ref figure, mentions) : token + 1;
    }

    private int Finish(RecognitionContext context, ref Figure figure, MentionCollector mentions)
    {
        _finisher.Complete(context, ref figure);
        FigureFinisher.CountThousands(context, ref figure);
        EntityType type;
        string rule;
        float confidence;
        if (figure.HasUnit)
        {
            // A unit behind a number is no name, whatever else the word can be; a dual alone might be one.
            (type, rule, confidence) = (figure.Unit.Type, figure.Unit.Rule, figure.Low.Traits == NumberTraits.None ? 0.95f : 1f);
        }
        else if (figure.IsRange)
        {
            (type, rule, confidence) = (EntityType.Cardinal, "figure.cardinal-range", 0.8f);
        }
        else if (figure.Low.HasDigits && context.TryTerm(figure.EndToken, TermKind.Month, out var month) && !month.Has(TermFeatures.Conjunction))
        {
            // A day, or no figure at all; behind a day that no month has the year is none either.
            return figure.Low.Value.Numerator > 31 && month.EndToken < context.Tokens.Length && context.Tokens[month.EndToken] is { Kind: TokenKind.Number, Length: 4 }
                ? month.EndToken + 1
                : figure.EndToken;
        }
        else if (!_counts.TryCount(context, figure.Low, out type, out rule, out confidence))
        {
            return figure.EndToken;
        }

        if (_finisher.Value(context, figure) is { } value)
        {
            if (rule == "figure.cardinal-or-year" && CountRules.IsCounted(context, figure, value))
            {
                (rule, confidence) = ("figure.cardinal-digits", 0.9f);
            }

            if (type == EntityType.Ordinal)
            {
                value = new ResolvedValue(new FigureValue { Amount = figure.Low.Value });
            }

            Add(mentions, type, figure.Span(context), rule, confidence, value);
        }

        return figure.EndToken;
    }

    /// <summary>A currency or percent sign before the number.</summary>
    private bool TryPrefixed(RecognitionContext context, int token, out Figure figure)
    {
        figure = default;
        UnitPhrase sign = default;
        if (_words.TryCurrency(context, token, out var match, out var currency, TermFeatures.AnyClitic) && currency.IsSign)
        {
            sign = new UnitPhrase { Type = EntityType.Money, Code = currency.Code, Factor = 1, EndToken = match.EndToken, Rule = "figure.money" };
        }
        else if (_words.CueAt(context, token, out var end) == FigureCue.Percent && context.Tokens[token].Kind == TokenKind.Symbol)
        {
            sign = new UnitPhrase { Type = EntityType.Percent, Factor = 1, EndToken = end, Rule = "figure.percent" };
        }

        var next = sign.EndToken;
        if (sign.Rule is null || next >= context.Tokens.Length || context.Tokens[next].Kind != TokenKind.Number
            || context.Tokens[next].Start - context.Tokens[next - 1].End > (sign.Type == EntityType.Money ? 1 : 0)
            || !_amounts.TryRead(context, next, out figure) || figure.HasUnit && (figure.Unit.Type != EntityType.Money || sign.Type != EntityType.Money))
        {
            return false;
        }

        figure.Start = context.Tokens[token].Kind == TokenKind.Word ? match.Start : context.Tokens[token].Start;
        figure.FirstToken = token;
        figure.Unit = sign;
        figure.HasUnit = true;
        return true;
    }

    /// <summary>A unit or currency that implies its number: "two kilometres" in the dual, "one dollar", "a litre and a quarter".</summary>
    private bool TryImplied(RecognitionContext context, int token, out Figure figure)
    {
        figure = default;
        if (_words.CueAt(context, token, out var end, TermFeatures.AnyClitic) == FigureCue.TwoPercentagePoints)
        {
            figure = Implied(context, token, context.StartAfter(token, context.SegmentationOf(token).Proclitics), 2);
            figure.Unit = new UnitPhrase { Type = EntityType.Percent, Code = "pp", Factor = 1, EndToken = end, Rule = "figure.percentage-point" };
            figure.EndToken = end;
            return true;
        }

        if (!IsFreeUnit(context, token, out var match) || !_units.TryRead(context, token, afterDigits: false, out var unit, TermFeatures.AnyClitic))
        {
            return false;
        }

        var features = match.Features;
        if ((features & TermFeatures.Dual) != 0 && (features & TermFeatures.Construct) == 0)
        {
            figure = Implied(context, token, match.Start, 2);
        }
        else if ((features & (TermFeatures.Dual | TermFeatures.Plural)) == 0 && _words.IsCue(context, unit.EndToken, FigureCue.One, out end)
            && context.ContinuesLine(unit.EndToken))
        {
            figure = Implied(context, token, match.Start, 1);
            unit.EndToken = end;
        }
        else if ((features & (TermFeatures.Dual | TermFeatures.Plural)) == 0 && IsMeasured(context, token, unit.EndToken))
        {
            figure = Implied(context, token, match.Start, 1);
        }
        else if ((features & (TermFeatures.Dual | TermFeatures.Plural)) == 0 && _numbers.TryJoinedFraction(context, unit.EndToken, out _))
        {
            figure = Implied(context, token, match.Start, 1);
            figure.Unit = unit;
            figure.EndToken = unit.EndToken;
            var before = figure.EndToken;
            _finisher.Complete(context, ref figure);
            return figure.EndToken > before && figure.Extra != 0;
        }
        else
        {
            return false;
        }

        figure.Unit = unit;
        figure.EndToken = unit.EndToken;
        return true;
    }

    /// <summary>"at a distance of a mile", "about a ton": a unit alone is one where something is measured.</summary>
    private bool IsMeasured(RecognitionContext context, int token, int end) =>
        context.Tokens.Length == end - token
        || _words.CueBefore(context, token, static cue => cue is FigureCue.Measured or FigureCue.About or FigureCue.More, out _) != FigureCue.None
        && (context.TermsAt(token)[0].Kind == TermKind.Unit || end > token + 1);

    private bool IsFreeUnit(RecognitionContext context, int token, out TermMatch match)
    {
        if (_words.TryCurrency(context, token, out match, out var currency, TermFeatures.AnyClitic))
        {
            return !currency.IsCounted && !currency.IsSign;
        }

        return _words.TryUnit(context, token, out match, out var unit, TermFeatures.AnyClitic) && !unit.IsCounted;
    }

    private static Figure Implied(RecognitionContext context, int token, int start, decimal value) => new()
    {
        Low = new NumberPhrase { Value = value, FirstToken = token, EndToken = token + 1, Start = start, End = context.Tokens[token].End, Scale = 1 },
        FirstToken = token,
        EndToken = token + 1,
        Start = start,
        HasUnit = true,
    };

    private static void Add(MentionCollector mentions, EntityType type, TextSpan span, string rule, float confidence, MentionValue value) =>
        mentions.Add(new Mention(type, span, rule, confidence, value));
}
