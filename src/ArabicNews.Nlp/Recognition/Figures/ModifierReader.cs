using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>Reads words of approximation and bound before and behind a figure; they stay outside its span. Immutable and thread-safe.</summary>
internal sealed class ModifierReader(FigureLexicon words)
{
    private const int FarthestVerb = 3;

    private static readonly Func<FigureCue, bool> IsModifier = static cue => cue is >= FigureCue.About and <= FigureCue.Most;

    /// <summary>What the words before <paramref name="first"/> and from <paramref name="end"/> on say of the amount between them.</summary>
    public FigureModifier Read(RecognitionContext context, int first, int end)
    {
        var before = first;
        if (before > 0 && DigitPrefix.Of(context, before) != 0)
        {
            before--;
        }

        while (before > 0 && context.Source[context.Tokens[before - 1].Start] is '"' or '\u00AB' or '\u201C' && context.Tokens[before - 1].Length == 1)
        {
            before--;
        }

        var cue = words.CueBefore(context, before, IsModifier, out _);
        if (cue == FigureCue.None)
        {
            // "between" and "from" may stand between the word and a range.
            var range = words.CueBefore(context, before, static other => other is FigureCue.Between or FigureCue.From, out var start);
            cue = range == FigureCue.None || start == 0 ? cue : words.CueBefore(context, start, IsModifier, out _);
            cue = cue is FigureCue.More or FigureCue.MoreVerb or FigureCue.Less ? FigureCue.None : cue;
        }

        if (cue == FigureCue.None)
        {
            cue = VerbBefore(context, before);
        }

        if (cue == FigureCue.None && words.CueBefore(context, before, static other => other == FigureCue.Than, out var than) != FigureCue.None)
        {
            cue = SplitBefore(context, than);
        }

        var modifier = cue == FigureCue.None ? Behind(context, end) : Of(cue);
        return modifier is FigureModifier.LessThan or FigureModifier.MoreThan && words.IsCue(context, end, FigureCue.OrEqual, out _)
            ? modifier == FigureModifier.LessThan ? FigureModifier.AtMost : FigureModifier.AtLeast
            : modifier;
    }

    /// <summary>"exceeded": the verb may stand one to three words before, its subject between.</summary>
    private FigureCue VerbBefore(RecognitionContext context, int before)
    {
        for (var token = before - 1; token > 0 && token >= before - 3 && context.ContinuesLine(token); token--)
        {
            if (context.Tokens[token].Kind != Tokenization.TokenKind.Word || context.TryTerm(token, Lexicons.TermKind.NumberWord, out _))
            {
                break;
            }

            var verb = words.CueBefore(context, token, static other => other is FigureCue.AboutVerb or FigureCue.MoreVerb or FigureCue.MostVerb, out _);
            if (verb != FigureCue.None)
            {
                return verb;
            }
        }

        return FigureCue.None;
    }

    /// <summary>"their number is not less than": the verb stands one to three words before its preposition, its subject between.</summary>
    private FigureCue SplitBefore(RecognitionContext context, int preposition)
    {
        for (var token = preposition - 1; token > 0 && token >= preposition - FarthestVerb && context.ContinuesLine(token); token--)
        {
            if (context.Tokens[token].Kind != Tokenization.TokenKind.Word)
            {
                break;
            }

            var verb = words.CueBefore(context, token, static other => other is >= FigureCue.SplitMore and <= FigureCue.SplitMost, out _);
            if (verb != FigureCue.None)
            {
                return verb != FigureCue.SplitMore || IsMeasured(context, preposition) ? verb : FigureCue.None;
            }
        }

        return FigureCue.None;
    }

    /// <summary>
    /// Whether the subject of "exceeds" is what is measured: a noun with a pronoun stands before the preposition ("their number"), or the
    /// preposition is the short one. Pressure that "grows on three states" is no bound.
    /// </summary>
    private static bool IsMeasured(RecognitionContext context, int preposition) =>
        context.FoldedOf(preposition).Length == 2
        || context.FoldedOf(preposition - 1) is [_, _, .., ArabicChars.Heh] or [_, _, .., ArabicChars.Heh, ArabicChars.Alef or ArabicChars.Meem];

    /// <summary>"at least" behind the figure or behind the one or two words that it counts.</summary>
    private FigureModifier Behind(RecognitionContext context, int end)
    {
        for (var token = end; token <= end + 2 && token < context.Tokens.Length && context.ContinuesLine(token); token++)
        {
            switch (words.CueAt(context, token, out var last))
            {
                case FigureCue.LeastAfter:
                    return FigureModifier.AtLeast;
                case FigureCue.MostAfter:
                    return FigureModifier.AtMost;
                case FigureCue.AboutAfter when token == end || !(last < context.Tokens.Length && context.Tokens[last].Kind == Tokenization.TokenKind.Number):
                    return FigureModifier.About;
            }

            if (context.Tokens[token].Kind != Tokenization.TokenKind.Word || context.SegmentationOf(token).Conjunction > 0)
            {
                break;
            }
        }

        return FigureModifier.None;
    }

    private static FigureModifier Of(FigureCue cue) => cue switch
    {
        FigureCue.About or FigureCue.AboutVerb => FigureModifier.About,
        FigureCue.More or FigureCue.MoreVerb or FigureCue.SplitMore => FigureModifier.MoreThan,
        FigureCue.Less or FigureCue.SplitLess => FigureModifier.LessThan,
        FigureCue.Least or FigureCue.SplitLeast => FigureModifier.AtLeast,
        FigureCue.Most or FigureCue.MostVerb or FigureCue.SplitMost => FigureModifier.AtMost,
        _ => FigureModifier.None,
    };
}
