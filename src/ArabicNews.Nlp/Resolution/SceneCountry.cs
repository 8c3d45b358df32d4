using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Names;

namespace ArabicNews.Nlp.Resolution;

/// <summary>
/// The country where the sentence of an office says it plays: the place that it opens with ("in Riyadh, the minister of …"), or the
/// home of the news agency that it quotes before. Stateless and thread-safe.
/// </summary>
internal static class SceneCountry
{
    /// <summary>How many tokens before the office are looked at.</summary>
    private const int Reach = 40;

    /// <summary>The country's ISO 3166-1 code, or null.</summary>
    public static string? Of(RecognitionContext context, int position)
    {
        var token = MentionIndex.TokenAt(context.Tokens, position);
        var sentence = context.SentenceOf(token);
        var foreign = -1;
        for (var before = token - 1; before >= Math.Max(0, token - Reach) && context.SentenceOf(before) == sentence; before--)
        {
            if (context.TryTerm(before, TermKind.NewsMedium, out var medium) && context.EntryOf(medium) is var entry && entry["type"] == "agency"
                && entry["ambiguous"].Length == 0 && entry["iso"].Length == 2 && medium.TokenCount > 1)
            {
                return foreign < medium.EndToken ? entry["iso"] : null;
            }

            if (context.TryTerm(before, TermKind.Nationality, out var nationality) && !nationality.Has(TermFeatures.UnlikelySegmentation))
            {
                foreign = Math.Max(foreign, before); // Somebody of another country may be meant from here on.
            }

            var opens = before == 0 || context.SentenceOf(before - 1) != sentence || context.BeginsLine(before);
            if (opens)
            {
                return foreign < 0 && IsIn(context, before) ? PlaceAt(context, before + 1) : null;
            }
        }

        return null;
    }

    private static bool IsIn(RecognitionContext context, int token)
    {
        foreach (ref readonly var match in context.TermsAt(token))
        {
            if (match.Kind == TermKind.Cue && match.TokenCount == 1 && context.EntryOf(match).Id is NameLexicon.CuePrefix + "in")
            {
                return true;
            }
        }

        return false;
    }

    private static string? PlaceAt(RecognitionContext context, int token)
    {
        foreach (var kind in (ReadOnlySpan<TermKind>)[TermKind.Country, TermKind.City])
        {
            if (context.TryTerm(token, kind, out var place) && (place.Features & TermFeatures.AnyClitic) == 0 && context.EntryOf(place) is var entry
                && entry["ambiguous"] is "" or "vowels" && entry["iso"].Length == 2)
            {
                return entry["iso"];
            }
        }

        return null;
    }
}
