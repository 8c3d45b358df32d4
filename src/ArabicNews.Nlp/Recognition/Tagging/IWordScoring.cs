using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>What was learned about the labels of words. Immutable and thread-safe.</summary>
internal interface IWordScoring
{
    ISentenceScorer CreateScorer();

    void Write(FixedWriter writer);
}
