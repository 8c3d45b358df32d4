using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Positions;

/// <summary>What the text around an office tells of it. Immutable and thread-safe.</summary>
/// <param name="Holder">The name that syntax gives as its holder, in the source; null where none stands beside it.</param>
/// <param name="Office">The head: an office noun or a rank.</param>
/// <param name="Facts">What the lexicon says of the head.</param>
/// <param name="Status">Whether it is held, was held or is to be held.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="HeadEnd">Index just past the last token of the head.</param>
/// <param name="EndToken">Index just past its last token.</param>
/// <param name="IsOfRelative">Whether a relation stands before it, so that the name behind it may be that of the relative.</param>
/// <param name="IsPredicate">Whether it is what the holder is appointed or elected as: it tells of the official, but is no position beside the name.</param>
internal sealed record PositionEvidence(TextSpan? Holder, Term Office, OfficeFacts Facts, OfficeStatus Status, int FirstToken, int HeadEnd, int EndToken, bool IsOfRelative = false, bool IsPredicate = false) : MentionValue;
