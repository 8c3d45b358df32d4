namespace ArabicNews.Nlp.ML;

/// <summary>In which form words come out of a pipeline.</summary>
public enum ArabicWordForm : byte
{
    /// <summary>As written.</summary>
    Written,

    /// <summary>Folded as search wants it: no marks, no tatweel, one form of alef, yeh, teh marbuta, hamza and digits.</summary>
    Folded,

    /// <summary>Folded, without attached particles and article, and without the endings of gender, number, case and possession.</summary>
    Stem,
}
