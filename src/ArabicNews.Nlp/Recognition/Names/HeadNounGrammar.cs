using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>
/// Names of organizations that a head noun begins, and how far they go. A head without article is followed by a complement
/// ("ministry of …"), one with article by adjectives ("the supreme council …") and by complements with a lam. Stateless and
/// thread-safe.
/// </summary>
internal static class HeadNounGrammar
{
    public static void Add(NameText text, int token, RepeatedNames repeated, MentionCollector mentions)
    {
        if (!text.Context.TryTerm(token, TermKind.OrganizationNoun, out var head) || head.Has(TermFeatures.UnlikelySegmentation))
        {
            return;
        }

        var noun = text.Lexicon.OrganizationNouns[head.Term];
        var next = head.EndToken;
        if (noun.Use == NounUse.None || !text.Follows(next))
        {
            return;
        }

        if (head.Has(TermFeatures.Oblique) && text.Is(next, WordClass.Definite))
        {
            head = DualOf(text, head);
        }

        if (text.Is(next, WordClass.Quote))
        {
            QuotedNames.Add(text, head, noun, repeated, mentions);
            return;
        }

        if (noun is { Use: NounUse.Out, Class: "company" or "media" } && !head.Has(TermFeatures.Article) && PlaceNounGrammar.IsUnknownName(text, next)
            && !text.Is(next, WordClass.PersonName | WordClass.Place | WordClass.Product | WordClass.Portfolio) && !text.TryOrganization(next, out _))
        {
            repeated.Remember(next, next + 1);
            mentions.Add(new Mention(EntityType.Organization, TextSpan.FromBounds(text.Context.Tokens[next].Start, text.EndOf(next)), "organization.behind-head", 0.55f));
            return;
        }

        if (noun is { Use: NounUse.Out, Class: "company" or "media" } && text.Is(next, WordClass.Foreign))
        {
            var end = next + 1;
            while (text.Follows(end) && text.Is(end, WordClass.Foreign))
            {
                end++;
            }

            mentions.Add(new Mention(EntityType.Organization, TextSpan.FromBounds(text.Context.Tokens[next].Start, text.EndOf(end - 1)), "organization.behind-head", 0.8f));
            return;
        }

        var definite = head.Has(TermFeatures.Article) || (head.TokenCount > 1 && text.Is(head.EndToken - 1, WordClass.Definite));
        var walk = new NameWalk(text, next, noun);
        var confidence = definite ? walk.AfterDefinite(head) : walk.AfterConstruct(head);
        if (confidence <= 0 || walk.End <= head.EndToken)
        {
            return;
        }

        var start = walk.StartsAfterHead ? text.Context.Tokens[next].Start : head.Start;
        mentions.Add(new Mention(
            EntityType.Organization,
            TextSpan.FromBounds(start, text.EndOf(walk.End - 1)),
            definite ? "organization.definite-head" : "organization.head-noun",
            confidence,
            new NameValue(null, walk.Country)));
        OrganizationRecognizer.AddAbbreviation(text, walk.End, null, mentions);
    }

    /// <summary>The dual before its genitive, which looks like the indefinite accusative: what follows has shown that it is no accusative.</summary>
    private static TermMatch DualOf(NameText text, in TermMatch head)
    {
        foreach (ref readonly var match in text.Context.TermsAt(head.FirstToken))
        {
            if (match.Kind == head.Kind && match.EndToken == head.EndToken && match.Has(TermFeatures.Dual))
            {
                return match;
            }
        }

        return head;
    }
}
