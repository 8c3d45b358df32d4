using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Positions;

namespace ArabicNews.Nlp.Resolution;

/// <summary>Makes the officials of a document of its persons and the positions they hold. Stateless and thread-safe.</summary>
internal static class OfficialBuilder
{
    public static List<Official> Build(
        RecognitionContext context, IReadOnlyList<Mention> mentions, List<PersonCluster> persons, int[] personOf, int[] holders, PositionFacts?[] facts, int dateline)
    {
        var positions = new List<HeldPosition>?[persons.Count];
        var held = PersonCountries.Of(persons.Count, holders, facts);
        CountryCounts? countries = null;
        for (var i = 0; i < mentions.Count; i++)
        {
            if (holders[i] >= 0)
            {
                var country = facts[i]!.Country ?? held.Of(holders[i], facts[i]!);
                country ??= facts[i]!.IsOfState ? SceneCountry.Of(context, mentions[i].Span.Start) ?? (countries ??= CountryCounts.Of(context, dateline)).Main : null;
                (positions[holders[i]] ??= []).Add(ToPosition(context, mentions[i], facts[i]!, country));
            }
        }

        var named = new List<TextMention>?[persons.Count];
        for (var i = 0; i < mentions.Count; i++)
        {
            if (personOf[i] >= 0 && positions[personOf[i]] is not null)
            {
                var span = mentions[i].Span;
                (named[personOf[i]] ??= []).Add(new TextMention(span.Start, span.Length, span.Slice(context.Source).ToString()));
            }
        }

        var officials = new List<Official>();
        for (var person = 0; person < persons.Count; person++)
        {
            if (positions[person] is not null)
            {
                officials.Add(new Official
                {
                    Id = DocumentResolver.IdOf(persons[person]),
                    Name = PositionFacts.Normalized(context.Source, persons[person].Fullest),
                    Positions = positions[person]!,
                    Mentions = named[person] ?? [],
                });
            }
        }

        officials.Sort(static (a, b) => a.Mentions[0].Start.CompareTo(b.Mentions[0].Start));
        return officials;
    }

    private static HeldPosition ToPosition(RecognitionContext context, in Mention mention, PositionFacts facts, string? country)
    {
        var status = (mention.Value as PositionEvidence)?.Status ?? OfficeStatus.Current;
        return new HeldPosition
        {
            Text = mention.Span.Slice(context.Source).ToString(),
            Start = mention.Span.Start,
            Length = mention.Span.Length,
            Institution = facts.Institution,
            Country = country,
            Status = status switch
            {
                OfficeStatus.Former => "former",
                OfficeStatus.Acting => "acting",
                OfficeStatus.Designate => "designate",
                _ => "current",
            },
        };
    }
}
