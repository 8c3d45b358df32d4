using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>A figure while it is read: an amount or a range, its unit, its rate. For one analysis.</summary>
internal struct Figure
{
    public NumberPhrase Low;
    public NumberPhrase High;
    public bool IsRange;

    /// <summary>Whether words bound the range on both sides, so that none is left to modify it.</summary>
    public bool IsBounded;
    public bool HasUnit;
    public UnitPhrase Unit;
    public string? Per;
    public decimal Extra;
    public int FirstToken;
    public int EndToken;
    public int Start;
    public string Rule;
    public float Confidence;

    public readonly TextSpan Span(RecognitionContext context) => TextSpan.FromBounds(Start, context.Tokens[EndToken - 1].End);
}
