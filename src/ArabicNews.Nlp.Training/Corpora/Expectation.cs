namespace ArabicNews.Nlp.Training.Corpora;

/// <summary>What a model expects of a sentence instead of saying one thing: it tells a pupil where it is in doubt, and between what.</summary>
/// <param name="Labels">How likely each label is at each word, a row of labels for each word.</param>
/// <param name="Transitions">How often each label is expected after each other one, row by row of the previous label.</param>
internal sealed record Expectation(float[] Labels, float[] Transitions);
