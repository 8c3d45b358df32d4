using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Positions;

namespace ArabicNews.Nlp.Resolution;

/// <summary>
/// Gives every position its holder: the one that syntax shows, or for a definite title that stands alone the person of the document
/// who holds such an office, as far as head, gender, country and institution agree. Stateless and thread-safe.
/// </summary>
internal static class OfficialResolver
{
    /// <summary>The least agreement between a title and a held office.</summary>
    private const float LeastAgreement = 1f;

    /// <summary>A title must share one in so many of its words with an office to mean it.</summary>
    private const int LeastShare = 2;

    /// <summary>For each mention the person who holds it, or -1; and what each held position says.</summary>
    public static int[] Resolve(RecognitionContext context, IReadOnlyList<Mention> mentions, int[] personOf, List<PersonCluster> persons, out PositionFacts?[] facts)
    {
        var holders = new int[mentions.Count];
        Array.Fill(holders, -1);
        facts = new PositionFacts?[mentions.Count];
        var byStart = new Dictionary<int, int>();
        for (var i = 0; i < mentions.Count; i++)
        {
            if (personOf[i] >= 0)
            {
                byStart[mentions[i].Span.Start] = personOf[i];
            }
        }

        var ofRelatives = new List<(int Person, int Position)>();
        var held = new Dictionary<string, List<(int Person, int Position)>>(StringComparer.Ordinal);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Value is not PositionEvidence evidence)
            {
                continue;
            }

            facts[i] = PositionFacts.Read(context, evidence, Inside(mentions, i));
            if (evidence.Holder is { } name && byStart.TryGetValue(name.Start, out var person))
            {
                if (evidence.IsOfRelative)
                {
                    ofRelatives.Add((person, i));
                    continue;
                }

                holders[i] = person;
                if (!held.TryGetValue(facts[i]!.Head, out var list))
                {
                    held[facts[i]!.Head] = list = [];
                }

                list.Add((person, i));
            }
        }

        ResolveRelatives(ofRelatives, facts, holders, held);
        ResolveReferences(context, mentions, personOf, persons, facts, holders, held);
        return holders;
    }

    /// <summary>
    /// "The son of the president X": X is the president, unless the document has another one, and then the son.
    /// </summary>
    private static void ResolveRelatives(
        List<(int Person, int Position)> ofRelatives, PositionFacts?[] facts, int[] holders, Dictionary<string, List<(int Person, int Position)>> held)
    {
        foreach (var (person, position) in ofRelatives)
        {
            var title = facts[position]!;
            if (!held.TryGetValue(title.Head, out var others))
            {
                held[title.Head] = others = [];
            }

            var isOther = others.Count > 0 && others.TrueForAll(other => other.Person != person)
                && others.Exists(other => title.Country is null || facts[other.Position]!.Country is null || title.Country == facts[other.Position]!.Country);
            if (!isOther)
            {
                holders[position] = person;
                others.Add((person, position));
            }
        }
    }

    private static void ResolveReferences(
        RecognitionContext context, IReadOnlyList<Mention> mentions, int[] personOf, List<PersonCluster> persons, PositionFacts?[] facts, int[] holders,
        Dictionary<string, List<(int Person, int Position)>> held)
    {
        var lastNamed = new int[persons.Count];
        Array.Fill(lastNamed, -1);
        var countries = new HolderCountries(context, persons.Count, holders, facts);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (personOf[i] >= 0)
            {
                lastNamed[personOf[i]] = i;
            }

            if (facts[i] is { } title && holders[i] < 0 && held.TryGetValue(title.Head, out var candidates))
            {
                holders[i] = Choose(title, candidates, facts, persons, lastNamed, countries);
            }

            if (holders[i] >= 0)
            {
                lastNamed[holders[i]] = i;
            }
        }
    }

    private static int Choose(PositionFacts title, List<(int Person, int Position)> candidates, PositionFacts?[] facts, List<PersonCluster> persons, int[] lastNamed, HolderCountries countries)
    {
        const int MostCandidates = 32;
        var best = -1;
        var bestScore = (Agreement: LeastAgreement, Recent: int.MinValue);
        for (var i = Math.Max(0, candidates.Count - MostCandidates); i < candidates.Count; i++)
        {
            var (person, position) = candidates[i];
            if (!countries.MayBe(title, person, facts[position]!, lastNamed[person] >= 0))
            {
                continue;
            }

            var score = (Agreement(title, facts[position]!, persons[person]), lastNamed[person]);
            if (score.CompareTo(bestScore) > 0)
            {
                best = person;
                bestScore = score;
            }
        }

        return best;
    }

    /// <summary>How well a title that stands alone fits a held office; negative where it cannot be it.</summary>
    private static float Agreement(PositionFacts title, PositionFacts office, PersonCluster person)
    {
        const TermFeatures Genders = TermFeatures.Masculine | TermFeatures.Feminine;
        if ((title.Features & Genders) != (office.Features & Genders) && (title.Features & Genders) != person.Gender)
        {
            return -1;
        }

        if ((title.Features & (TermFeatures.Plural | TermFeatures.Dual)) != 0)
        {
            return -1;
        }

        var agreement = 1.5f;
        if (title.Country is not null && office.Country is not null)
        {
            if (title.Country != office.Country)
            {
                return -1;
            }

            agreement += 1;
        }

        if (title.Words.Count == 0)
        {
            // "the president" is rather one of a state than one of a council.
            return office.Words.Count == 0 ? agreement + 0.5f : agreement - (title.Class == OfficeClass.Head ? 0.25f : 0);
        }

        if (office.Words.Count == 0)
        {
            return title.Country is not null && title.Words.Count == 1 ? agreement : agreement - 1;
        }

        var shared = 0;
        foreach (var word in title.Words)
        {
            shared += office.Words.Contains(word) ? 1 : 0;
        }

        // A title that says more than it shares names another office: "secretary of the party X" is not "secretary of the party".
        return shared == 0 || shared * LeastShare < title.Words.Count ? -1 : agreement + (float)shared / title.Words.Count;
    }

    private static List<Mention> Inside(IReadOnlyList<Mention> mentions, int position)
    {
        var inside = new List<Mention>();
        var span = mentions[position].Span;
        for (var i = position + 1; i < mentions.Count && mentions[i].Span.Start < span.End; i++)
        {
            inside.Add(mentions[i]);
        }

        return inside;
    }
}
