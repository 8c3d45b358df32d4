using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Lexicons;

/// <summary>The forms of a noun with a pronoun attached to its first word: his minister, her deputy, our ministers. Stateless and thread-safe.</summary>
internal static class AttachedPronouns
{
    private static readonly string[] Pronouns =
    [
        $"{ArabicChars.Heh}", $"{ArabicChars.Heh}{ArabicChars.Alef}", $"{ArabicChars.Heh}{ArabicChars.Meem}",
        $"{ArabicChars.Heh}{ArabicChars.Meem}{ArabicChars.Alef}", $"{ArabicChars.Noon}{ArabicChars.Alef}",
    ];

    /// <summary>The masculine and the feminine singular, and the sound plural, with each pronoun.</summary>
    public static void AddOffice(string head, string tail, Action<string, TermFeatures> add)
    {
        const TermFeatures Masculine = TermFeatures.Masculine | TermFeatures.Possessed;
        const TermFeatures Feminine = TermFeatures.Feminine | TermFeatures.Singular | TermFeatures.Possessed;
        var stem = head.EndsWith(ArabicChars.TehMarbuta) ? head[..^1] : head;
        foreach (var pronoun in Pronouns)
        {
            if (!head.EndsWith(ArabicChars.TehMarbuta))
            {
                add(head + pronoun + tail, Masculine | TermFeatures.Singular);
                add(stem + ArabicChars.Yeh + pronoun + tail, Masculine | TermFeatures.Plural | TermFeatures.Oblique);
            }

            add(stem + ArabicChars.Teh + pronoun + tail, Feminine);
        }
    }

    /// <summary>A broken plural with each pronoun; a hamza at its end sits on the carrier that the case asks for.</summary>
    public static void AddPlural(string plural, string tail, Action<string, TermFeatures> add)
    {
        const TermFeatures Features = TermFeatures.Masculine | TermFeatures.Plural | TermFeatures.Possessed;
        foreach (var pronoun in Pronouns)
        {
            add(plural + pronoun + tail, Features);
            if (plural.EndsWith(ArabicChars.Hamza))
            {
                add(plural[..^1] + ArabicChars.WawHamzaAbove + pronoun + tail, Features);
                add(plural[..^1] + ArabicChars.YehHamzaAbove + pronoun + tail, Features | TermFeatures.Oblique);
            }
        }
    }
}
