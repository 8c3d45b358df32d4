using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>Finds named places and organizations by lexicon and grammar. Immutable and thread-safe.</summary>
internal sealed class NameRecognizer(Lexicon lexicon) : IMentionRecognizer
{
    private readonly KnownNames _lexicon = new(lexicon);

    public void Recognize(RecognitionContext context, MentionCollector mentions)
    {
        var text = new NameText(context, _lexicon);
        var guesses = mentions.Mentions.Count;
        LocationRecognizer.Recognize(text, mentions);
        OrganizationRecognizer.Recognize(text, mentions);
        ModelConflicts.Withdraw(text, mentions, guesses);
    }
}
