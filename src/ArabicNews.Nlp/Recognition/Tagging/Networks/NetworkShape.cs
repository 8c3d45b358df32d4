namespace ArabicNews.Nlp.Recognition.Tagging.Networks;

/// <summary>The widths of a network's layers; all multiples of 16.</summary>
/// <param name="VectorWidth">Width of a word vector.</param>
/// <param name="BagWidth">Width of the sum of learned rows, one for each attribute of a word.</param>
/// <param name="TermWidth">Width of the sum of learned rows, one for each kind of lexicon entry and part of a match.</param>
/// <param name="Hidden">Width of the layers.</param>
/// <param name="Types">Number of types of names.</param>
internal sealed record NetworkShape(int VectorWidth, int BagWidth, int TermWidth, int Hidden, int Types)
{
    /// <summary>Words to each side that a layer looks at are so far away.</summary>
    public static ReadOnlySpan<int> Distances => [1, 1, 2];

    /// <summary>What is known of a word by itself: its vector, its stem's vector, the sum of its attributes' rows.</summary>
    public int WordWidth => (2 * VectorWidth) + BagWidth;

    /// <summary>What the first layer reads: the word, then the sum of its terms' rows.</summary>
    public int InputWidth => WordWidth + TermWidth;

    public int Stride => TagScheme.Stride(Types);
}
