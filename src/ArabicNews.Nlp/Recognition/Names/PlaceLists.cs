using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>Lists of places behind a plural class noun: "the quarters X, Y and Z". Stateless and thread-safe.</summary>
internal static class PlaceLists
{
    private const int LongestItem = 2;
    private const int MostItems = 40;

    public static void Add(NameText text, int first, MentionCollector mentions)
    {
        Span<(int First, int End)> items = stackalloc (int, int)[MostItems];
        var count = 0;
        var at = first;
        while (count < MostItems && TryItem(text, at, count > 0, out var end))
        {
            items[count++] = (at, end);
            at = end;
            if (at < text.Count && text.Context.TextOf(at) is [ArabicChars.Comma] or ",")
            {
                at++;
            }
            else if (!text.Is(at, WordClass.Conjunction))
            {
                break;
            }
        }

        // One name alone is no list, and what looks like one there is most often a common noun.
        if (count < 2 || (count == 2 && items[1].End - items[1].First > 1))
        {
            return;
        }

        foreach (var (start, end) in items[..count])
        {
            mentions.Add(new Mention(EntityType.Location, TextSpan.FromBounds(text.StartOf(start), text.EndOf(end - 1)), "location.list", 0.65f));
        }
    }

    /// <summary>A name of one or two words that ends before a comma or before the next waw.</summary>
    private static bool TryItem(NameText text, int at, bool joined, out int end)
    {
        const WordClass NoName = WordClass.Preposition | WordClass.Nationality | WordClass.Adjective | WordClass.Ends | WordClass.In | WordClass.Towards
            | WordClass.Title | WordClass.Time | WordClass.Naming;
        end = at;
        if (!text.Is(at, WordClass.Word) || text.Is(at, NoName) || (!joined && text.Is(at, WordClass.Conjunction)))
        {
            return false;
        }

        if (text.TryPlace(at, out var place, out var name) && name.Ambiguity == Ambiguity.None)
        {
            end = place.EndToken;
            return true;
        }

        end = at + 1;
        while (end < at + LongestItem && text.Follows(end) && text.Is(end, WordClass.Word) && !text.Is(end, NoName | WordClass.Conjunction))
        {
            end++;
        }

        return end < text.Count && (text.Is(end, WordClass.Conjunction) || text.Context.TextOf(end) is [ArabicChars.Comma] or "," or "." || text.Is(end, WordClass.In))
            && !text.Context.TryTerm(at, TermKind.OrganizationNoun, out _);
    }
}
