using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Text;
using CsCheck;

namespace ArabicNews.Nlp.Tests.Recognition;

public class MentionSelectorTests
{
    private static readonly Gen<Mention> Mentions =
        from type in Gen.Enum<EntityType>()
        from start in Gen.Int[0, 60]
        from length in Gen.Int[1, 12]
        from confidence in Gen.Int[1, 19]
        select new Mention(type, new TextSpan(start, length), "test", confidence / 20f);

    [Fact]
    public void Select_NumberInsideDate_KeepsTheDate() =>
        Assert.Equal([EntityType.Date], Types(Of(EntityType.Cardinal, 0, 1, 0.8f), Of(EntityType.Date, 0, 10, 0.8f)));

    [Fact]
    public void Select_OrganizationInsidePosition_KeepsBoth() =>
        Assert.Equal([EntityType.Position, EntityType.Organization], Types(Of(EntityType.Organization, 5, 10, 0.8f), Of(EntityType.Position, 0, 15, 0.8f)));

    [Fact]
    public void Select_PersonInsidePosition_KeepsOne() =>
        Assert.Single(Types(Of(EntityType.Person, 5, 10, 0.8f), Of(EntityType.Position, 0, 15, 0.8f)));

    [Fact]
    public void Select_SureShortAgainstGuessedLong_KeepsTheSureOne() =>
        Assert.Equal([EntityType.Organization], Types(Of(EntityType.Date, 0, 7, 0.5f), Of(EntityType.Organization, 2, 5, 0.95f)));

    [Fact]
    public void Select_RandomMentions_EqualsTheObviousSelection() =>
        Mentions.List[0, 40].Sample(mentions => Assert.Equal(Oracle(mentions), MentionSelector.Select(mentions)));

    /// <summary>The policy in its plainest form: take by rank over the whole document, look at everything taken before.</summary>
    private static List<Mention> Oracle(List<Mention> mentions)
    {
        var taken = new List<Mention>();
        foreach (var mention in mentions.OrderByDescending(m => m.Confidence + Math.Min(0.25f, 0.01f * (m.Span.Length - 1))))
        {
            if (taken.Where(other => other.Span.Overlaps(mention.Span)).All(other => Nests(mention, other) || Nests(other, mention)))
            {
                taken.Add(mention);
            }
        }

        return [.. taken.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length)];
    }

    private static bool Nests(Mention outer, Mention inner) =>
        outer.Type == EntityType.Position && outer.Span != inner.Span
        && inner.Type is EntityType.Organization or EntityType.Location && outer.Span.Contains(inner.Span);

    private static Mention Of(EntityType type, int start, int length, float confidence) => new(type, new TextSpan(start, length), "test", confidence);

    private static IEnumerable<EntityType> Types(params Mention[] mentions) => MentionSelector.Select(mentions).Select(m => m.Type);
}
