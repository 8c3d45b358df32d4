using Microsoft.ML;
using Microsoft.ML.Transforms.Text;

namespace ArabicNews.Nlp.ML.Transforms;

/// <summary>Features of articles: what they speak of, whatever form their words stand in.</summary>
internal static class NewsFeatures
{
    private const string Stems = "ArabicNews.Stems";
    private const string StemKeys = "ArabicNews.StemKeys";
    private const string StemBag = "ArabicNews.StemBag";
    private const string Folded = "ArabicNews.Folded";
    private const string Letters = "ArabicNews.Letters";
    private const string LetterBag = "ArabicNews.LetterBag";

    public static IEstimator<ITransformer> Create(TransformsCatalog.TextTransforms text, string output, string input)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(output);
        var transforms = new MLContext().Transforms;
        return text.TokenizeArabic(Stems, input, ArabicWordForm.Stem)
            .Append(transforms.Conversion.MapValueToKey(StemKeys, Stems, maximumNumberOfKeys: 200_000))
            .Append(transforms.Text.ProduceNgrams(StemBag, StemKeys, ngramLength: 2, weighting: NgramExtractingEstimator.WeightingCriteria.TfIdf))
            .Append(transforms.NormalizeLpNorm(StemBag))
            .Append(text.NormalizeArabic(Folded, input))
            .Append(transforms.Text.TokenizeIntoCharactersAsKeys(Letters, Folded))
            .Append(transforms.Text.ProduceNgrams(LetterBag, Letters, ngramLength: 4, useAllLengths: false, weighting: NgramExtractingEstimator.WeightingCriteria.TfIdf))
            .Append(transforms.NormalizeLpNorm(LetterBag))
            .Append(transforms.Concatenate(output, StemBag, LetterBag))
            .Append(transforms.DropColumns(Stems, StemKeys, StemBag, Folded, Letters, LetterBag));
    }
}
