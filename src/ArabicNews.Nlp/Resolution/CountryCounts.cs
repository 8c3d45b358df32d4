using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Resolution;

/// <summary>How often a document names each country: by its name, its nationality adjectives and its cities. Immutable and thread-safe.</summary>
internal sealed class CountryCounts
{
    /// <summary>What the place of the dateline counts: a paper writes of its own country's money without naming it.</summary>
    private const int DatelineWeight = 10;

    /// <summary>What a name in the first tokens counts: a headline, or a dateline without an agency.</summary>
    private const int OpeningWeight = 3;

    private const int OpeningTokens = 6;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private CountryCounts()
    {
    }

    /// <summary>The count of a country by its ISO 3166-1 code.</summary>
    public int this[string country] => _counts.GetValueOrDefault(country);

    /// <summary>
    /// The country that the document is about, or null where none stands out: named at least twice, and three times as often as the next.
    /// </summary>
    public string? Main
    {
        get
        {
            const int Fewest = 2;
            const int Ahead = 3;
            string? main = null;
            int most = 0, next = 0;
            foreach (var (country, count) in _counts)
            {
                if (count > most)
                {
                    (main, next, most) = (country, most, count);
                }
                else
                {
                    next = Math.Max(next, count);
                }
            }

            return most >= Fewest && most >= next * Ahead ? main : null;
        }
    }

    /// <summary>Counts the names of a document. <paramref name="dateline"/> is where the place of its dateline begins, in UTF-16 code units, or -1.</summary>
    public static CountryCounts Of(RecognitionContext context, int dateline)
    {
        var counts = new CountryCounts();
        for (var token = 0; token < context.Tokens.Length;)
        {
            token = counts.Count(context, token, dateline);
        }

        return counts;
    }

    private int Count(RecognitionContext context, int token, int dateline)
    {
        foreach (ref readonly var match in context.TermsAt(token))
        {
            if (match.Kind is TermKind.Country or TermKind.Nationality or TermKind.City && !match.Has(TermFeatures.UnlikelySegmentation))
            {
                var entry = context.EntryOf(match);
                var country = entry["iso"].Length > 0 ? entry["iso"] : entry["country"];
                if (country.Length == 2)
                {
                    var weight = match.Start == dateline ? DatelineWeight : token < OpeningTokens ? OpeningWeight : 1;
                    _counts[country] = _counts.GetValueOrDefault(country) + weight;
                }

                return match.EndToken;
            }
        }

        return token + 1;
    }
}
