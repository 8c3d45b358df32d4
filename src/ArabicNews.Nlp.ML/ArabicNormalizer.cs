using ArabicNews.Nlp.Normalization;
using Microsoft.ML.Tokenizers;

namespace ArabicNews.Nlp.ML;

/// <summary>
/// <see cref="TextNormalizer"/> for the tokenizers of Microsoft.ML.Tokenizers. A tokenizer that is given a normalizer reports
/// offsets into the normalized text; <see cref="ArabicTokenizer"/> reports them into the caller's string. Immutable and thread-safe.
/// </summary>
public sealed class ArabicNormalizer : Normalizer
{
    private readonly TextNormalizer _normalizer;

    /// <summary>Makes a normalizer with the given options; with those of <see cref="NormalizerOptions.Default"/> where none are given.</summary>
    public ArabicNormalizer(NormalizerOptions? options = null) => _normalizer = TextNormalizer.Create(options ?? NormalizerOptions.Default);

    /// <summary>The normalized text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="original"/> is null.</exception>
    public override string Normalize(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        return _normalizer.NormalizeToString(original);
    }

    /// <summary>The normalized text.</summary>
    public override string Normalize(ReadOnlySpan<char> original) => _normalizer.NormalizeToString(original);
}
