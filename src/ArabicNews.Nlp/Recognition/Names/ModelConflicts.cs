using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>
/// What is withdrawn of the model's guesses once lexicon and grammar have spoken: a place or an organization that contradicts a name
/// of the lexicon which can hardly mean anything else. Stateless and thread-safe.
/// </summary>
internal static class ModelConflicts
{
    private const float Certain = 0.9f;

    /// <summary>The confidence below which a guess of a place or an organization is more likely wrong than right.</summary>
    private const float Least = 0.45f;

    /// <summary>Withdraws guesses among the first <paramref name="guesses"/> mentions.</summary>
    public static void Withdraw(NameText text, MentionCollector mentions, int guesses)
    {
        if (guesses == 0)
        {
            return;
        }

        var certain = new DisjointSpans();
        for (var i = guesses; i < mentions.Mentions.Count; i++)
        {
            var mention = mentions.Mentions[i];
            if (mention.Confidence >= Certain)
            {
                AddLongest(certain, mention);
            }
        }

        mentions.RemoveWhere(guesses, guess => guess.Type is EntityType.Organization or EntityType.Location
            && (guess.Confidence < Least || IsForeignNumber(text, guess) || IsPlainWord(text, guess) || IsContradicted(text, certain, guess) || IsCommonWord(text, certain, guess)));
    }

    private static void AddLongest(DisjointSpans certain, in Mention mention)
    {
        if (certain.Overlapping(mention.Span).IsEmpty)
        {
            certain.Add(mention);
        }
    }

    private static bool IsContradicted(NameText text, DisjointSpans certain, in Mention guess)
    {
        foreach (ref readonly var known in certain.Overlapping(guess.Span))
        {
            if (Contradicts(text, known, guess))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A guess that holds more than the known name may be a longer name, unless the known one ends before a title or a time; any
    /// other that overlaps it is wrong, and one that is the same says less than the lexicon does: it knows no country.
    /// </summary>
    private static bool Contradicts(NameText text, in Mention known, in Mention guess)
    {
        return known.Span == guess.Span || !guess.Span.Contains(known.Span) || IsOfOffice(text, known, guess)
            || (known.Type == guess.Type && text.Is(text.TokenAt(known.Span.End), WordClass.Title | WordClass.Time | WordClass.Ends) && guess.Span.End > known.Span.End);
    }

    /// <summary>Whether a guess goes on behind a cabinet with what its member is for: "deputy head of the cabinet for human development".</summary>
    private static bool IsOfOffice(NameText text, in Mention known, in Mention guess)
    {
        var first = text.TokenAt(known.Span.Start);
        return guess.Span.Start == known.Span.Start && text.Is(first - 1, WordClass.Title) && text.Context.TryTerm(first, TermKind.OrganizationNoun, out var head)
            && head.TokenCount > 1 && text.EndOf(head.EndToken - 1) == known.Span.End && text.Is(head.EndToken, WordClass.Lam);
    }

    /// <summary>Whether a guess is one definite word of every day that no list of names holds.</summary>
    private static bool IsPlainWord(NameText text, in Mention guess)
    {
        var token = text.TokenAt(guess.Span.Start);
        if (guess.Type != EntityType.Location || (uint)token >= (uint)text.Count || text.EndOf(token) != guess.Span.End || !text.Is(token, WordClass.Definite))
        {
            return false;
        }

        return text.Context.TryTerm(token, TermKind.OrdinaryWord, out _) && !text.Is(token, WordClass.Place) && !text.Is(token - 1, WordClass.CityWord | WordClass.NearPlace);
    }

    /// <summary>Whether a guess of a place is a word of Latin letters with a number: a conference or a product.</summary>
    private static bool IsForeignNumber(NameText text, in Mention guess) => guess.Type == EntityType.Location
        && text.TokenAt(guess.Span.Start) is >= 0 and var token && token < text.Count && text.Is(token, WordClass.Foreign)
        && guess.Span.Slice(text.Context.Source).ContainsAnyInRange('0', '9');

    /// <summary>Whether a guess is one word that is a club or a medium in the lexicon, but a common word here.</summary>
    private static bool IsCommonWord(NameText text, DisjointSpans certain, in Mention guess)
    {
        if (guess.Type != EntityType.Organization || !certain.Overlapping(guess.Span).IsEmpty)
        {
            return false;
        }

        var token = text.TokenAt(guess.Span.Start);
        if ((uint)token >= (uint)text.Count || text.EndOf(token) != guess.Span.End || text.Is(token - 1, WordClass.Quote))
        {
            return false;
        }

        foreach (ref readonly var match in text.Context.TermsAt(token))
        {
            if (match.TokenCount == 1 && match.Kind == TermKind.Organization && !text.IsSports && text.Lexicon.Organizations[match.Term] is { Type: "club", Ambiguity: not Ambiguity.None })
            {
                return true;
            }

            if (match.TokenCount == 1 && match.Kind == TermKind.NewsMedium && text.Lexicon.Media[match.Term] is { Type: "paper", Ambiguity: Ambiguity.Word }
                && !text.Context.TryTerm(token - 1, TermKind.OrganizationNoun, out _))
            {
                return true;
            }
        }

        return false;
    }
}
