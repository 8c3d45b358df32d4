namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>What is known of a named organization or place. Immutable and thread-safe.</summary>
/// <param name="Name">The normalized name, or null where the text's own form is one.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the country, or null.</param>
internal sealed record NameValue(string? Name, string? Country) : MentionValue;
