using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Resolution;

/// <summary>How often a document names each country: by its name, its nationality adjectives and its cities. Immutable and thread-safe.</summary>
internal sealed class CountryCounts
{
    /// <summary>What a name in the first tokens, where the dateline stands, counts.</summary>
    private const int DatelineWeight = 3;

    private const int DatelineTokens = 6;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private CountryCounts()
    {
    }

    /// <summary>The count of a country by its ISO 3166-1 code.</summary>
    public int this[string country] => _counts.GetValueOrDefault(country);

    public static CountryCounts Of(RecognitionContext context)
    {
        var counts = new CountryCounts();
        for (var token = 0; token < context.Tokens.Length;)
        {
            token = counts.Count(context, token);
        }

        return counts;
    }

    private int Count(RecognitionContext context, int token)
    {
        foreach (ref readonly var match in context.TermsAt(token))
        {
            if (match.Kind is TermKind.Country or TermKind.Nationality or TermKind.City && !match.Has(TermFeatures.UnlikelySegmentation))
            {
                var entry = context.EntryOf(match);
                var country = entry["iso"].Length > 0 ? entry["iso"] : entry["country"];
                if (country.Length == 2)
                {
                    _counts[country] = _counts.GetValueOrDefault(country) + (token < DatelineTokens ? DatelineWeight : 1);
                }

                return match.EndToken;
            }
        }

        return token + 1;
    }
}
