namespace ArabicNews.Nlp.Morphology;

/// <summary>
/// How a word is cut: proclitics, article, stem. Lengths are UTF-16 code units of the folded word. Immutable and thread-safe.
/// </summary>
/// <param name="Conjunction">Length of the conjunction waw or feh before the word, 0 or 1.</param>
/// <param name="Preposition">Length of the preposition beh, lam or kaf, or of the future seen, 0 or 1.</param>
/// <param name="Article">Length of the article: 0, 2, or 1 where a lam swallowed its alef.</param>
public readonly record struct Segmentation(int Conjunction, int Preposition, int Article)
{
    /// <summary>Number of code units that are proclitics, article not counted.</summary>
    public int Proclitics => Conjunction + Preposition;
}
