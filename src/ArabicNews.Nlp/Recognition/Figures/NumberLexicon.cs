using System.Globalization;
using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>The role of a number word in a compound.</summary>
internal enum NumberClass : byte
{
    None,
    Zero,
    Unit,
    Ten,
    Teen,
    Tens,
    Hundred,
    Hundreds,
    Scale,
    Compound,
}

/// <summary>What a lexicon line says of when a word is a number.</summary>
internal enum NumberUse : byte
{
    Free,
    Compound,
    Construct,
    MaybeConstruct,
    Homograph,
    Possessed,
    Adverb,
}

/// <summary>Function words of the number grammar.</summary>
internal enum NumberCue : byte
{
    None,
    And,
    Minus,
    Point,
    ReversedPoint,
    After,
}

/// <summary>What is known of a number, fraction or ordinal word. Immutable and thread-safe.</summary>
internal readonly record struct NumberWord(decimal Value, long Denominator, NumberClass Class, NumberUse Use, TermFeatures Form);

/// <summary>How a number word must be joined to what stands before it.</summary>
internal enum Joint : byte
{
    /// <summary>It begins a number: particles and the article are free.</summary>
    First,

    /// <summary>The conjunction is attached to it.</summary>
    And,

    /// <summary>Nothing is attached, as behind a detached conjunction or behind the factor of a scale word.</summary>
    Bare,
}

/// <summary>Number, fraction and ordinal words as the grammar sees them. Immutable and thread-safe.</summary>
internal sealed class NumberLexicon
{
    private readonly EntryTable<NumberWord> _numbers;
    private readonly EntryTable<NumberWord> _fractions;
    private readonly EntryTable<NumberWord> _ordinals;
    private readonly EntryTable<NumberCue> _cues;

    private NumberLexicon(Lexicon lexicon)
    {
        _numbers = EntryTable<NumberWord>.Create(lexicon, TermKind.NumberWord, Read);
        _fractions = EntryTable<NumberWord>.Create(lexicon, TermKind.FractionWord, ReadFraction);
        _ordinals = EntryTable<NumberWord>.Create(lexicon, TermKind.OrdinalWord, Read);
        _cues = EntryTable<NumberCue>.Create(lexicon, TermKind.Cue, static entry => entry.Id switch
        {
            "number-and" => NumberCue.And,
            "number-minus" => NumberCue.Minus,
            "number-point" => NumberCue.Point,
            "number-reversed-point" => NumberCue.ReversedPoint,
            "number-after" => NumberCue.After,
            _ => NumberCue.None,
        });
    }

    public static NumberLexicon Create(Lexicon lexicon) => new(lexicon);

    /// <summary>A word of a kind (number, fraction or ordinal) at a token, joined as asked.</summary>
    public bool TryWord(RecognitionContext context, int token, TermKind kind, Joint joint, out TermMatch match, out NumberWord word)
    {
        if (token < context.Tokens.Length && context.Tokens[token].Kind == TokenKind.Word)
        {
            foreach (ref readonly var candidate in context.TermsAt(token))
            {
                if (candidate.Kind != kind)
                {
                    continue;
                }

                word = (kind == TermKind.NumberWord ? _numbers : kind == TermKind.FractionWord ? _fractions : _ordinals)[candidate.Term];
                if (Fits(context, candidate, word, joint))
                {
                    match = candidate;
                    return true;
                }
            }
        }

        match = default;
        word = default;
        return false;
    }

    public bool TryNumber(RecognitionContext context, int token, Joint joint, out TermMatch match, out NumberWord word) =>
        TryWord(context, token, TermKind.NumberWord, joint, out match, out word);

    /// <summary>The function word that a token is, without particles.</summary>
    public NumberCue CueAt(RecognitionContext context, int token)
    {
        if (token < context.Tokens.Length)
        {
            foreach (ref readonly var candidate in context.TermsAt(token))
            {
                if (candidate.Kind == TermKind.Cue && candidate.TokenCount == 1 && !HasAny(candidate.Features, TermFeatures.AnyClitic | TermFeatures.Article)
                    && _cues[candidate.Term] is var cue && cue != NumberCue.None)
                {
                    return cue;
                }
            }
        }

        return NumberCue.None;
    }

    public static bool HasAny(TermFeatures features, TermFeatures asked) => (features & asked) != 0;

    private static bool Fits(RecognitionContext context, in TermMatch match, in NumberWord word, Joint joint)
    {
        var features = match.Features;

        // "and eleven", "and one and twenty" begin with the letters of "one", which makes their conjunction look unlikely.
        var likely = !HasAny(features, TermFeatures.UnlikelySegmentation) || match.TokenCount > 1 || word.Use == NumberUse.Compound;
        switch (joint)
        {
            case Joint.First:
                // A lone letter before a short word may belong to another word; before a number word only beh is common.
                return (likely || (features & TermFeatures.AnyClitic) == TermFeatures.Beh)
                    && (HasAny(features, TermFeatures.Conjunction) || !WawBeforeHamza(context, match.FirstToken));
            case Joint.And:
                return HasAny(features, TermFeatures.Conjunction) && !HasAny(features, TermFeatures.AnyPreposition) && likely
                    && context.FoldedOf(match.FirstToken)[0] == ArabicChars.Waw;
            default:
                return !HasAny(features, TermFeatures.AnyClitic);
        }
    }

    /// <summary>Whether the word begins with waw and an alef that carries hamza: then the waw is no letter of "one".</summary>
    private static bool WawBeforeHamza(RecognitionContext context, int token)
    {
        var text = context.TextOf(token);
        if (text[0] != ArabicChars.Waw)
        {
            return false;
        }

        var at = 1;
        while (at < text.Length && ArabicChars.IsMark(text[at]))
        {
            at++;
        }

        return at < text.Length && text[at] is ArabicChars.AlefHamzaAbove or ArabicChars.AlefHamzaBelow;
    }

    private static NumberWord Read(LexiconEntry entry) =>
        decimal.TryParse(entry["value"], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new NumberWord(value, 1, ReadClass(entry), ReadUse(entry), ReadForm(entry))
            : throw entry.Error("the column value must hold a whole number in ASCII digits");

    private static NumberWord ReadFraction(LexiconEntry entry) =>
        decimal.TryParse(entry["numerator"], NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            && long.TryParse(entry["denominator"], NumberStyles.None, CultureInfo.InvariantCulture, out var denominator) && denominator > 0
            ? new NumberWord(numerator, denominator, NumberClass.None, ReadUse(entry), ReadForm(entry))
            : throw entry.Error("the columns numerator and denominator must hold whole numbers above zero in ASCII digits");

    private static TermFeatures ReadForm(LexiconEntry entry) =>
        (entry["gender"] switch { "m" => TermFeatures.Masculine, "f" => TermFeatures.Feminine, _ => TermFeatures.None })
        | (entry["number"] switch { "sg" => TermFeatures.Singular, "du" => TermFeatures.Dual, "pl" => TermFeatures.Plural, _ => TermFeatures.None });

    private static NumberClass ReadClass(LexiconEntry entry) => entry["class"] switch
    {
        "zero" => NumberClass.Zero,
        "unit" => NumberClass.Unit,
        "ten" => NumberClass.Ten,
        "teen" => NumberClass.Teen,
        "tens" => NumberClass.Tens,
        "hundred" => NumberClass.Hundred,
        "hundreds" => NumberClass.Hundreds,
        "scale" => NumberClass.Scale,
        "compound" => NumberClass.Compound,
        _ => throw entry.Error("the column class must be zero, unit, ten, teen, tens, hundred, hundreds, scale or compound"),
    };

    private static NumberUse ReadUse(LexiconEntry entry) => entry["use"] switch
    {
        "" => NumberUse.Free,
        "compound" => NumberUse.Compound,
        "construct" => NumberUse.Construct,
        "maybe-construct" => NumberUse.MaybeConstruct,
        "homograph" => NumberUse.Homograph,
        "possessed" => NumberUse.Possessed,
        "adverb" => NumberUse.Adverb,
        _ => throw entry.Error("unknown use"),
    };
}
