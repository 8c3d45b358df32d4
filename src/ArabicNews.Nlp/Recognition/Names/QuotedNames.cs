using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>Names in quotation marks behind a head noun. Stateless and thread-safe.</summary>
internal static class QuotedNames
{
    private const int LongestName = 6;

    /// <summary>The confidence behind a noun that hardly anything else in quotation marks follows: a place or a day of that name is not meant.</summary>
    private const float Certain = 0.97f;

    public static void Add(NameText text, in TermMatch head, OrganizationNoun noun, RepeatedNames repeated, MentionCollector mentions)
    {
        var open = head.EndToken;
        var close = open + 1;
        while (close < text.Count && close <= open + LongestName && !text.Is(close, WordClass.Quote) && text.Is(close, WordClass.Word | WordClass.Foreign)
            && text.Context.SentenceOf(close) == text.Context.SentenceOf(open))
        {
            close++;
        }

        var names = noun.Use == NounUse.Out || (!head.Has(TermFeatures.Article) && noun.Class is "party" or "armed" or "company" or "bank" or "media" or "club" or "agency" or "body");
        if (!names || close == open + 1 || !text.Is(close, WordClass.Quote))
        {
            return;
        }

        if (!text.Is(open + 1, WordClass.Ends | WordClass.Time | WordClass.Common))
        {
            repeated.Remember(open + 1, close);
        }

        if (noun.HoldsQuoted && !head.Has(TermFeatures.Plural))
        {
            // A centre or a house is part of its name, with what it is for behind the marks.
            var walk = new NameWalk(text, close + 1, noun);
            var end = walk.AfterQuotation() ? walk.End : close;
            mentions.Add(new Mention(EntityType.Organization, TextSpan.FromBounds(head.Start, text.EndOf(end - 1)), "organization.quoted", Certain));
            return;
        }

        // The name stands by itself in its marks; a head of the kind "party" or "movement" is its other half where no mark stood.
        mentions.Add(new Mention(
            EntityType.Organization,
            TextSpan.FromBounds(text.Context.Tokens[open + 1].Start, text.EndOf(close - 1)),
            "organization.quoted",
            noun.Use is NounUse.Nation ? 0.6f : noun.Class is "media" or "agency" or "company" ? Certain : 0.8f));
    }
}
