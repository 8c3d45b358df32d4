using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>
/// Decides by the words around whether a number without a unit is a count, a rank or nothing, and whether an ordinal word is a
/// rank. Immutable and thread-safe.
/// </summary>
internal sealed class CountRules(FigureLexicon words)
{
    /// <summary>The entry of the word for a family of many, among the particles of names.</summary>
    private const string HouseWord = "al";

    private const int MostNames = 3;

    /// <summary>The type and the rule of a number without a unit; false where it is no figure.</summary>
    public bool TryCount(RecognitionContext context, in NumberPhrase number, out EntityType type, out string rule, out float confidence)
    {
        type = EntityType.Cardinal;
        rule = number.HasDigits ? "figure.cardinal-digits" : "figure.cardinal-words";
        confidence = 0.8f;
        if (number.Has(NumberTraits.Fraction))
        {
            rule = "figure.fraction";
            return IsFraction(context, number);
        }

        if (number.HasDigits)
        {
            if (IsRank(context, number, bare: false))
            {
                (type, rule) = (EntityType.Ordinal, "figure.ordinal-digits");
            }
            else if (number.Scale == 1 && number.EndToken == number.FirstToken + 1 && number.TryWhole(2100, out var year) && year >= 1900
                && context.Tokens[number.FirstToken].Length == 4)
            {
                (rule, confidence) = ("figure.cardinal-or-year", 0.5f);
            }

            return true;
        }

        if (number.Has(NumberTraits.MayBeOrdinal) && IsRank(context, number, bare: true))
        {
            (type, rule) = (EntityType.Ordinal, "figure.ordinal-tens");
            return true;
        }

        return !number.Has(NumberTraits.SingleWord) || IsCount(context, number, ref rule);
    }

    /// <summary>
    /// Whether a number that might be a year counts something: words of approximation or bound stand by it, or a counted noun in
    /// the accusative or in teh marbuta follows.
    /// </summary>
    public static bool IsCounted(RecognitionContext context, in Figure figure, MentionValue value) =>
        value is ResolvedValue { Value: FigureValue { Modifier: not FigureModifier.None } }
        || context.ContinuesLine(figure.EndToken) && context.Tokens[figure.EndToken].Kind == TokenKind.Word
        && NounShape.IsIndefinite(context, figure.EndToken)
        && context.TextOf(figure.EndToken) is { Length: > 3 } noun && (noun[^1] == ArabicChars.Fathatan || noun[^2] == ArabicChars.Fathatan);

    /// <summary>Whether an ordinal is a day of the month that follows ("the sixth of October"), in a date or in the name of a city.</summary>
    public bool IsDay(RecognitionContext context, in NumberPhrase ordinal) =>
        ordinal.Definite && ordinal.Value.Numerator <= 31 && words.IsCue(context, ordinal.EndToken, FigureCue.From, out var month) && context.ContinuesLine(month)
        && context.TryTerm(month, TermKind.Month, out var match) && (match.Features & TermFeatures.AnyClitic) == 0;

    /// <summary>Whether an ordinal word is a rank here.</summary>
    public bool IsRank(RecognitionContext context, in NumberPhrase ordinal)
    {
        if (!ordinal.Has(NumberTraits.SingleWord))
        {
            return true;
        }

        var token = ordinal.FirstToken;
        var text = context.TextOf(token);

        // The first in the feminine ends in alef maksura; with yeh it is the adjective "preliminary".
        if (ordinal.Value.Numerator == 1 && ordinal.Has(NumberTraits.Feminine) && text[^1] == ArabicChars.Yeh)
        {
            return ordinal.Definite && token > 0 && words.IsCue(context, token - 1, FigureCue.OrdinalNoun, out _, TermFeatures.AnyClitic | TermFeatures.Article);
        }

        if (words.IsCue(context, ordinal.EndToken, FigureCue.Oxide, out _) || IsPartOfName(context, ordinal)
            || IsBeginning(context, ordinal) || IsWorthier(context, ordinal))
        {
            return false;
        }

        if (ordinal.Has(NumberTraits.Adverb))
        {
            return ordinal.Value.Numerator > 2;
        }

        // "First by first", one after another.
        if ((ordinal.Clitics & TermFeatures.Beh) != 0 && !ordinal.Definite && token > 0 && ordinal.Value.Numerator == 1
            && context.TryTerm(token - 1, TermKind.OrdinalWord, out _))
        {
            return false;
        }

        // "Thirty seconds": the feminine second behind a number is the unit of time.
        return !(ordinal.Value.Numerator == 2 && ordinal.Has(NumberTraits.Feminine) && !ordinal.Definite && token > 0
            && (context.Tokens[token - 1].Kind == TokenKind.Number || context.TryTerm(token - 1, TermKind.NumberWord, out _)));
    }

    /// <summary>"The Second World War", "on the one hand", "Muhammad the Sixth".</summary>
    private bool IsPartOfName(RecognitionContext context, in NumberPhrase ordinal) =>
        words.CueBefore(context, ordinal.FirstToken, static cue => cue == FigureCue.NamedRank, out _) != FigureCue.None || IsRegnal(context, ordinal) || IsOfHouse(context, ordinal);

    /// <summary>Whether the word names a family: that of a ruling house, behind the word for one.</summary>
    private static bool IsOfHouse(RecognitionContext context, in NumberPhrase ordinal) =>
        !ordinal.Definite && ordinal.FirstToken > 0 && context.ContinuesLine(ordinal.FirstToken) && context.TryTerm(ordinal.FirstToken - 1, TermKind.NameParticle, out var particle)
        && (particle.Features & TermFeatures.AnyClitic) == 0 && context.EntryOf(particle).Id == HouseWord;

    /// <summary>
    /// Whether one given name stands before the ordinal, as before a king's; or more behind a title or a noun that things named after
    /// somebody have. Two names without one are rather a player's, whose second goal it is.
    /// </summary>
    private bool IsRegnal(RecognitionContext context, in NumberPhrase ordinal)
    {
        var token = ordinal.FirstToken;
        if (!ordinal.Definite || (ordinal.Clitics & TermFeatures.AnyClitic) != 0 || !context.ContinuesLine(token))
        {
            return false;
        }

        var first = token;
        while (first > 0 && token - first < MostNames && context.ContinuesLine(first)
            && (IsName(context, first - 1, TermKind.GivenName) || IsName(context, first - 1, TermKind.FamilyName)))
        {
            first--;
        }

        return token - first == 1 && IsName(context, first, TermKind.GivenName) || token > first && words.CueBefore(context, first, static cue => cue == FigureCue.Regnal, out _) != FigureCue.None;
    }

    private static bool IsName(RecognitionContext context, int token, TermKind kind) =>
        context.Tokens[token].Kind == TokenKind.Word && context.TryTerm(token, kind, out var name) && name.TokenCount == 1
        && (name.Features & TermFeatures.Article) == 0 && !context.TryTerm(token, TermKind.Month, out _);

    /// <summary>"worthier of": the feminine first, indefinite, before beh.</summary>
    private static bool IsWorthier(RecognitionContext context, in NumberPhrase ordinal) =>
        ordinal.Value.Numerator == 1 && ordinal.Has(NumberTraits.Feminine) && !ordinal.Definite && ordinal.EndToken < context.Tokens.Length
        && context.SegmentationOf(ordinal.EndToken).Preposition > 0 && context.FoldedOf(ordinal.EndToken)[0] == ArabicChars.Beh;

    /// <summary>"from the first of the line on": the beginning of something, no rank.</summary>
    private bool IsBeginning(RecognitionContext context, in NumberPhrase ordinal) =>
        ordinal.Value.Numerator == 1 && !ordinal.Definite && ordinal.FirstToken > 0 && context.ContinuesLine(ordinal.EndToken)
        && words.IsCue(context, ordinal.FirstToken - 1, FigureCue.From, out _)
        && NounShape.IsDefinite(context, ordinal.EndToken);

    private bool IsFraction(RecognitionContext context, in NumberPhrase number)
    {
        if (words.IsCue(context, number.EndToken, FigureCue.Final, out _, TermFeatures.Article))
        {
            return false; // Quarter-finals.
        }

        if ((number.Clitics & TermFeatures.Conjunction) != 0 && number.Has(NumberTraits.SingleWord) && !number.Has(NumberTraits.Possessed)
            && number.Scale == 1 && !NounShape.IsDefinite(context, number.EndToken))
        {
            return false; // "a time and a half": it adds to a noun that is no figure.
        }

        return !number.Definite || number.Scale > 1 || !context.TryTerm(number.EndToken, TermKind.OrdinalWord, out _)
            && (number.FirstToken == 0 || !number.Has(NumberTraits.SingleWord) || number.EndToken == context.Tokens.Length || IsShare(context, number));
    }

    /// <summary>"by about the third", "to the half": a definite fraction that an amount changes by or to, and that no adjective tells from another.</summary>
    private bool IsShare(RecognitionContext context, in NumberPhrase number) =>
        !NounShape.IsDefinite(context, number.EndToken)
        && words.CueBefore(context, number.FirstToken, static cue => cue is (>= FigureCue.About and <= FigureCue.Most) or FigureCue.To or FigureCue.Share, out _) != FigureCue.None;

    private bool IsCount(RecognitionContext context, in NumberPhrase number, ref string rule)
    {
        var value = number.Value.Numerator;
        var previous = number.FirstToken - 1;
        if (value == 0)
        {
            return !number.Definite;
        }

        if (value == 1)
        {
            // "One" counts behind a noun; before "of", behind "each", or alone it is a pronoun.
            rule = "figure.cardinal-one";
            return context.Tokens.Length == 1
                || previous >= 0 && context.Tokens[previous].Kind is TokenKind.Word or TokenKind.ForeignWord && context.ContinuesLine(number.FirstToken)
                && (number.Clitics & TermFeatures.AnyClitic) == 0
                && context.FoldedOf(previous).Length > 2
                && !(NounShape.IsDefinite(context, previous) && !number.Definite) // "the battle is one"
                && !words.IsCue(context, previous, FigureCue.Every, out _, TermFeatures.AnyClitic)
                && !words.IsCue(context, number.EndToken, FigureCue.Of, out _);
        }

        // "The two" with the article is Monday.
        return !(value == 2 && number.Definite && context.TryTerm(number.FirstToken, TermKind.Weekday, out _));
    }

    /// <summary>Whether a definite number ranks what stands before it: "the session, the 35th", "the anniversary, the fiftieth".</summary>
    private bool IsRank(RecognitionContext context, in NumberPhrase number, bool bare)
    {
        if (!number.Definite || number.Scale > 1 || !number.Value.IsFraction && number.Value.Numerator != decimal.Truncate(number.Value.Numerator))
        {
            return false;
        }

        var before = number.FirstToken - 1 - (bare ? 0 : 1);
        if (words.CueBefore(context, before + 1, static cue => cue is FigureCue.MoreVerb or FigureCue.AboutVerb or FigureCue.MostVerb, out _) != FigureCue.None)
        {
            return false; // "… of the session exceeded the 2,000".
        }

        for (var token = before; token >= Math.Max(0, before - 2) && context.ContinuesLine(token + 1); token--)
        {
            if (words.IsCue(context, token, FigureCue.OrdinalNoun, out _, TermFeatures.AnyClitic | TermFeatures.Article))
            {
                return true;
            }

            if (context.Tokens[token].Kind != TokenKind.Word)
            {
                return false;
            }
        }

        return bare && context.Tokens.Length == number.EndToken - number.FirstToken;
    }
}
