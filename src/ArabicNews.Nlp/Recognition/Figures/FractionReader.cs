using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>A fraction in words, without what it is a part of.</summary>
internal struct FractionPart
{
    public long Numerator;
    public long Denominator;
    public NumberTraits Traits;
    public TermFeatures Clitics;
    public int Start;
    public int EndToken;

    /// <summary>Whether only the text around told that it is a fraction and no cardinal.</summary>
    public bool Homograph;
}

/// <summary>Reads fraction words: "half", "two thirds", "three quarters", "3 quarters". Immutable and thread-safe.</summary>
internal sealed class FractionReader(NumberLexicon words)
{
    private const int ArticleLetters = 2;

    public bool TryRead(RecognitionContext context, int token, Joint joint, out FractionPart part)
    {
        part = default;
        if (words.TryWord(context, token, TermKind.FractionWord, joint, out var match, out var word))
        {
            if ((word.Form & TermFeatures.Plural) != 0 || word.Use == NumberUse.Homograph && !IsFractionHere(context, match))
            {
                return false;
            }

            part = new FractionPart
            {
                Numerator = (long)word.Value,
                Denominator = word.Denominator,
                Traits = NumberTraits.Words | NumberTraits.SingleWord | (word.Use == NumberUse.Possessed ? NumberTraits.Possessed : 0),
                Clitics = match.Features & (TermFeatures.AnyClitic | TermFeatures.Article | TermFeatures.SwallowedAlef),
                Start = match.Start,
                EndToken = match.EndToken,
                Homograph = word.Use == NumberUse.Homograph,
            };
            return true;
        }

        return TryParts(context, token, joint, ref part);
    }

    private bool TryParts(RecognitionContext context, int token, Joint joint, ref FractionPart part)
    {
        if (token + 1 >= context.Tokens.Length || !words.TryWord(context, token + 1, TermKind.FractionWord, Joint.Bare, out var match, out var word)
            || (word.Form & TermFeatures.Plural) == 0 || !context.ContinuesLine(token + 1))
        {
            return false;
        }

        if (words.TryNumber(context, token, joint, out var count, out var number) && count.TokenCount == 1
            && number.Class is NumberClass.Unit or NumberClass.Ten && number.Value >= 3)
        {
            part.Numerator = (long)number.Value;
            part.Start = count.Start;
            part.Clitics = count.Features & (TermFeatures.AnyClitic | TermFeatures.Article);
            part.Traits = NumberTraits.Words;
        }
        else if (joint != Joint.And && context.Tokens[token].Kind == TokenKind.Number && DigitReader.TryRead(context.TextOf(token), out var digits)
            && digits is >= 3 and <= 10 && digits == decimal.Truncate(digits))
        {
            part.Numerator = (long)digits;
            part.Start = context.Tokens[token].Start;
            part.Clitics = DigitPrefix.Of(context, token);
            part.Traits = NumberTraits.Words | NumberTraits.Digits;
        }
        else
        {
            return false;
        }

        part.Denominator = word.Denominator;
        part.EndToken = match.EndToken;
        return true;
    }

    /// <summary>
    /// The letters of a fifth are those of "five": a damma on the first letter tells, or a definite noun behind it, since counted
    /// nouns have no article. The rarer
    /// fractions need the damma: the letters of an eighth are "price of the ...".
    /// </summary>
    private bool IsFractionHere(RecognitionContext context, in TermMatch match)
    {
        var text = context.TextOf(match.FirstToken);
        var start = match.Start - context.Tokens[match.FirstToken].Start + ((match.Features & TermFeatures.Article) != 0 ? ArticleLetters : 0);
        if (start + 1 < text.Length && text[start + 1] == ArabicChars.Damma)
        {
            return true;
        }

        var next = match.EndToken;
        return words.TryNumber(context, match.FirstToken, Joint.First, out _, out var number) && number.Value == 5 && (match.Features & TermFeatures.Article) == 0
            && next < context.Tokens.Length && context.Tokens[next].Kind == TokenKind.Word && context.ContinuesLine(next)
            && NounShape.IsDefinite(context, next) && !words.TryNumber(context, next, Joint.Bare, out _, out _);
    }
}
