namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>Scores the labels of the words of a sentence. For one thread at a time.</summary>
internal interface ISentenceScorer
{
    /// <summary>Writes a row of scores, one for each label, for each word.</summary>
    void Score(SentenceAttributes sentence, Span<float> scores);
}
