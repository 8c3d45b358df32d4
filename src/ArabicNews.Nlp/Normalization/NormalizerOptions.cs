namespace ArabicNews.Nlp.Normalization;

/// <summary>What <see cref="TextNormalizer"/> folds. Immutable and thread-safe.</summary>
public sealed record NormalizerOptions
{
    /// <summary>The foldings to apply.</summary>
    public Foldings Foldings { get; init; } = CleaningFoldings;

    /// <summary>Cleans layout only: marks, tatweel, invisibles, presentation forms, Persian letters, spaces. Words stay as spelled.</summary>
    public static NormalizerOptions Default { get; } = new();

    /// <summary>Folds what search wants folded: <see cref="Default"/> and all forms of alef, yeh, teh marbuta, hamza carriers, digits and case.</summary>
    public static NormalizerOptions Search { get; } = new()
    {
        Foldings = CleaningFoldings | Foldings.AlefForms | Foldings.AlefMaksura | Foldings.TehMarbuta | Foldings.HamzaCarriers
            | Foldings.Digits | Foldings.Punctuation | Foldings.LatinCase,
    };

    /// <summary>What lexicons are looked up with: <see cref="Default"/>, alef and yeh forms, digits and case, but not teh marbuta or hamza carriers.</summary>
    public static NormalizerOptions Lookup { get; } = new()
    {
        Foldings = CleaningFoldings | Foldings.AlefForms | Foldings.AlefMaksura | Foldings.Digits | Foldings.LatinCase,
    };

    private const Foldings CleaningFoldings = Foldings.Tashkeel | Foldings.SuperscriptAlef | Foldings.Tatweel | Foldings.PersianLetters
        | Foldings.PresentationForms | Foldings.Invisibles | Foldings.Spaces | Foldings.CombiningHamza;
}
