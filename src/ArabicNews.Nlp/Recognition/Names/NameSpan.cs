namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>A personal name as it stands in the text. Immutable.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index just past its last token.</param>
/// <param name="Start">Where it begins in the source, clitics outside, in UTF-16 code units.</param>
/// <param name="End">Where it ends in the source, in UTF-16 code units.</param>
/// <param name="Words">Number of words; particles count with the word they belong to.</param>
/// <param name="Confidence">How sure the reading is.</param>
internal readonly record struct NameSpan(int FirstToken, int EndToken, int Start, int End, int Words, float Confidence);

/// <summary>How strongly what stands before a token announces a name.</summary>
internal enum NameTrust : byte
{
    /// <summary>Nothing announces one.</summary>
    None,

    /// <summary>A nationality adjective or a mark behind an office stands before.</summary>
    Adjective,

    /// <summary>A verb of speech stands before.</summary>
    Verb,

    /// <summary>A profession, or a title with words between.</summary>
    Profession,

    /// <summary>An office, a rank or an honorific stands before.</summary>
    Title,
}
