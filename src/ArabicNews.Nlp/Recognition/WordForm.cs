using ArabicNews.Nlp.Morphology;

namespace ArabicNews.Nlp.Recognition;

/// <summary>What is known of one token besides its span: its folded form in the context's buffer, how its clitics are cut, and whether a line begins with it.</summary>
internal struct WordForm
{
    public int FoldedStart;
    public int FoldedLength;
    public Segmentation Segmentation;

    /// <summary>Whether a line begins with the token.</summary>
    public bool BeginsLine;
}
