using System.Globalization;
using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Dates;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Recognition.Positions;

namespace ArabicNews.Nlp.Resolution;

/// <summary>Makes the document of the selected mentions: values, names, holders, officials. Immutable and thread-safe.</summary>
internal sealed class DocumentResolver
{
    private readonly NewsAnalyzerOptions _options;
    private readonly AliasResolver _aliases;
    private readonly SourceResolver _sources;

    public DocumentResolver(Lexicon lexicon, NameLexicon names, NewsAnalyzerOptions options)
    {
        _options = options;
        _aliases = new AliasResolver(names);
        _sources = new SourceResolver(lexicon);
    }

    public NewsDocument Resolve(RecognitionContext context, IReadOnlyList<Mention> mentions)
    {
        var source = _sources.Resolve(context, mentions, out var dateline);
        context.ReferenceDate ??= DayOf(dateline);
        var figures = new FigureResolver(context, mentions, source?.Place?.Start ?? -1);
        var dates = new DateResolver(context.ReferenceDate, _options);
        var (persons, personOf) = _aliases.Resolve(context, mentions);
        var holders = OfficialResolver.Resolve(context, mentions, personOf, persons, out var facts);
        var entities = new List<Entity>(mentions.Count);
        for (var i = 0; i < mentions.Count; i++)
        {
            // An office that no named person of the document holds tells nothing of anybody, and what somebody was made is told with the officials.
            if (mentions[i].Type != EntityType.Position || facts[i] is null || (holders[i] >= 0 && mentions[i].Value is not PositionEvidence { IsPredicate: true }))
            {
                var value = mentions[i].Value switch
                {
                    ResolvedValue resolved => resolved.Value,
                    TemporalExpression expression => dates.Resolve(expression),
                    _ => figures.Resolve(mentions[i]),
                };
                entities.Add(ToEntity(context, mentions[i], value, personOf[i] >= 0 ? persons[personOf[i]] : null, holders[i] >= 0 ? persons[holders[i]] : null));
            }
        }

        return new NewsDocument
        {
            ReferenceDate = context.ReferenceDate,
            Entities = entities,
            Officials = OfficialBuilder.Build(context, mentions, persons, personOf, holders, facts, source?.Place?.Start ?? -1),
            Source = source,
        };
    }

    /// <summary>The day that a dateline gives in full, or null.</summary>
    private DateOnly? DayOf(TemporalExpression? dateline) =>
        dateline is not null && new DateResolver(null, _options).Resolve(dateline) is { Start: { } start, End: { } end } && start == end ? start : null;

    /// <summary>The id of a person in the document.</summary>
    internal static string IdOf(PersonCluster person) => "p" + person.Number.ToString(CultureInfo.InvariantCulture);

    private static Entity ToEntity(RecognitionContext context, in Mention mention, EntityValue? value, PersonCluster? person, PersonCluster? holder) => new()
    {
        Type = mention.Type,
        Start = mention.Span.Start,
        Length = mention.Span.Length,
        Text = mention.Span.Slice(context.Source).ToString(),
        Confidence = Math.Round(mention.Confidence, 3),
        Rule = mention.Rule,
        Id = person is null ? null : IdOf(person),
        Holder = holder is null ? null : IdOf(holder),
        Normalized = person is not null ? PositionFacts.Normalized(context.Source, mention.Span)
            : mention.Type is EntityType.Organization or EntityType.Location ? NameResolver.Normalize(context, mention) : null,
        Country = NameResolver.CountryOf(mention),
        Value = value,
    };
}
