using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Dates;

namespace ArabicNews.Nlp.Resolution;

/// <summary>Makes the document of the selected mentions: values, names, holders, officials. Immutable and thread-safe.</summary>
internal sealed class DocumentResolver
{
    private readonly Lexicon _lexicon;
    private readonly NewsAnalyzerOptions _options;

    public DocumentResolver(Lexicon lexicon, NewsAnalyzerOptions options)
    {
        _lexicon = lexicon;
        _options = options;
    }

    public NewsDocument Resolve(RecognitionContext context, IReadOnlyList<Mention> mentions)
    {
        _ = (_lexicon, _options);
        var figures = new FigureResolver(context);
        var entities = new List<Entity>(mentions.Count);
        var dates = new DateResolver(context.ReferenceDate, _options);
        foreach (var mention in mentions)
        {
            entities.Add(new Entity
            {
                Type = mention.Type,
                Start = mention.Span.Start,
                Length = mention.Span.Length,
                Text = mention.Span.Slice(context.Source).ToString(),
                Confidence = Math.Round(mention.Confidence, 3),
                Rule = mention.Rule,
                Value = mention.Value switch
                {
                    ResolvedValue resolved => resolved.Value,
                    TemporalExpression expression => dates.Resolve(expression),
                    _ => figures.Resolve(mention),
                },
            });
        }

        return new NewsDocument { ReferenceDate = context.ReferenceDate, Entities = entities };
    }
}
