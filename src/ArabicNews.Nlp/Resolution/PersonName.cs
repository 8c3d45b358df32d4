using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Resolution;

/// <summary>One word of a personal name. Immutable.</summary>
/// <param name="Text">Folded, particles of prefix kind joined on.</param>
/// <param name="Skeleton">What its spellings share.</param>
/// <param name="IsInitial">Whether it is an initial.</param>
/// <param name="IsFather">Whether "son of" stands before it.</param>
/// <param name="IsGiven">Whether the lexicon lists it as a given name: then only the same spelling is the same name.</param>
internal readonly record struct PersonNameWord(string Text, string Skeleton, bool IsInitial, bool IsGiven, bool IsFather = false)
{
    /// <summary>The fewest letters of a word whose spelling may vary.</summary>
    private const int ShortestVariant = 4;

    public bool Matches(in PersonNameWord other)
    {
        if (IsInitial || other.IsInitial)
        {
            return Text[0] == other.Text[0];
        }

        return Text == other.Text || (Skeleton == other.Skeleton && Skeleton.Length > 1 && Text.Length >= ShortestVariant && other.Text.Length >= ShortestVariant
            && !(IsGiven && other.IsGiven));
    }
}

/// <summary>The words of a person mention. Immutable.</summary>
internal sealed record PersonName(PersonNameWord[] Words, TermFeatures Gender)
{
    public PersonNameWord Last => Words[^1];

    /// <summary>Whether only one word stands there, or an initial and one word.</summary>
    public bool IsShort => Words.Length == 1;

    /// <summary>Whether the two may name one person: one holds the words of the other in their order, and first or last words agree.</summary>
    public bool IsCompatible(PersonName other)
    {
        var (longer, shorter) = Words.Length >= other.Words.Length ? (Words, other.Words) : (other.Words, Words);
        if (!longer[^1].Matches(shorter[^1]) && !longer[0].Matches(shorter[0]))
        {
            return false;
        }

        if (shorter.Length > 1 && longer.Length > shorter.Length && longer[1].IsFather && longer[1].Matches(shorter[0]) && !longer[0].Matches(shorter[0]))
        {
            return false; // The father's name.
        }

        var at = 0;
        foreach (ref readonly var word in longer.AsSpan())
        {
            if (at < shorter.Length && word.Matches(shorter[at]))
            {
                at++;
            }
        }

        return at == shorter.Length;
    }

    public static PersonName Read(RecognitionContext context, NameLexicon lexicon, TextSpan span)
    {
        var words = new List<PersonNameWord>(4);
        var prefix = "";
        var isFather = false;
        var gender = TermFeatures.None;
        for (var token = MentionIndex.TokenAt(context.Tokens, span.Start); token < context.Tokens.Length && context.Tokens[token].Start < span.End; token++)
        {
            if (context.Tokens[token].Kind is not (TokenKind.Word or TokenKind.ForeignWord))
            {
                continue;
            }

            var folded = context.FoldedOf(token)[CliticLength(context, token, span.Start)..];
            if (folded.Length == 0)
            {
                continue;
            }

            var place = PlaceOf(context, lexicon, token);
            if (place == NameWord.Link && context.Tokens[token].End < span.End)
            {
                isFather = true;
                continue;
            }

            if (place == NameWord.Prefix && prefix.Length == 0 && context.Tokens[token].End < span.End)
            {
                prefix = folded.ToString();
                continue;
            }

            if (place == NameWord.Suffix && words.Count > 0)
            {
                var before = words[^1];
                words[^1] = before with { Text = before.Text + folded.ToString(), Skeleton = before.Skeleton + NameKey.Skeleton(folded) };
                continue;
            }

            var isInitial = folded.Length <= 2 && token + 1 < context.Tokens.Length && context.Tokens[token + 1].Start < span.End
                && context.Source[context.Tokens[token + 1].Start] == '.';
            var given = context.TryTerm(token, TermKind.GivenName, out var match);
            gender = words.Count == 0 && given ? lexicon.GenderOf(match) : gender;
            var text = prefix + folded.ToString();
            words.Add(new PersonNameWord(text, NameKey.Skeleton(text), isInitial, given, isFather));
            prefix = "";
            isFather = false;
        }

        if (words.Count == 0)
        {
            var text = span.Slice(context.Source).ToString();
            words.Add(new PersonNameWord(text, text, false, false));
        }

        return new PersonName([.. words], gender);
    }

    private static NameWord PlaceOf(RecognitionContext context, NameLexicon lexicon, int token) =>
        context.TryTerm(token, TermKind.NameParticle, out var particle) && (particle.Features & (TermFeatures.AnyClitic | TermFeatures.Article)) == 0
            ? lexicon.Classify(particle)
            : NameWord.None;

    private static int CliticLength(RecognitionContext context, int token, int start)
    {
        var taken = 0;
        while (taken < context.FoldedOf(token).Length - 1 && context.StartAfter(token, taken) < start)
        {
            taken++;
        }

        return taken;
    }
}
