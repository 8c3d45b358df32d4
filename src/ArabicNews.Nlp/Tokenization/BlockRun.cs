namespace ArabicNews.Nlp.Tokenization;

/// <summary>How far the reading of blocks has come.</summary>
internal struct BlockRun
{
    /// <summary>Where the next block begins.</summary>
    public int At;

    /// <summary>How many tokens there are, one included that reaches over the end of the last block.</summary>
    public int Written;

    /// <summary>How long the normalized text is.</summary>
    public int Folded;

    /// <summary>What the next block must know of the last one.</summary>
    public Carry Carry;

    /// <summary>Where an at sign stands that may make what is before it an address, and -1 where there is none.</summary>
    public int AtSign;

    /// <summary>Whether the last block was cut short for the rules to go on.</summary>
    public bool IsCut;
}
