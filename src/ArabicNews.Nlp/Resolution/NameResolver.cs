using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Morphology;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Resolution;

/// <summary>Gives the names of organizations and places their normalized form and their country. Stateless and thread-safe.</summary>
internal static class NameResolver
{
    private static readonly TextNormalizer Cleaner = TextNormalizer.Default;

    /// <summary>The name without marks, tatweel and quotation marks, the article restored that a lam swallowed.</summary>
    public static string Normalize(RecognitionContext context, in Mention mention)
    {
        if (mention.Value is NameValue { Name: { } known })
        {
            return known;
        }

        var name = Cleaner.NormalizeToString(mention.Span.Slice(context.Source));
        if (name.AsSpan().IndexOfAny("\"\u00AB\u00BB\u201C\u201D") >= 0)
        {
            name = string.Concat(name.Split('"', '\u00AB', '\u00BB', '\u201C', '\u201D')).Trim();
        }

        if (!LacksAlef(context, mention))
        {
            return name;
        }

        // A word that begins with a lam of its own keeps it: "for the committee" and "for a committee of" are written alike.
        return BeginsWithOwnLam(context, mention, out var isDefinite)
            ? isDefinite ? string.Concat([ArabicChars.Alef, ArabicChars.Lam], name) : name
            : ArabicChars.Alef + name;
    }

    /// <summary>Whether a listed head noun that begins with a lam stands behind the lam of "for", and whether an adjective shows that it had the article.</summary>
    private static bool BeginsWithOwnLam(RecognitionContext context, in Mention mention, out bool isDefinite)
    {
        var token = MentionIndex.TokenAt(context.Tokens, mention.Span.Start);
        isDefinite = false;
        foreach (ref readonly var match in context.TermsAt(token))
        {
            if (match.Kind == TermKind.OrganizationNoun && match.TokenCount == 1 && match.Start == mention.Span.Start && match.Has(TermFeatures.Lam)
                && !match.Has(TermFeatures.Article) && !match.Has(TermFeatures.SwallowedAlef))
            {
                isDefinite = match.EndToken < context.Tokens.Length && CliticSegmenter.HasArticle(context.FoldedOf(match.EndToken))
                    && (context.TryTerm(match.EndToken, TermKind.Nationality, out _)
                        || (context.TryTerm(match.EndToken, TermKind.EntityWord, out var word) && context.EntryOf(word)["names"].Contains("naming", StringComparison.Ordinal)));
                return true;
            }
        }

        return false;
    }

    /// <summary>The ISO 3166-1 code of the country, or null.</summary>
    public static string? CountryOf(in Mention mention) => (mention.Value as NameValue)?.Country;

    private static bool LacksAlef(RecognitionContext context, in Mention mention)
    {
        var start = mention.Span.Start;
        if (start == 0 || context.Source[start] != ArabicChars.Lam)
        {
            return false;
        }

        var before = start - 1;
        while (before >= 0 && (ArabicChars.IsMark(context.Source[before]) || context.Source[before] == ArabicChars.Tatweel))
        {
            before--;
        }

        return before >= 0 && context.Source[before] == ArabicChars.Lam;
    }
}
