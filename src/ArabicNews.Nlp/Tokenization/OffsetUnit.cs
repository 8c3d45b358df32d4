namespace ArabicNews.Nlp.Tokenization;

/// <summary>What offsets into UTF-8 text count.</summary>
public enum OffsetUnit
{
    /// <summary>UTF-16 code units of the decoded text.</summary>
    Utf16,

    /// <summary>Bytes of the UTF-8 text.</summary>
    Utf8,
}
