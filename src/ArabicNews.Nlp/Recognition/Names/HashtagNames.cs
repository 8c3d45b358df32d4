using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>Names of the lexicon written as a hashtag, their words joined by low lines. Stateless and thread-safe.</summary>
internal static class HashtagNames
{
    private const int LongestTag = 64;

    public static void Add(NameText text, int token, MentionCollector mentions)
    {
        var source = text.Context.TextOf(token);
        if (source.Length < 3 || source.Length > LongestTag)
        {
            return;
        }

        var gazetteer = text.Context.Lexicon.Gazetteer;
        Span<char> folded = stackalloc char[LongestTag * 4];
        var node = Gazetteer.Root;
        var rest = source[1..];
        while (rest.Length > 0)
        {
            var low = rest.IndexOf('_');
            var word = low < 0 ? rest : rest[..low];
            rest = low < 0 ? default : rest[(low + 1)..];
            if (!TextNormalizer.Lookup.TryNormalize(word, folded, out var written))
            {
                return;
            }

            var number = gazetteer.WordOf(folded[..written]);
            node = number < 0 ? -1 : gazetteer.Next(node, number);
            if (node < 0)
            {
                return;
            }
        }

        foreach (ref readonly var term in gazetteer.Terms(node))
        {
            var (type, known) = term.Kind switch
            {
                TermKind.Country => (EntityType.Location, text.Lexicon.Countries[term]),
                TermKind.City => (EntityType.Location, text.Lexicon.Cities[term]),
                TermKind.Place => (EntityType.Location, text.Lexicon.Places[term]),
                TermKind.Organization => (EntityType.Organization, text.Lexicon.Organizations[term]),
                TermKind.NewsMedium => (EntityType.Organization, text.Lexicon.Media[term]),
                _ => (EntityType.Location, null),
            };
            if (known is { Ambiguity: Ambiguity.None })
            {
                mentions.Add(new Mention(type, new TextSpan(text.Context.Tokens[token].Start + 1, source.Length - 1), "name.hashtag", 0.9f, new NameValue(known.Name, known.Country)));
                return;
            }
        }
    }
}
