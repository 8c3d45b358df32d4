namespace ArabicNews.Nlp.Recognition;

/// <summary>
/// Finds mentions in a document: the one seam through which recognizers are added. Implementations are thread-safe: one instance
/// serves many analyses at once. They never throw on any text, read neither clock nor culture, and take time linear in it.
/// </summary>
public interface IMentionRecognizer
{
    /// <summary>Adds what it finds to <paramref name="mentions"/>, which holds what earlier recognizers found.</summary>
    void Recognize(RecognitionContext context, MentionCollector mentions);
}
