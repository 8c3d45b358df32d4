namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>A mention that one of the top rules found: it goes to the collector as it is.</summary>
internal struct TemporalRead
{
    public EntityType Type;
    public int Start;
    public int End;
    public string Rule;
    public float Confidence;

    /// <summary>What it says.</summary>
    public TemporalExpression? Value;
}
