namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>
/// The value of a figure whose currency noun alone does not tell which country's it is: the document does. Immutable and thread-safe.
/// </summary>
/// <param name="Value">The value, its unit left open.</param>
/// <param name="Currency">What the noun may stand for.</param>
internal sealed record FigureReading(FigureValue Value, Currency Currency) : MentionValue;

/// <summary>
/// The value of degrees whose scale the text does not name: Celsius, unless the document writes of a country that measures in
/// Fahrenheit. Immutable and thread-safe.
/// </summary>
/// <param name="Value">The value in degrees Celsius.</param>
/// <param name="IsHeat">Whether heat is spoken of, so that the amount may tell the scale.</param>
internal sealed record DegreeReading(FigureValue Value, bool IsHeat) : MentionValue;
