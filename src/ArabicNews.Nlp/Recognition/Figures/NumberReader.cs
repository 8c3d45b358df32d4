using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>
/// Reads one number phrase that begins at a token: digits of three scripts, number words with scales and fractions, ordinals.
/// It looks at the words alone; whether a number means an amount, a day or nothing is for the grammars that call it. Allocates
/// nothing; takes time linear in what it reads. Immutable and thread-safe.
/// </summary>
internal sealed class NumberReader
{
    private readonly NumberLexicon _words;
    private readonly GroupReader _groups;
    private readonly FractionReader _fractions;
    private readonly OrdinalReader _ordinals;

    private NumberReader(Lexicon lexicon)
    {
        _words = NumberLexicon.Create(lexicon);
        _groups = new GroupReader(_words);
        _fractions = new FractionReader(_words);
        _ordinals = new OrdinalReader(_words, _groups);
    }

    public static NumberReader Create(Lexicon lexicon) => new(lexicon);

    /// <summary>Reads the ordinal or else the cardinal that begins at a token (a Number token, its sign, or a word).</summary>
    public bool TryRead(RecognitionContext context, int token, out NumberPhrase phrase) =>
        TryReadOrdinal(context, token, out phrase) || TryReadCardinal(context, token, out phrase);

    /// <summary>Reads the ordinal in words that begins at a token.</summary>
    public bool TryReadOrdinal(RecognitionContext context, int token, out NumberPhrase phrase) => _ordinals.TryRead(context, token, out phrase);

    /// <summary>
    /// Reads the cardinal or fraction that begins at a token. Tokens of several parts (10-11, 17:30) are no single number: see
    /// <see cref="NumberToken"/>.
    /// </summary>
    public bool TryReadCardinal(RecognitionContext context, int token, out NumberPhrase phrase)
    {
        phrase = default;
        var first = token;
        var negative = false;
        var sign = SignAt(context, token);
        if (sign != 0)
        {
            negative = sign < 0;
            token++;
        }

        if (_fractions.TryRead(context, token, Joint.First, out var part) && (sign == 0 || !part.Homograph))
        {
            var scaled = ScaleFraction(context, part, out var scaledEnd, out var fractionScale);
            phrase = Phrase(context, first, scaledEnd, part.Start, scaled, NumberTraits.Fraction | part.Traits, part.Clitics, fractionScale);
            return true;
        }

        if (!_groups.TryRead(context, token, sign == 0 ? Joint.First : Joint.Bare, out var group))
        {
            return false;
        }

        var sum = Add(context, ref group);
        var value = new Amount(sum);
        if (TryTail(context, ref group, out var tail))
        {
            if (!TryAdd(sum, tail, group.Scale, out value))
            {
                return false;
            }

            group.Traits = (group.Traits | NumberTraits.Fraction) & ~(NumberTraits.SingleWord | NumberTraits.MayBeOrdinal);
        }

        if (negative)
        {
            value = value.IsFraction
                ? Amount.FromFraction(-(long)value.Numerator, (long)value.Denominator)
                : new Amount(-value.Numerator);
        }

        var start = negative ? context.Tokens[first].Start : group.Start;
        phrase = Phrase(context, first, group.EndToken, start, value, group.Traits | (sign == 0 ? 0 : NumberTraits.Signed), group.Clitics, group.Scale);
        return true;
    }

    /// <summary>Multiplies a value by the scale words that begin at a token; false where there are none.</summary>
    public bool TryScale(RecognitionContext context, int token, decimal value, out decimal scaled, out decimal scale, out int end)
    {
        var found = _groups.TryScale(context, token, value, out var group);
        (scaled, scale, end) = (group.Value, group.Scale, group.EndToken);
        return found;
    }

    /// <summary>The scale word with the article that a token is, as behind "and half the million".</summary>
    public bool TryDefiniteScale(RecognitionContext context, int token, out decimal scale, out int end)
    {
        var found = _words.TryNumber(context, token, Joint.Bare, out var match, out var word) && word.Class == NumberClass.Scale
            && (word.Form & TermFeatures.Singular) != 0;
        (scale, end) = (word.Value, match.EndToken);
        return found;
    }

    /// <summary>The token behind a conjunction that stands alone, or the token itself.</summary>
    public int SkipConjunction(RecognitionContext context, int token) => _words.CueAt(context, token) == NumberCue.And ? token + 1 : token;

    /// <summary>Reads a fraction word (half, three quarters) joined to what stands before by the conjunction, scale words not counted.</summary>
    public bool TryJoinedFraction(RecognitionContext context, int token, out FractionPart part)
    {
        var at = SkipConjunction(context, token);
        part = default;
        return context.ContinuesLine(token) && _fractions.TryRead(context, at, at > token ? Joint.Bare : Joint.And, out part)
            && !part.Homograph && (part.Traits & NumberTraits.Possessed) == 0;
    }

    /// <summary>Adds the groups that follow, each smaller than the scale before it: "two million and 300 thousand and five".</summary>
    private decimal Add(RecognitionContext context, ref NumberGroup group)
    {
        var sum = group.Value;
        var limit = group.Scale;
        while (limit >= 1000 && !group.LastIsConstruct)
        {
            var detached = _words.CueAt(context, group.EndToken) == NumberCue.And;
            var at = detached ? group.EndToken + 1 : group.EndToken;
            if (!context.ContinuesLine(at) || !_groups.TryRead(context, at, detached ? Joint.Bare : Joint.And, out var next)
                || next.Value == 0 || next.Value != decimal.Truncate(next.Value)
                || (next.Clitics & TermFeatures.Article) != 0 && (group.Clitics & TermFeatures.Article) == 0)
            {
                break;
            }

            if (next.Value >= limit)
            {
                if (!SharesScale(sum, limit, next))
                {
                    break;
                }

                sum *= next.Scale;
            }

            sum += next.Value;
            limit = next.Scale;
            group.Scale = next.Scale;
            group.EndToken = next.EndToken;
            group.LastIsConstruct = next.LastIsConstruct;
            group.Traits = (group.Traits | next.Traits) & ~(NumberTraits.SingleWord | NumberTraits.MayBeOrdinal | NumberTraits.BareScale | NumberTraits.Dual);
        }

        return sum;
    }

    /// <summary>
    /// Whether thousands and the hundreds behind them are one factor of the scale that follows: "a thousand and eight hundred
    /// million". A scale without a factor ("a thousand and a million") is a number of its own.
    /// </summary>
    private static bool SharesScale(decimal sum, decimal limit, in NumberGroup next) =>
        limit == 1000 && sum < 1_000_000 && next.Scale >= 1_000_000 && (next.Traits & (NumberTraits.BareScale | NumberTraits.Dual)) == 0
        && next.Value / next.Scale < 1000 && next.Value <= decimal.MaxValue / 2_000_000;

    /// <summary>"and a half", "and half a million", "and three quarters" behind a number.</summary>
    private bool TryTail(RecognitionContext context, ref NumberGroup group, out FractionPart tail)
    {
        var detached = _words.CueAt(context, group.EndToken) == NumberCue.And;
        var at = detached ? group.EndToken + 1 : group.EndToken;
        if (group.LastIsConstruct || !context.ContinuesLine(at)
            || !_fractions.TryRead(context, at, detached ? Joint.Bare : Joint.And, out tail)
            || tail.Homograph || (tail.Traits & NumberTraits.Possessed) != 0 || tail.Numerator >= tail.Denominator)
        {
            tail = default;
            return false;
        }

        if (_words.TryNumber(context, tail.EndToken, Joint.Bare, out var match, out var word) && word.Class == NumberClass.Scale
            && (word.Form & TermFeatures.Singular) != 0)
        {
            // "a million and half a million" repeats the scale; "three thousand and half a million" is two numbers.
            if (word.Value != group.Scale)
            {
                return false;
            }

            group.EndToken = match.EndToken;
            return true;
        }

        group.EndToken = tail.EndToken;
        return true;
    }

    private Amount ScaleFraction(RecognitionContext context, in FractionPart part, out int end, out decimal scale)
    {
        end = part.EndToken;
        scale = 1;
        if (_words.TryNumber(context, end, Joint.Bare, out var match, out var word) && word.Class == NumberClass.Scale
            && (word.Form & TermFeatures.Singular) != 0 && (part.Traits & NumberTraits.Possessed) == 0 && word.Value <= 1_000_000_000_000_000m)
        {
            end = match.EndToken;
            scale = word.Value;
        }

        return Amount.FromFraction(part.Numerator * (long)scale, part.Denominator);
    }

    private static bool TryAdd(decimal sum, in FractionPart tail, decimal scale, out Amount value)
    {
        var fraction = Amount.FromFraction(tail.Numerator, tail.Denominator);
        if (!fraction.IsFraction)
        {
            value = sum + fraction.Numerator * scale;
            return true;
        }

        value = default;
        if (sum > 100_000_000_000_000_000m / tail.Denominator || scale > 1_000_000_000_000_000m || sum != decimal.Truncate(sum))
        {
            return false;
        }

        value = Amount.FromFraction((long)sum * tail.Denominator + tail.Numerator * (long)scale, tail.Denominator);
        return true;
    }

    /// <summary>-1 or 1 where a sign or the word for minus stands at the token and a number right behind it, else 0.</summary>
    private int SignAt(RecognitionContext context, int token)
    {
        if (token + 1 >= context.Tokens.Length)
        {
            return 0;
        }

        var current = context.Tokens[token];
        if (current.Kind == TokenKind.Word)
        {
            return _words.CueAt(context, token) == NumberCue.Minus && context.ContinuesLine(token + 1) ? -1 : 0;
        }

        if (current.Length != 1 || context.Tokens[token + 1].Start != current.End || context.Tokens[token + 1].Kind != TokenKind.Number
            || token > 0 && context.Tokens[token - 1].End == current.Start && !IsOpening(context.Source[current.Start - 1]))
        {
            return 0;
        }

        return context.Source[current.Start] switch
        {
            '-' or '\u2212' or '\u2013' => -1,
            '+' => 1,
            _ => 0,
        };
    }

    private static bool IsOpening(char c) => c is '(' or '[' or '"' or '\u00AB' or '\u201C' or ':' or ArabicChars.Tatweel;

    private static NumberPhrase Phrase(
        RecognitionContext context, int first, int end, int start, Amount value, NumberTraits traits, TermFeatures clitics, decimal scale) => new()
        {
            Value = value,
            FirstToken = first,
            EndToken = end,
            Start = start,
            End = context.Tokens[end - 1].End,
            Traits = traits,
            Clitics = clitics,
            Scale = scale,
        };
}
