using System.Buffers;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using Microsoft.ML.Tokenizers;

namespace ArabicNews.Nlp.ML;

/// <summary>
/// Lets a subword tokenizer work on normalized Arabic and still reports where each token stands in the caller's own string:
/// <c>text[token.Offset]</c> is what the token was made of, marks on its letters and tatweel inside it included. The normalized text that the
/// base class offers is therefore always null. Offsets are UTF-16 code units. Thread-safe as far as the inner tokenizer is; those
/// of Microsoft.ML.Tokenizers are.
/// </summary>
public sealed class ArabicTokenizer : Tokenizer
{
    private readonly Tokenizer _inner;
    private readonly TextNormalizer _normalizer;

    private ArabicTokenizer(Tokenizer inner, NormalizerOptions options)
    {
        _inner = inner;
        _normalizer = TextNormalizer.Create(options);
    }

    /// <summary>How the inner tokenizer's text is cut before it is encoded.</summary>
    public override PreTokenizer? PreTokenizer => _inner.PreTokenizer;

    /// <summary>Puts normalization before a tokenizer that has none of its own.</summary>
    /// <param name="inner">The tokenizer; give it an <see cref="ArabicPreTokenizer"/> to cut at the library's token boundaries.</param>
    /// <param name="options">What to fold; that of <see cref="NormalizerOptions.Default"/> where none are given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="inner"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="inner"/> has a normalizer: its offsets would lead nowhere.</exception>
    public static ArabicTokenizer Create(Tokenizer inner, NormalizerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return inner.Normalizer is null
            ? new ArabicTokenizer(inner, options ?? NormalizerOptions.Default)
            : throw new ArgumentException("The inner tokenizer normalizes on its own; create it without a normalizer.", nameof(inner));
    }

    /// <summary>A WordPiece tokenizer over a vocabulary, one token a line, cut by <see cref="ArabicPreTokenizer"/>.</summary>
    /// <param name="vocabulary">The vocabulary in UTF-8; it must hold <c>[UNK]</c>.</param>
    /// <param name="options">What to fold; that of <see cref="NormalizerOptions.Default"/> where none are given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vocabulary"/> is null.</exception>
    /// <exception cref="ArgumentException">The vocabulary does not hold the unknown token.</exception>
    public static ArabicTokenizer CreateWordPiece(Stream vocabulary, NormalizerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        return Create(WordPieceTokenizer.Create(vocabulary, new WordPieceOptions { PreTokenizer = new ArabicPreTokenizer() }), options);
    }

    /// <inheritdoc />
    public override OperationStatus Decode(IEnumerable<int> ids, Span<char> destination, out int idsConsumed, out int charsWritten) =>
        _inner.Decode(ids, destination, out idsConsumed, out charsWritten);

    /// <inheritdoc />
    public override string Decode(IEnumerable<int> ids) => _inner.Decode(ids);

    /// <summary>The tokens of a text, at most as many as the settings allow, with offsets into the text.</summary>
    protected override EncodeResults<EncodedToken> EncodeToTokens(string? text, ReadOnlySpan<char> textSpan, EncodeSettings settings)
    {
        var source = text ?? textSpan.ToString();
        if (!settings.ConsiderNormalization)
        {
            return Cut(_inner.EncodeToTokens(source, out _, settings.ConsiderPreTokenization, considerNormalization: false), source, settings);
        }

        var normalized = _normalizer.Normalize(source);
        var tokens = _inner.EncodeToTokens(normalized.Text, out _, settings.ConsiderPreTokenization, considerNormalization: false);
        var moved = new EncodedToken[tokens.Count];
        for (var i = 0; i < moved.Length; i++)
        {
            var (start, length) = tokens[i].Offset.GetOffsetAndLength(normalized.Text.Length);
            var span = normalized.Offsets.ToSource(new NormalizedSpan(start, length));
            moved[i] = new EncodedToken(tokens[i].Id, tokens[i].Value, new Range(span.Start, EndOfMarks(normalized, span.End)));
        }

        return Cut(moved, source, settings);
    }

    /// <summary>Behind the marks of the last letter, as far as normalization removed them.</summary>
    private static int EndOfMarks(NormalizedText text, int end)
    {
        while (end < text.Source.Length && ArabicChars.IsMark(text.Source[end]) && text.Offsets.ToNormalized(end) == text.Offsets.ToNormalized(end + 1))
        {
            end++;
        }

        return end;
    }

    private static EncodeResults<EncodedToken> Cut(IReadOnlyList<EncodedToken> tokens, string source, EncodeSettings settings)
    {
        var isWhole = tokens.Count <= settings.MaxTokenCount;
        var kept = isWhole ? tokens : [.. tokens.Take(settings.MaxTokenCount)];
        return new EncodeResults<EncodedToken>
        {
            Tokens = kept,
            CharsConsumed = isWhole ? source.Length : kept.Count == 0 ? 0 : kept[^1].Offset.End.GetOffset(source.Length),
        };
    }
}
