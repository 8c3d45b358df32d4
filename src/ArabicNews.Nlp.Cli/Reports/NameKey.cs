using ArabicNews.Nlp.Normalization;

namespace ArabicNews.Nlp.Cli.Reports;

/// <summary>What names of one thing have in common in different articles: all but spelling variants.</summary>
internal static class NameKey
{
    private static readonly TextNormalizer Normalizer = TextNormalizer.Create(NormalizerOptions.Lookup);

    public static string Of(string name) => Normalizer.Normalize(name).Text;
}
