namespace ArabicNews.Nlp.Training.Crf;

/// <summary>How the chain is trained.</summary>
internal sealed record CrfOptions
{
    public int Epochs { get; init; } = 6;

    /// <summary>Features seen less often are left out.</summary>
    public int LeastCount { get; init; } = 2;

    public float LearningRate { get; init; } = 0.08f;

    /// <summary>Strength of L1, which leaves most weights at zero.</summary>
    public float L1 { get; init; } = 0.8f;

    public float L2 { get; init; } = 0.5f;

    /// <summary>The margin by which a name must beat "outside".</summary>
    public float MissCost { get; init; } = 2f;

    /// <summary>The margin by which any other wrong label must be beaten.</summary>
    public float OtherCost { get; init; } = 0.5f;

    /// <summary>
    /// How much a second look at each sentence counts, in which the lexicon is out of sight: lexicons know names of the training
    /// corpus better than names of tomorrow, and the model must not lean on them too much.
    /// </summary>
    public float BlindWeight { get; init; }

    public int Seed { get; init; } = 7;
}
