namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>What the tagger needs while it works: arrays that are used again for every sentence. For one thread at a time.</summary>
internal sealed class TaggerWorkspace(TaggerModel model)
{
    private readonly int _stride = TagScheme.Stride(model.TypeCount);
    private readonly ISentenceScorer _scorer = model.Scoring.CreateScorer();
    private float[] _scores = [];
    private byte[] _labels = [];

    public SentenceAttributes Attributes { get; } = new(model.Clusters);

    public LabelDecoder Decoder { get; } = new(model.TypeCount, model.Transitions);

    /// <summary>The scores that <see cref="Label"/> computed, a row of labels for each word.</summary>
    public ReadOnlySpan<float> Scores => _scores.AsSpan(0, Attributes.Count * _stride);

    /// <summary>The best labels of the words from one token to another; empty where no word is part of a name.</summary>
    public ReadOnlySpan<byte> Label(RecognitionContext context, int firstToken, int endToken)
    {
        Attributes.Read(context, firstToken, endToken);
        var words = Attributes.Count;
        if (_labels.Length < words)
        {
            _labels = new byte[words * 2];
            _scores = new float[words * 2 * _stride];
        }

        _scorer.Score(Attributes, _scores.AsSpan(0, words * _stride));
        var labels = _labels.AsSpan(0, words);
        return Decoder.Best(Scores, labels) ? labels : [];
    }
}
