namespace ArabicNews.Nlp.Training.Networks;

/// <summary>How the network is trained.</summary>
internal sealed record NetworkOptions
{
    /// <summary>For the corpora of others, which come first.</summary>
    public static NetworkOptions First { get; } = new() { Epochs = 4 };

    /// <summary>For the house's own annotation, which comes last.</summary>
    public static NetworkOptions Tuning { get; } = new() { Epochs = 7, LearningRate = 1e-3f };

    /// <summary>For that annotation and raw news that models annotated: many times as many words, so fewer rounds.</summary>
    public static NetworkOptions Taught { get; } = Tuning with { Epochs = 3, Seed = 8 };

    public int Epochs { get; init; } = 12;

    /// <summary>Tokens of a step.</summary>
    public int BatchTokens { get; init; } = 700;

    public float LearningRate { get; init; } = 2e-3f;

    /// <summary>Part of the steps in which the rate rises from zero; it falls to zero along a cosine afterwards.</summary>
    public float WarmUp { get; init; } = 0.05f;

    public float Decay { get; init; } = 0.01f;

    /// <summary>The share of numbers of a layer that are hidden from the next one.</summary>
    public float Dropout { get; init; } = 0.3f;

    /// <summary>The same for the input.</summary>
    public float InputDropout { get; init; } = 0.2f;

    /// <summary>The share of words of which nothing but affixes and shape is seen, as with words of tomorrow.</summary>
    public float WordDropout { get; init; } = 0.1f;

    /// <summary>The share of lexicon entries that are hidden.</summary>
    public float TermDropout { get; init; } = 0.15f;

    /// <summary>The margin by which a name must beat "outside".</summary>
    public float MissCost { get; init; } = 1.5f;

    /// <summary>The margin by which any other wrong label must be beaten.</summary>
    public float OtherCost { get; init; } = 0.5f;

    public int Seed { get; init; } = 7;
}
