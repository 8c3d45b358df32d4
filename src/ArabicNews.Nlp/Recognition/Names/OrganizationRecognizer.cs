using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>
/// Finds named organizations: names of the lexicon, weighed where they are common words or places too; names made of a head noun
/// (<see cref="HeadNounGrammar"/>); names in quotation marks behind a head noun; abbreviations in brackets. Stateless and thread-safe.
/// </summary>
internal static class OrganizationRecognizer
{
    private const float Sure = 0.95f;
    private const float Normal = 0.8f;

    /// <summary>The confidence of a medium that bears the name of a place, where only a medium can stand.</summary>
    private const float Certain = 0.97f;

    public static void Recognize(NameText text, MentionCollector mentions)
    {
        var repeated = new RepeatedNames(text);
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Is(i, WordClass.Word | WordClass.Foreign))
            {
                AddKnown(text, i, repeated, mentions);
                HeadNounGrammar.Add(text, i, repeated, mentions);
                AddPortfolio(text, i, mentions);
            }
        }

        repeated.AddRepeats(EntityType.Organization, "organization.repeated", 0.6f, mentions);
    }

    private static void AddKnown(NameText text, int token, RepeatedNames repeated, MentionCollector mentions)
    {
        foreach (ref readonly var match in text.Context.TermsAt(token))
        {
            var known = match.Kind switch
            {
                TermKind.Organization => text.Lexicon.Organizations[match.Term],
                TermKind.NewsMedium => text.Lexicon.Media[match.Term],
                _ => null,
            };
            if (known is null)
            {
                continue;
            }

            var confidence = Weigh(text, match, known);
            if (confidence > 0)
            {
                var end = WithNationality(text, match, known);
                mentions.Add(new Mention(
                    known.Type == "seat" && text.Is(token - 1, WordClass.Into) ? EntityType.Location : EntityType.Organization,
                    TextSpan.FromBounds(match.Start, text.EndOf(end - 1)),
                    match.Kind == TermKind.NewsMedium ? "organization.medium" : "organization.lexicon",
                    confidence,
                    new NameValue(end == match.EndToken ? known.Name : null, known.Country)));
                AddAbbreviation(text, end, known, mentions);
                RememberShortForm(text, match, known, repeated);
                return;
            }
        }
    }

    /// <summary>
    /// A common word that a head noun shows to be a name once ("the movement Al Nahda") is this name in the rest of the document.
    /// </summary>
    private static void RememberShortForm(NameText text, in TermMatch match, KnownName known, RepeatedNames repeated)
    {
        if (known.Ambiguity == Ambiguity.Word)
        {
            repeated.Remember(match.FirstToken, match.EndToken);
        }
        else if (match.TokenCount == 2 && match.Kind == TermKind.Organization && text.Context.TryTerm(match.FirstToken, TermKind.OrganizationNoun, out _)
            && text.Context.TryTerm(match.FirstToken + 1, TermKind.Organization, out var rest) && rest.TokenCount == 1
            && text.Lexicon.Organizations[rest.Term].Ambiguity == Ambiguity.Word)
        {
            repeated.Remember(match.FirstToken + 1, match.EndToken);
        }
    }

    private static float Weigh(NameText text, in TermMatch match, KnownName known)
    {
        var token = match.FirstToken;
        var single = match.TokenCount == 1;
        if (single && (match.Has(TermFeatures.UnlikelySegmentation) || match.Has(TermFeatures.Article)))
        {
            return 0;
        }

        if (known.Type == "company" && text.Is(token - 1, WordClass.Product) && text.Follows(token))
        {
            return 0;
        }

        switch (known.Ambiguity)
        {
            case Ambiguity.Word when known.Type == "club":
                return text.IsSports && text.Follows(token) && !BehindNationalTeam(text, token) && (text.Is(token - 1, WordClass.Sports) || BehindHeadNoun(text, token)) ? 0.96f : 0;
            case Ambiguity.Word:
                if (match.Has(TermFeatures.AnyClitic))
                {
                    return 0;
                }

                return match.Kind == TermKind.NewsMedium && text.TryPlace(token, out _, out _) && BehindHeadNoun(text, token, match.Kind) ? Certain
                    : BehindHeadNoun(text, token, match.Kind) || (text.Is(token - 1, WordClass.Quote) && text.Is(match.EndToken, WordClass.Quote) && BehindHeadNoun(text, token - 1, match.Kind)) ? Normal
                    : match.Kind != TermKind.NewsMedium ? 0
                    : SpokenTo(text, match) ? Certain
                    : InDateline(text, match, known) ? known.Type == "agency" ? Certain : Normal : 0;
            case Ambiguity.Sports:
                return !text.IsSports || text.Is(token - 1, WordClass.In | WordClass.CityWord | WordClass.Capital) || match.Has(TermFeatures.Beh) ? 0
                    : BehindHeadNoun(text, token) ? 0.98f : 0.96f;
            default:
                return Sure;
        }
    }

    /// <summary>Whether a national team stands before, which the word then describes: that of the young, of the olympics.</summary>
    private static bool BehindNationalTeam(NameText text, int token) => text.Context.TryTerm(token - 1, TermKind.OrganizationNoun, out var head)
        && text.Lexicon.OrganizationNouns[head.Term] is { Use: NounUse.Nation, Class: "club" };

    /// <summary>Whether a head noun of organizations, with or without article, stands right before a token.</summary>
    private static bool BehindHeadNoun(NameText text, int token, TermKind kind = TermKind.Organization)
    {
        if (token <= 0 || !text.Follows(token))
        {
            return false;
        }

        return text.Context.TryTerm(token - 1, TermKind.OrganizationNoun, out var head) && head.TokenCount == 1
            && text.Lexicon.OrganizationNouns[head.Term] is { Use: not NounUse.None } noun
            && (kind == TermKind.NewsMedium ? noun.Class is "media" or "agency" : noun.Class is "party" or "armed" or "company" or "club" or "bank" or "agency" or "media" or "body");
    }

    /// <summary>Whether somebody spoke to the medium: its name in quotation marks behind a lam that stands alone.</summary>
    private static bool SpokenTo(NameText text, in TermMatch match) => match.FirstToken > 1 && text.Is(match.FirstToken - 1, WordClass.Quote)
        && text.Is(match.EndToken, WordClass.Quote) && text.Context.FoldedOf(match.FirstToken - 2) is [ArabicChars.Lam];

    /// <summary>Whether a medium stands where datelines have it: in brackets, or at the start of a line before a dash or behind one.</summary>
    private static bool InDateline(NameText text, in TermMatch match, KnownName known)
    {
        var before = match.FirstToken > 0 ? text.Context.TextOf(match.FirstToken - 1) : default;
        var after = match.EndToken < text.Count ? text.Context.TextOf(match.EndToken) : default;
        if (known.Type != "agency")
        {
            // Papers and sites: first in the line and a place behind the dash, or between two dashes and a place behind them.
            var opens = match.FirstToken == 0 || text.Context.BeginsLine(match.FirstToken) || (match.FirstToken < 8 && before is "-" or "\u2013");
            return opens && after is "-" or "\u2013" && text.TryPlace(match.EndToken + 1, out _, out _);
        }

        return (before is "(" && after is ")") || (match.FirstToken < 8 && before is "-" or "/" or "\u2013" && after is "-" or ":" or "\u2013" or ")");
    }

    /// <summary>Takes a nationality adjective behind the name of a body into the name, where it is no longer name in the lexicon.</summary>
    private static int WithNationality(NameText text, in TermMatch match, KnownName known)
    {
        var end = match.EndToken;
        if (match.Kind == TermKind.Organization && known.Type == "body" && match.TokenCount > 1 && text.Follows(end)
            && text.Is(end, WordClass.Nationality) && text.Is(end, WordClass.Definite) && !text.Is(end, WordClass.AnyClitic)
            && text.Context.TryTerm(end, TermKind.Nationality, out var nationality)
            && !(text.Context.TryTerm(match.FirstToken, TermKind.OrganizationNoun, out var head) && (head.Features & (TermFeatures.Plural | TermFeatures.Dual)) == 0
                && text.Lexicon.OrganizationNouns[head.Term].IsFeminine != text.Is(end, WordClass.Feminine))
            && (known.Country is null || known.Country == text.Lexicon.Nationalities[nationality.Term]))
        {
            return end + 1;
        }

        return end;
    }

    /// <summary>An abbreviation in brackets behind a full name is a name of its own.</summary>
    internal static void AddAbbreviation(NameText text, int open, KnownName? known, MentionCollector mentions)
    {
        if (open + 2 >= text.Count || text.Context.TextOf(open) is not "(" || !text.Is(open + 1, WordClass.Word | WordClass.Foreign))
        {
            return;
        }

        var close = open + 2;
        while (close < text.Count && close < open + 6 && text.Is(close, WordClass.Word | WordClass.Foreign))
        {
            close++;
        }

        if (close < text.Count && text.Context.TextOf(close) is ")" && (close == open + 2 || text.Is(open + 1, WordClass.Foreign)))
        {
            mentions.Add(new Mention(
                EntityType.Organization,
                TextSpan.FromBounds(text.Context.Tokens[open + 1].Start, text.EndOf(close - 1)),
                "organization.abbreviation",
                Normal,
                new NameValue(known?.Name, known?.Country)));
        }
    }

    /// <summary>A portfolio with a feminine nationality adjective stands for its ministry.</summary>
    private static void AddPortfolio(NameText text, int token, MentionCollector mentions)
    {
        if (!text.Is(token, WordClass.Portfolio) || !text.Is(token, WordClass.Definite) || !text.Context.TryTerm(token, TermKind.Portfolio, out var match)
            || match.TokenCount != 1 || !text.Lexicon.ActingPortfolios[match.Term] || match.Has(TermFeatures.Article)
            || (text.Follows(token) && text.Is(token - 1, WordClass.Definite) && !text.Is(token, WordClass.AnyClitic) && !text.Is(token - 1, WordClass.Time)))
        {
            return;
        }

        var next = match.EndToken;
        if (text.Follows(next) && text.Is(next, WordClass.Nationality) && text.Is(next, WordClass.Feminine) && text.Is(next, WordClass.Definite)
            && !text.Is(next, WordClass.AnyClitic) && !text.Is(token - 1, WordClass.Title)
            && text.Context.TryTerm(next, TermKind.Nationality, out var nationality))
        {
            mentions.Add(new Mention(
                EntityType.Organization,
                TextSpan.FromBounds(match.Start, text.EndOf(nationality.EndToken - 1)),
                "organization.portfolio",
                0.85f,
                new NameValue(null, text.Lexicon.Nationalities[nationality.Term])));
        }
    }
}
