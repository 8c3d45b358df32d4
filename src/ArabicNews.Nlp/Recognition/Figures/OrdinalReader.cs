using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>
/// Reads ordinals in words: "the third", "the eleventh", "the three-and-twentieth", "the first after the hundred", "the hundred
/// and seventeenth". Bare tens with the article are read as cardinals with <see cref="NumberTraits.MayBeOrdinal"/>. Immutable and
/// thread-safe.
/// </summary>
internal sealed class OrdinalReader(NumberLexicon words, GroupReader groups)
{
    private const TermFeatures Kept = TermFeatures.AnyClitic | TermFeatures.Article | TermFeatures.SwallowedAlef;

    public bool TryRead(RecognitionContext context, int token, out NumberPhrase phrase)
    {
        phrase = default;
        if (words.TryWord(context, token, TermKind.OrdinalWord, Joint.First, out var match, out var word))
        {
            var value = word.Value;
            var end = match.EndToken;
            var definite = (match.Features & TermFeatures.Article) != 0;
            var compound = AddTens(context, word, definite, ref end, ref value);
            if (word.Class == NumberClass.Compound && !compound)
            {
                return false;
            }

            compound |= AddAfter(context, ref end, ref value);
            phrase = Make(context, token, end, match.Start, value, match.Features & Kept, word, compound);
            return true;
        }

        return TryHundredFirst(context, token, out phrase) || TryTensAfter(context, token, out phrase);
    }

    /// <summary>"the twentieth after the hundred": definite tens are a rank before "after the hundred".</summary>
    private bool TryTensAfter(RecognitionContext context, int token, out NumberPhrase phrase)
    {
        phrase = default;
        if (!words.TryNumber(context, token, Joint.First, out var match, out var word) || (match.Features & TermFeatures.Article) == 0
            || word.Class is not (NumberClass.Unit or NumberClass.Tens) || !groups.TryRead(context, token, Joint.First, out var group) || group.Value > 99)
        {
            return false;
        }

        var end = group.EndToken;
        var value = group.Value;
        if (!AddAfter(context, ref end, ref value))
        {
            return false;
        }

        phrase = Make(context, token, end, match.Start, value, match.Features & Kept, word, compound: true);
        return true;
    }

    private bool AddTens(RecognitionContext context, in NumberWord word, bool definite, ref int end, ref decimal value)
    {
        if (word.Class is not (NumberClass.Unit or NumberClass.Compound) || word.Use == NumberUse.Adverb)
        {
            return false;
        }

        var detached = words.CueAt(context, end) == NumberCue.And;
        if (!words.TryNumber(context, detached ? end + 1 : end, detached ? Joint.Bare : Joint.And, out var tens, out var number)
            || number.Class != NumberClass.Tens || definite != ((tens.Features & TermFeatures.Article) != 0))
        {
            return false;
        }

        value += number.Value;
        end = tens.EndToken;
        return true;
    }

    /// <summary>"after the hundred", "after the two hundred", "after the thousand".</summary>
    private bool AddAfter(RecognitionContext context, ref int end, ref decimal value)
    {
        if (words.CueAt(context, end) != NumberCue.After || !groups.TryRead(context, end + 1, Joint.Bare, out var group)
            || (group.Clitics & TermFeatures.Article) == 0 || group.Value < 100 || group.Value % 100 != 0 || group.Value > 1_000_000
            || (group.Traits & NumberTraits.Digits) != 0)
        {
            return false;
        }

        value += group.Value;
        end = group.EndToken;
        return true;
    }

    /// <summary>"the hundred and seventeenth": a definite hundred or thousand, then the ordinal.</summary>
    private bool TryHundredFirst(RecognitionContext context, int token, out NumberPhrase phrase)
    {
        phrase = default;
        if (!words.TryNumber(context, token, Joint.First, out var match, out var number) || (match.Features & TermFeatures.Article) == 0
            || number.Class is not (NumberClass.Hundred or NumberClass.Hundreds or NumberClass.Scale) || (number.Form & TermFeatures.Plural) != 0)
        {
            return false;
        }

        var end = match.EndToken;
        var detached = words.CueAt(context, end) == NumberCue.And;
        if (!words.TryWord(context, detached ? end + 1 : end, TermKind.OrdinalWord, detached ? Joint.Bare : Joint.And, out var ordinal, out var word)
            || (ordinal.Features & TermFeatures.Article) == 0)
        {
            return false;
        }

        var value = number.Value + word.Value;
        end = ordinal.EndToken;
        if (!AddTens(context, word, definite: true, ref end, ref value) && word.Class == NumberClass.Compound)
        {
            return false;
        }

        phrase = Make(context, token, end, match.Start, value, match.Features & Kept, word, compound: true);
        return true;
    }

    private static NumberPhrase Make(
        RecognitionContext context, int token, int end, int start, decimal value, TermFeatures clitics, in NumberWord word, bool compound) => new()
        {
            Value = value,
            FirstToken = token,
            EndToken = end,
            Start = start,
            End = context.Tokens[end - 1].End,
            Clitics = clitics,
            Scale = 1,
            Traits = NumberTraits.Ordinal | NumberTraits.Words
                | ((word.Form & TermFeatures.Masculine) != 0 ? NumberTraits.Masculine : 0)
                | ((word.Form & TermFeatures.Feminine) != 0 ? NumberTraits.Feminine : 0)
                | (word.Use == NumberUse.Adverb ? NumberTraits.Adverb : 0)
                | (compound ? 0 : NumberTraits.SingleWord),
        };
}
