using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition;

/// <summary>
/// Evidence in the text for an entity, before one consistent set is selected and values are resolved. Immutable; thread-safe as
/// far as <see cref="Value"/> is.
/// </summary>
/// <param name="Type">What it is evidence for.</param>
/// <param name="Span">Where it stands, in UTF-16 code units of the caller's string, clitics outside.</param>
/// <param name="Rule">The id of the rule or model that made it, such as <c>date.day-month-year</c>.</param>
/// <param name="Confidence">How sure the rule is, 0 to 1. 0.95 is for what can hardly mean anything else, 0.8 for a normal reading, 0.5 for a guess.</param>
/// <param name="Value">What the resolvers need to know, or null.</param>
public readonly record struct Mention(EntityType Type, TextSpan Span, string Rule, float Confidence, MentionValue? Value = null);

/// <summary>
/// What a recognizer found out about a mention and a resolver makes a value of. Recognizers of other makers give a
/// <see cref="ResolvedValue"/>. Instances are immutable and thread-safe.
/// </summary>
public abstract record MentionValue;

/// <summary>A value that needs no resolving. Immutable and thread-safe.</summary>
/// <param name="Value">The value.</param>
public sealed record ResolvedValue(EntityValue Value) : MentionValue;
