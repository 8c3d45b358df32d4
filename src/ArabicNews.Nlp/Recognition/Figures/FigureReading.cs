namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>
/// The value of a figure whose currency noun alone does not tell which country's it is: the document does. Immutable and thread-safe.
/// </summary>
/// <param name="Value">The value, its unit left open.</param>
/// <param name="Currency">What the noun may stand for.</param>
internal sealed record FigureReading(FigureValue Value, Currency Currency) : MentionValue;
