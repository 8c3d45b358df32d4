using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>
/// Finds named places: names of the lexicon, weighed where they are common words too, and names behind a class noun. Stateless and
/// thread-safe.
/// </summary>
internal static class LocationRecognizer
{
    private const float Sure = 0.95f;
    private const float Normal = 0.8f;
    private const float Guess = 0.6f;

    /// <summary>The confidence of a name of several words behind the class noun: more than that of the date that it is written like.</summary>
    private const float NamedByClass = 0.97f;

    public static void Recognize(NameText text, MentionCollector mentions)
    {
        var homonyms = new Homonyms(text);
        var repeated = new RepeatedNames(text);
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Context.Tokens[i].Kind == TokenKind.Hashtag)
            {
                HashtagNames.Add(text, i, mentions);
                continue;
            }

            if (!text.Is(i, WordClass.Word))
            {
                continue;
            }

            AddKnown(text, i, homonyms, mentions);
            PlaceNounGrammar.Add(text, i, repeated, mentions);
        }

        repeated.AddRepeats(EntityType.Location, "location.repeated", Guess, mentions);
    }

    private static void AddKnown(NameText text, int token, Homonyms homonyms, MentionCollector mentions)
    {
        if (!text.TryPlace(token, out var match, out var name))
        {
            return;
        }

        if (StandsInList(text, match) && TryBehindConjunction(text, token, out var joined, out var joinedName))
        {
            (match, name) = (joined, joinedName);
        }

        var confidence = Weigh(text, match, name);
        if (confidence > 0)
        {
            var country = name.Ambiguity == Ambiguity.Vowels ? homonyms.CountryOf(token, name.Country) : name.Country;
            mentions.Add(new Mention(
                EntityType.Location,
                TextSpan.FromBounds(match.Start, text.EndOf(match.EndToken - 1)),
                "location.lexicon",
                confidence,
                new NameValue(null, country)));
        }
    }

    /// <summary>Whether a name that begins with waw stands where the waw may join it to the names before.</summary>
    private static bool StandsInList(NameText text, in TermMatch match) =>
        match.TokenCount == 1 && !match.Has(TermFeatures.AnyClitic) && text.Context.FoldedOf(match.FirstToken)[0] == ArabicChars.Waw
        && match.FirstToken > 0
        && (text.Is(match.FirstToken - 1, WordClass.Place) || text.Context.TextOf(match.FirstToken - 1) is [ArabicChars.Comma]);

    private static bool TryBehindConjunction(NameText text, int token, out TermMatch match, out KnownName name)
    {
        foreach (ref readonly var candidate in text.Context.TermsAt(token))
        {
            if (candidate.Kind == TermKind.City && candidate.Has(TermFeatures.Conjunction) && !candidate.Has(TermFeatures.Article)
                && text.Lexicon.Cities[candidate.Term] is { Ambiguity: Ambiguity.None } known)
            {
                match = candidate with { Term = candidate.Term with { Features = candidate.Features & ~TermFeatures.UnlikelySegmentation } };
                name = known;
                return true;
            }
        }

        match = default;
        name = null!;
        return false;
    }

    /// <summary>How sure it is that a name of the lexicon is meant; 0 where it is not.</summary>
    private static float Weigh(NameText text, in TermMatch match, KnownName name)
    {
        var token = match.FirstToken;
        var single = match.TokenCount == 1;
        if (match.Has(TermFeatures.UnlikelySegmentation) && single)
        {
            // The word has a likelier reading as a whole.
            return 0;
        }

        var folded = text.Context.FoldedOf(token);
        if (single && match.Has(TermFeatures.Kaf) && folded.Length < 6)
        {
            return 0;
        }

        switch (name.Ambiguity)
        {
            case Ambiguity.Word:
                return !text.Follows(token) ? 0
                    : text.Is(token - 1, WordClass.CityWord) && match.TokenCount > 1 ? NamedByClass
                    : text.Is(token - 1, WordClass.CityWord | WordClass.NearPlace) ? Normal : 0;
            case Ambiguity.Person:
                return text.Is(token - 1, WordClass.CityWord | WordClass.NearPlace | WordClass.In | WordClass.Capital) || match.Has(TermFeatures.Beh) ? Normal
                    : text.Is(token - 1, WordClass.Towards) && !text.Is(token + 1, WordClass.PersonName) ? Guess : 0;
            case Ambiguity.Adjective:
                return match.Has(TermFeatures.Beh) || text.Is(token - 1, WordClass.In | WordClass.Towards | WordClass.CityWord)
                    || (match.Has(TermFeatures.Conjunction) && text.Is(token - 1, WordClass.Place)) ? Normal : 0;
            default:
                if (single && match.Kind == TermKind.Country && !match.Has(TermFeatures.AnyClitic) && text.Is(token, WordClass.Nationality) && text.Follows(token)
                    && text.Is(token - 1, WordClass.Definite) && text.Context.FoldedOf(token - 1) is [.., ArabicChars.TehMarbuta] or [.., ArabicChars.Alef, ArabicChars.Teh])
                {
                    return 0; // The adjective behind a definite noun.
                }

                if (single && text.Is(token, WordClass.PersonName) && match.Kind == TermKind.City
                    && (text.Is(token - 1, WordClass.Title) || (text.Is(token - 1, WordClass.PersonName) && text.Follows(token))))
                {
                    return Guess;
                }

                return Sure;
        }
    }
}
