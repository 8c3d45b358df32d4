using ArabicNews.Nlp.Training.Corpora;

namespace ArabicNews.Nlp.Training.Networks;

/// <summary>A sentence as the network sees it.</summary>
/// <param name="Words">Numbers of its words' vectors, or -1.</param>
/// <param name="Stems">Numbers of its stems' vectors, or -1.</param>
/// <param name="Bags">For each word the rows of its attributes.</param>
/// <param name="Terms">For each word the rows of its lexicon entries.</param>
/// <param name="Labels">The labels.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="PersonsOnly">Whether only the labels of persons can be trusted.</param>
/// <param name="Head">Whose conventions the labels follow: the number of an output layer.</param>
internal sealed record NetworkSentence(
    int[] Words, int[] Stems, int[][] Bags, int[][] Terms, byte[] Labels, float Weight, bool PersonsOnly, int Head)
{
    /// <summary>What a model expects, to be learned instead of the labels.</summary>
    public Expectation? Expected { get; init; }
}
