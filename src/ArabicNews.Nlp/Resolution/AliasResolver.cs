using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Names;

namespace ArabicNews.Nlp.Resolution;

/// <summary>
/// Gives every person of a document one number under all names: full name, family name, first name, initial and name, spellings.
/// Full names are put together first; then each short one goes to the full name that it is part of, the person in talk first.
/// Immutable and thread-safe.
/// </summary>
internal sealed class AliasResolver(NameLexicon lexicon)
{
    /// <summary>How many of the persons who share a word are looked at: the latest ones. It bounds the time on lists of names.</summary>
    private const int MostCandidates = 24;

    /// <summary>The persons, and for each mention the person it names, or -1 where it is no person.</summary>
    public (List<PersonCluster> Persons, int[] PersonOf) Resolve(RecognitionContext context, IReadOnlyList<Mention> mentions)
    {
        var personOf = new int[mentions.Count];
        Array.Fill(personOf, -1);
        var names = new PersonName?[mentions.Count];
        var persons = new List<PersonCluster>();
        var byWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Type == EntityType.Person)
            {
                names[i] = PersonName.Read(context, lexicon, mentions[i].Span);
                if (!names[i]!.IsShort)
                {
                    personOf[i] = FindFull(names[i]!, persons, byWord) is >= 0 and var found ? found : Add(names[i]!, persons, byWord);
                    persons[personOf[i]].Take(names[i]!, mentions[i].Span, i, Index(personOf[i], byWord));
                }
            }
        }

        var lastNamed = new int[persons.Count + mentions.Count];
        Array.Fill(lastNamed, -1);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (names[i] is not { } name)
            {
                continue;
            }

            if (personOf[i] < 0)
            {
                personOf[i] = FindShort(name, persons, byWord, lastNamed) is >= 0 and var found ? found : Add(name, persons, byWord);
                persons[personOf[i]].TakeShort(name, mentions[i].Span, i);
            }

            lastNamed[personOf[i]] = i;
        }

        return (persons, Number(persons, personOf));
    }

    private static Action<PersonNameWord> Index(int person, Dictionary<string, List<int>> byWord) => word =>
    {
        if (!byWord.TryGetValue(word.Skeleton, out var list))
        {
            byWord[word.Skeleton] = list = [];
        }

        if (!list.Contains(person))
        {
            list.Add(person);
        }
    };

    private static int Add(PersonName name, List<PersonCluster> persons, Dictionary<string, List<int>> byWord)
    {
        persons.Add(new PersonCluster(name));
        foreach (var word in name.Words)
        {
            Index(persons.Count - 1, byWord)(word);
        }

        return persons.Count - 1;
    }

    private static int FindFull(PersonName name, List<PersonCluster> persons, Dictionary<string, List<int>> byWord)
    {
        foreach (var word in (ReadOnlySpan<PersonNameWord>)[name.Last, name.Words[0]])
        {
            if (!word.IsInitial && byWord.TryGetValue(word.Skeleton, out var candidates))
            {
                for (var i = candidates.Count - 1; i >= Math.Max(0, candidates.Count - MostCandidates); i--)
                {
                    if (persons[candidates[i]].Name.IsCompatible(name))
                    {
                        return candidates[i];
                    }
                }
            }
        }

        return -1;
    }

    private static int FindShort(PersonName name, List<PersonCluster> persons, Dictionary<string, List<int>> byWord, int[] lastNamed)
    {
        if (!byWord.TryGetValue(name.Last.Skeleton, out var candidates))
        {
            return -1;
        }

        var best = -1;
        var bestScore = (Rank: 0, Recent: -1, Early: 0);
        for (var i = candidates.Count - 1; i >= Math.Max(0, candidates.Count - MostCandidates); i--)
        {
            var person = persons[candidates[i]];
            var rank = person.RankOf(name.Last);
            var score = (rank, lastNamed[candidates[i]], -candidates[i]);
            if (rank > 0 && score.CompareTo(bestScore) > 0)
            {
                best = candidates[i];
                bestScore = score;
            }
        }

        return best;
    }

    /// <summary>Numbers the persons by their first mention.</summary>
    private static int[] Number(List<PersonCluster> persons, int[] personOf)
    {
        var number = 0;
        foreach (var person in personOf)
        {
            if (person >= 0 && persons[person].Number == 0)
            {
                persons[person].Number = ++number;
            }
        }

        return personOf;
    }
}
