using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>Names of places behind a class noun: outside it (province of X) or with it (X airport). Stateless and thread-safe.</summary>
internal static class PlaceNounGrammar
{
    public static void Add(NameText text, int token, RepeatedNames repeated, MentionCollector mentions)
    {
        if (!text.Context.TryTerm(token, TermKind.PlaceNoun, out var match) || match.Has(TermFeatures.UnlikelySegmentation))
        {
            return;
        }

        var noun = text.Lexicon.PlaceNouns[match.Term];
        var next = match.EndToken;
        if (match.Has(TermFeatures.Plural) && noun.Use is NounUse.Out or NounUse.Head && (noun.IsSettlement || noun.Class == "street") && !match.Has(TermFeatures.Article))
        {
            PlaceLists.Add(text, next, mentions);
        }

        if (!text.Follows(next) || text.Is(next, WordClass.AnyClitic) || match.Has(TermFeatures.Article))
        {
            return;
        }

        if (noun.Use == NounUse.Out && noun.IsSettlement && !match.Has(TermFeatures.Plural) && text.Is(next, WordClass.Title) && text.Follows(next + 1) && text.Is(next + 1, WordClass.PersonName))
        {
            AddInside(text, match, noun with { Class = "facility" }, mentions); // "the city of king X" is no name without its noun.
        }
        else if (noun.Use == NounUse.Out && noun.IsSettlement && !match.Has(TermFeatures.Plural))
        {
            AddOutside(text, next, noun, repeated, mentions);
        }
        else if (noun.Use is NounUse.Head or NounUse.Known && (!match.Has(TermFeatures.Plural) || (noun.Class == "facility" && text.Is(next, WordClass.Title))))
        {
            AddInside(text, match, noun, mentions);
        }
    }

    private static void AddOutside(NameText text, int next, PlaceNoun noun, RepeatedNames repeated, MentionCollector mentions)
    {
        const WordClass NoName = WordClass.Adjective | WordClass.Nationality | WordClass.Ends | WordClass.In | WordClass.Towards
            | WordClass.Title | WordClass.Time | WordClass.Common | WordClass.Portfolio | WordClass.Naming;
        if (text.Is(next, WordClass.Quote) && text.Is(next + 1, WordClass.Word) && text.Is(next + 2, WordClass.Quote))
        {
            AddName(text, next + 1, next + 2, 0.7f, repeated, mentions);
            return;
        }

        if (!text.Is(next, WordClass.Word) || text.Is(next, NoName | WordClass.Place) || text.Context.TryTerm(next, TermKind.OrganizationNoun, out _) || text.Context.TryTerm(next, TermKind.PlaceNoun, out _))
        {
            return;
        }

        if (text.Is(next, WordClass.PlacePrefix))
        {
            if (text.Follows(next + 1) && text.Is(next + 1, WordClass.Word) && !text.Is(next + 1, WordClass.AnyClitic | WordClass.Adjective))
            {
                AddName(text, next, next + 2, 0.75f, repeated, mentions);
            }

            return;
        }

        // A region of people and trades ("area of services") is named by common nouns: there the lexicon must know the name.
        var folded = text.Context.FoldedOf(next);
        if (noun.Class == "region" && !text.Is(next - 1, WordClass.CityWord))
        {
            return;
        }

        if (folded.Length >= 3 && !(folded[^1] == ArabicChars.TehMarbuta && !text.Is(next, WordClass.Definite)))
        {
            AddName(text, next, next + 1, text.Is(next, WordClass.Definite) ? 0.65f : 0.7f, repeated, mentions);
        }
    }

    /// <summary>Whether a word looks like a proper name and like no adjective or common noun.</summary>
    public static bool IsUnknownName(NameText text, int token)
    {
        const WordClass NoName = WordClass.Definite | WordClass.AnyClitic | WordClass.Adjective | WordClass.Chain | WordClass.In | WordClass.Towards
            | WordClass.Nationality | WordClass.Title | WordClass.Time | WordClass.Sports | WordClass.NearPlace | WordClass.CityWord;
        var folded = text.Context.FoldedOf(token);
        return text.Is(token, WordClass.Word) && !text.Is(token, NoName) && folded.Length >= 4
            && folded[^1] is not (ArabicChars.Yeh or ArabicChars.TehMarbuta or ArabicChars.Heh) && folded is not [.., ArabicChars.Alef, ArabicChars.Teh]
            && !text.Context.TryTerm(token, TermKind.PlaceNoun, out _) && !text.Context.TryTerm(token, TermKind.OrganizationNoun, out _)
            && !text.Context.TryTerm(token, TermKind.OrdinaryWord, out _);
    }

    private static void AddName(NameText text, int first, int end, float confidence, RepeatedNames repeated, MentionCollector mentions)
    {
        if (!text.Is(first, WordClass.Definite))
        {
            repeated.Remember(first, end);
        }

        mentions.Add(new Mention(EntityType.Location, TextSpan.FromBounds(text.Context.Tokens[first].Start, text.EndOf(end - 1)), "location.class-noun", confidence));
    }

    private static void AddInside(NameText text, in TermMatch head, PlaceNoun noun, MentionCollector mentions)
    {
        var at = head.EndToken;
        if (noun.Class == "natural" && text.Context.TryTerm(at, TermKind.PlaceNoun, out var inner) && !inner.Has(TermFeatures.Article) && text.Lexicon.PlaceNouns[inner.Term].Class == "facility")
        {
            return; // "the surroundings of the base of X": the same word is an ocean.
        }

        string? country = null;
        var confidence = 0f;
        if (text.TryPlace(at, out var place, out var name) && (name.Ambiguity is Ambiguity.None or Ambiguity.Vowels or Ambiguity.Person) && !place.Has(TermFeatures.AnyClitic))
        {
            country = name.Country;
            at = place.EndToken;
            confidence = 0.95f;
        }
        else if (noun.Use == NounUse.Known)
        {
            return;
        }
        else if (text.Is(at, WordClass.PersonName | WordClass.Title) && noun.Class is "facility" or "street" or "proper")
        {
            var names = 0;
            while (at < text.Count && text.Follows(at) && text.Is(at, WordClass.PersonName | WordClass.Title) && !text.Is(at, WordClass.AnyClitic) && at < head.EndToken + 6)
            {
                names += text.Is(at, WordClass.PersonName) ? 1 : 0;
                at++;
            }

            confidence = names > 0 ? 0.95f : 0;
        }
        else if (text.Is(at, WordClass.PlacePrefix) && text.Follows(at + 1) && text.Is(at + 1, WordClass.Word) && !text.Is(at + 1, WordClass.AnyClitic))
        {
            at += 2;
            confidence = 0.75f;
        }
        else if (noun.Class == "building" && text.TryOrganization(at, out var body))
        {
            at = body.EndToken;
            confidence = 0.95f;
        }
        else if (text.Is(at, WordClass.Definite) && noun.Class == "street" && !text.Is(at, WordClass.Nationality | WordClass.Common | WordClass.Time | WordClass.Ends))
        {
            at++;
            confidence = 0.6f;
        }

        else if (noun.Class == "proper" && IsUnknownName(text, at))
        {
            at++;
            confidence = 0.65f;
        }

        if (confidence == 0)
        {
            return;
        }

        while (text.Follows(at) && text.Is(at, WordClass.FacilityAdjective) && !text.Is(at, WordClass.AnyClitic) && at < head.EndToken + 8)
        {
            at++;
        }

        mentions.Add(new Mention(EntityType.Location, TextSpan.FromBounds(head.Start, text.EndOf(at - 1)), "location.named-feature", confidence, new NameValue(null, country)));
    }
}
