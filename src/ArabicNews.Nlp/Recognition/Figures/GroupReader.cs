using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>A factor and its scale words: "ten", "3.5 million", "three hundred and five thousand", "two million".</summary>
internal struct NumberGroup
{
    public decimal Value;
    public decimal Scale;
    public NumberTraits Traits;
    public TermFeatures Clitics;
    public int Start;
    public int EndToken;
    public bool LastIsConstruct;

    /// <summary>Whether the digits end with a full stop and three zeros, which say thousand already where that word follows.</summary>
    public bool EndsWithZeros;
}

/// <summary>Reads one group of a number: what stands before a scale word, and the scale words. Immutable and thread-safe.</summary>
internal sealed class GroupReader(NumberLexicon words)
{
    /// <summary>Reads a group in words or digits with its scale words.</summary>
    public bool TryRead(RecognitionContext context, int token, Joint joint, out NumberGroup group)
    {
        group = default;
        if (token >= context.Tokens.Length)
        {
            return false;
        }

        if (context.Tokens[token].Kind == TokenKind.Number)
        {
            return joint != Joint.And && TryDigits(context, token, ref group) && TryDecimals(context, ref group) && Multiply(context, ref group);
        }

        return TryWords(context, token, joint, ref group) && TryDecimals(context, ref group) && Multiply(context, ref group);
    }

    private bool TryWords(RecognitionContext context, int token, Joint joint, ref NumberGroup group)
    {
        if (!words.TryNumber(context, token, joint, out var match, out var word))
        {
            return false;
        }

        group.Start = match.Start;
        group.Clitics = match.Features & (TermFeatures.AnyClitic | TermFeatures.Article | TermFeatures.SwallowedAlef);
        group.EndToken = match.EndToken;
        group.Scale = 1;
        group.Traits = NumberTraits.Words;
        if (word.Class == NumberClass.Scale)
        {
            return TryScaleAlone(context, match, word, ref group);
        }

        return word.Class == NumberClass.Hundreds || word.Class == NumberClass.Hundred
            ? TryHundreds(context, word, joint, ref group)
            : TryBelowHundred(context, match, word, ref group);
    }

    /// <summary>Units, ten, teens, tens, and units before a hundred written apart.</summary>
    private bool TryBelowHundred(RecognitionContext context, in TermMatch match, in NumberWord word, ref NumberGroup group)
    {
        group.Value = word.Value;
        if (word.Class == NumberClass.Unit)
        {
            if (TryJoined(context, match.EndToken, Definite(group), out var next, out var tens) && tens.Class == NumberClass.Tens)
            {
                group.Value += tens.Value;
                group.EndToken = next.EndToken;
                return true;
            }

            if (word.Use == NumberUse.Compound)
            {
                return false;
            }

            if (word.Value >= 3 && words.TryNumber(context, match.EndToken, Joint.Bare, out next, out var hundred)
                && hundred.Class == NumberClass.Hundred && context.ContinuesLine(match.EndToken))
            {
                group.Value *= 100;
                group.EndToken = next.EndToken;
                AddBelowHundred(context, ref group);
                return true;
            }
        }

        group.Traits |= NumberTraits.SingleWord | (word.Form == TermFeatures.Masculine ? NumberTraits.Masculine : NumberTraits.None)
            | (word.Form == TermFeatures.Feminine ? NumberTraits.Feminine : NumberTraits.None)
            | (word.Class == NumberClass.Tens && Definite(group) ? NumberTraits.MayBeOrdinal : NumberTraits.None);
        return word.Class != NumberClass.Compound;
    }

    private bool TryHundreds(RecognitionContext context, in NumberWord word, Joint joint, ref NumberGroup group)
    {
        group.Value = word.Value;
        group.LastIsConstruct = word.Use == NumberUse.Construct;
        group.Traits |= (word.Form & TermFeatures.Dual) != 0 ? NumberTraits.Dual : NumberTraits.None;
        if (AddBelowHundred(context, ref group))
        {
            return true;
        }

        group.Traits |= NumberTraits.SingleWord | (word.Class == NumberClass.Hundred && Definite(group) ? NumberTraits.MayBeOrdinal : NumberTraits.None);
        return word.Use != NumberUse.Compound || joint == Joint.And;
    }

    /// <summary>"and five", "and twenty", "and five and twenty" behind hundreds.</summary>
    private bool AddBelowHundred(RecognitionContext context, ref NumberGroup group)
    {
        if (group.LastIsConstruct || !TryJoined(context, group.EndToken, Definite(group), out var match, out var word) && !TryAsyndetic(context, group.EndToken, out match, out word)
            || word.Class is NumberClass.Zero or NumberClass.Hundred or NumberClass.Hundreds or NumberClass.Scale)
        {
            return false;
        }

        var value = word.Value;
        var end = match.EndToken;
        if (word.Class == NumberClass.Unit)
        {
            if (TryJoined(context, end, Definite(group), out var next, out var tens) && tens.Class == NumberClass.Tens)
            {
                value += tens.Value;
                end = next.EndToken;
            }
            else if (word.Use == NumberUse.Compound || IsFactorOfScaleAbove(context, end, word.Value))
            {
                return false;
            }
        }

        group.Value += value;
        group.EndToken = end;
        return true;
    }

    /// <summary>"five hundred five and twenty": the conjunction between units and tens tells that they go on with the hundreds.</summary>
    private bool TryAsyndetic(RecognitionContext context, int token, out TermMatch match, out NumberWord word)
    {
        match = default;
        word = default;
        return context.ContinuesLine(token) && words.TryNumber(context, token, Joint.Bare, out match, out word) && word.Class == NumberClass.Unit
            && (match.Features & TermFeatures.Article) == 0 && TryJoined(context, match.EndToken, definite: false, out _, out var tens) && tens.Class == NumberClass.Tens;
    }

    /// <summary>Whether a unit belongs to a hundred written apart ("thousand and three hundred" is no "thousand and three").</summary>
    private bool IsFactorOfScaleAbove(RecognitionContext context, int token, decimal value) =>
        value >= 3 && words.TryNumber(context, token, Joint.Bare, out _, out var next) && next.Class == NumberClass.Hundred;

    /// <summary>A scale word without a factor means one, in the dual two.</summary>
    private static bool TryScaleAlone(RecognitionContext context, in TermMatch match, in NumberWord word, ref NumberGroup group)
    {
        var dual = (word.Form & TermFeatures.Dual) != 0;
        var value = word.Value;
        if (word.Use == NumberUse.MaybeConstruct && !StandsBeforeNoun(context, match))
        {
            dual = false;
            value /= 2;
        }

        group.Value = value;
        group.Scale = dual ? value / 2 : value;
        group.LastIsConstruct = dual && word.Use is NumberUse.Construct or NumberUse.MaybeConstruct;
        group.Traits |= NumberTraits.SingleWord | (dual ? NumberTraits.Dual : NumberTraits.BareScale)
            | (Definite(group) ? NumberTraits.MayBeOrdinal : NumberTraits.None);
        return (word.Form & TermFeatures.Plural) == 0 && context.TextOf(match.FirstToken).IndexOf(ArabicChars.Shadda) < 0; // Thousands and millions without a factor are vague.
    }

    /// <summary>Whether a noun can follow: tanwin, punctuation, a conjunction or the end of the text say no.</summary>
    private static bool StandsBeforeNoun(RecognitionContext context, in TermMatch match)
    {
        var next = match.EndToken;
        return context.TextOf(match.FirstToken).IndexOf(ArabicChars.Fathatan) < 0 && next < context.Tokens.Length
            && context.Tokens[next].Kind is TokenKind.Word or TokenKind.ForeignWord && context.ContinuesLine(next)
            && context.SegmentationOf(next).Conjunction == 0 && context.FoldedOf(next).Length > 1;
    }

    /// <summary>Multiplies a value by the scale words that begin at a token; false where there are none.</summary>
    public bool TryScale(RecognitionContext context, int token, decimal value, out NumberGroup group)
    {
        group = new NumberGroup { Value = value, Scale = 1, EndToken = token };
        return Multiply(context, ref group) && group.Scale > 1;
    }

    private bool Multiply(RecognitionContext context, ref NumberGroup group)
    {
        while (group.Value != 0 && !StopsScale(group) && context.ContinuesLine(group.EndToken)
            && words.TryNumber(context, group.EndToken, Joint.Bare, out var match, out var word) && word.Class == NumberClass.Scale
            && (match.Features & TermFeatures.Article) == 0)
        {
            var scale = (word.Form & TermFeatures.Dual) == 0 ? word.Value : word.Use == NumberUse.MaybeConstruct ? word.Value / 2 : 0;
            if (scale == 0)
            {
                break;
            }

            if (group.Value > decimal.MaxValue / scale || group.Scale > decimal.MaxValue / scale)
            {
                return false;
            }

            // "107.000 thousand" says the thousand twice.
            group.Value *= scale == 1000 && group.EndsWithZeros ? 1 : scale;
            group.EndsWithZeros = false;
            group.Scale *= scale;
            group.EndToken = match.EndToken;
            group.LastIsConstruct = false;
            group.Traits &= ~(NumberTraits.SingleWord | NumberTraits.MayBeOrdinal);
        }

        if (group.LastIsConstruct)
        {
            group.Traits |= NumberTraits.Construct;
        }

        return true;
    }

    /// <summary>Behind a dual in noon ("two thousand", not in construct) no further scale word belongs to the number.</summary>
    private static bool StopsScale(in NumberGroup group) => group.Scale != 1 && (group.Traits & NumberTraits.Dual) != 0 && !group.LastIsConstruct;

    /// <summary>"three point five".</summary>
    private bool TryDecimals(RecognitionContext context, ref NumberGroup group)
    {
        if (group.Scale != 1 || words.CueAt(context, group.EndToken) != NumberCue.Point)
        {
            return true;
        }

        var at = group.EndToken + 1;
        var unit = 0.1m;
        while (words.TryNumber(context, at, Joint.Bare, out var zero, out var word) && word.Class == NumberClass.Zero)
        {
            unit /= 10;
            at = zero.EndToken;
            if (unit < 0.0000000000000001m)
            {
                return true;
            }
        }

        NumberGroup decimals = default;
        if (TryWords(context, at, Joint.Bare, ref decimals) && decimals.Scale == 1 && decimals.Value is > 0 and < 1000)
        {
            var digits = decimals.Value >= 100 ? 100m : decimals.Value >= 10 ? 10m : 1m;
            group.Value += decimals.Value / digits * unit;
            group.EndToken = decimals.EndToken;
            group.Traits &= ~NumberTraits.SingleWord;
        }

        return true;
    }

    private bool TryJoined(RecognitionContext context, int token, bool definite, out TermMatch match, out NumberWord word)
    {
        var joint = Joint.And;
        if (words.CueAt(context, token) == NumberCue.And)
        {
            token++;
            joint = Joint.Bare;
        }

        match = default;
        word = default;
        return context.ContinuesLine(token) && words.TryNumber(context, token, joint, out match, out word)
            && ((match.Features & TermFeatures.Article) == 0 || definite);
    }

    private static bool Definite(in NumberGroup group) => (group.Clitics & TermFeatures.Article) != 0;

    private bool TryDigits(RecognitionContext context, int token, ref NumberGroup group)
    {
        if (!DigitGroups.TryRead(context, words, token, out group.Value, out group.EndToken))
        {
            return false;
        }

        group.Scale = 1;
        group.EndsWithZeros = group.EndToken == token + 1 && context.TextOf(token) is [.., '.', var hundreds, var tens, var units] && ArabicChars.DigitValue(hundreds) == 0
            && ArabicChars.DigitValue(tens) == 0 && ArabicChars.DigitValue(units) == 0;
        group.Start = context.Tokens[token].Start;
        group.Traits = NumberTraits.Digits;
        group.Clitics = DigitPrefix.Of(context, token);
        return true;
    }
}
