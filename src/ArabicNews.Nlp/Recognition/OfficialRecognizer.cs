using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Recognition.Positions;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition;

/// <summary>
/// Finds persons and their offices together, since each shows where the other ends: an office stops where a name begins, and a
/// word that no list holds is a name where an office announces it. Runs after the recognizers of places, organizations and dates,
/// and uses what they found, persons included. Immutable and thread-safe.
/// </summary>
internal sealed class OfficialRecognizer(Lexicon lexicon, NameLexicon names, bool hasModel) : IMentionRecognizer
{
    /// <summary>The confidence of a model's guess that nothing takes back.</summary>
    private const float SureGuess = 0.97f;

    private const string Tagger = "tagger.";

    private readonly OfficeLexicon _offices = new(lexicon);

    public void Recognize(RecognitionContext context, MentionCollector mentions)
    {
        if (context.Tokens.Length == 0)
        {
            return;
        }

        var table = new NameTable(context, names);
        mentions.RemoveWhere(mentions.Mentions.Count, mention => mention.Type is EntityType.Organization or EntityType.Location
            && (table.RunsOverTitle(mention) || (mention.Confidence < SureGuess && mention.Rule.StartsWith(Tagger, StringComparison.Ordinal) && table.RunsOverName(mention))));
        var bodies = new MentionIndex(context, mentions.Mentions, static mention => mention.Type is EntityType.Location or EntityType.Organization);
        var barriers = new MentionIndex(context, mentions.Mentions, static mention => mention.Type is not (EntityType.Person or EntityType.Position));
        var phrases = ReadPhrases(context, new OfficePhraseReader(context, table, names, _offices, bodies, new OfficeWords(context, table, names, bodies)));
        var finder = new PersonFinder(context, table, barriers, NameExpectation.Find(context, table, names, phrases), hasModel);
        foreach (var phrase in phrases)
        {
            finder.Bar(phrase.Head.FirstToken, phrase.Head.TokenCount > 1 ? phrase.Head.EndToken : phrase.Head.FirstToken);
        }

        var persons = finder.Find(mentions.Mentions);
        mentions.RemoveWhere(mentions.Mentions.Count, mention => mention.Type == EntityType.Person && finder.Refused.Contains(mention.Span.Start));
        var positions = new PositionLinker(context, table, names, persons).Link(phrases);
        foreach (var name in persons)
        {
            if (!finder.KnownStarts.Contains(name.Start))
            {
                mentions.Add(new Mention(EntityType.Person, TextSpan.FromBounds(name.Start, name.End), "person.name", name.Confidence));
            }
        }

        foreach (var position in positions)
        {
            mentions.Add(ToMention(context, position, persons));
        }
    }

    private static List<OfficePhrase> ReadPhrases(RecognitionContext context, OfficePhraseReader reader)
    {
        var phrases = new List<OfficePhrase>();
        for (var token = 0; token < context.Tokens.Length; token++)
        {
            if (reader.Read(token) is { } phrase)
            {
                phrases.Add(phrase);
            }
        }

        return phrases;
    }

    private static Mention ToMention(RecognitionContext context, OfficePhrase position, List<NameSpan> persons)
    {
        var span = TextSpan.FromBounds(position.Head.Start, context.Tokens[position.EndToken - 1].End);
        TextSpan? holder = position.Holder < 0 ? null : TextSpan.FromBounds(persons[position.Holder].Start, persons[position.Holder].End);
        var evidence = new PositionEvidence(holder, position.Head.Term, position.Facts, position.Status, position.FirstToken, position.Head.EndToken, position.EndToken, position.IsOfRelative, position.IsPredicate);
        return new Mention(EntityType.Position, span, position.Rule!, position.Holder < 0 ? 0.6f : position.IsGlued ? 0.97f : 0.9f, evidence);
    }
}
