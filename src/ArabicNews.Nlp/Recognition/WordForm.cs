using ArabicNews.Nlp.Morphology;

namespace ArabicNews.Nlp.Recognition;

/// <summary>What is known of one token besides its span: its folded form in the context's buffer, and how its clitics are cut.</summary>
internal struct WordForm
{
    public int FoldedStart;
    public int FoldedLength;
    public Segmentation Segmentation;
}
