using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>
/// Cuts a text into words, numbers, punctuation, symbols and addresses. Tokens are ordered and disjoint and leave out only white
/// space, invisible characters and marks without a letter. Works on any text in linear time. Stateless and thread-safe.
/// </summary>
public static class WordTokenizer
{
    /// <summary>Reads the tokens one by one without allocating. Offsets are UTF-16 code units into <paramref name="text"/>.</summary>
    public static TokenEnumerator Enumerate(ReadOnlySpan<char> text) => new(text);

    /// <summary>
    /// Fills a buffer with the tokens, without allocating. Returns false where the buffer is too small; then it holds the first
    /// <paramref name="written"/> tokens. A buffer of <c>text.Length</c> is always large enough.
    /// </summary>
    public static bool TryTokenize(ReadOnlySpan<char> text, Span<Token> tokens, out int written)
    {
        var filler = new TokenFiller(text, tokens, BlockClasses.IsSupported);
        var isComplete = filler.Fill();
        written = filler.Written;
        return isComplete;
    }

    /// <summary>
    /// Fills a buffer with the tokens and normalizes the text at the same time, without allocating: for each token a span says
    /// where its normalized form stands in the normalized text. Returns false where a buffer is too small, with
    /// <paramref name="written"/> = 0; buffers of <c>text.Length</c> tokens and spans and of
    /// <see cref="TextNormalizer.MaxLength"/> code units are always large enough.
    /// </summary>
    /// <param name="text">The text; token offsets are UTF-16 code units into it.</param>
    /// <param name="normalizer">What is folded.</param>
    /// <param name="tokens">Gets the tokens.</param>
    /// <param name="forms">Gets for each token its stretch of the normalized text.</param>
    /// <param name="normalized">Gets the normalized text.</param>
    /// <param name="written">How many tokens there are.</param>
    /// <param name="normalizedLength">How long the normalized text is, in UTF-16 code units.</param>
    /// <exception cref="ArgumentNullException"><paramref name="normalizer"/> is null.</exception>
    public static bool TryTokenize(
        ReadOnlySpan<char> text,
        TextNormalizer normalizer,
        Span<Token> tokens,
        Span<NormalizedSpan> forms,
        Span<char> normalized,
        out int written,
        out int normalizedLength)
    {
        ArgumentNullException.ThrowIfNull(normalizer);
        var filler = new TokenFiller(text, tokens, normalizer, forms, normalized, BlockClasses.IsSupported);
        var isComplete = filler.Fill();
        written = isComplete ? filler.Written : 0;
        normalizedLength = isComplete ? filler.Folded : 0;
        return isComplete;
    }

    /// <summary>
    /// Fills buffers with the tokens of a UTF-8 text and with the text as UTF-16, without allocating. What is no UTF-8 counts as
    /// U+FFFD. Returns false where a buffer is too small; buffers of <c>utf8.Length</c> are always large enough.
    /// </summary>
    /// <param name="utf8">The text.</param>
    /// <param name="unit">Whether token offsets count bytes of <paramref name="utf8"/> or code units of <paramref name="decoded"/>.</param>
    /// <param name="decoded">Gets the text; at least as many code units as there are bytes.</param>
    /// <param name="tokens">Gets the tokens.</param>
    /// <param name="decodedLength">How long the decoded text is, in UTF-16 code units.</param>
    /// <param name="written">How many tokens there are.</param>
    public static bool TryTokenize(
        ReadOnlySpan<byte> utf8, OffsetUnit unit, Span<char> decoded, Span<Token> tokens, out int decodedLength, out int written)
    {
        written = 0;
        if (TryDecode(utf8, decoded, out decodedLength, out var isValid) && TryTokenize(decoded[..decodedLength], tokens, out written))
        {
            return InUnit(utf8, unit, decoded[..decodedLength], isValid, tokens[..written]);
        }

        written = 0;
        return false;
    }

    /// <summary>
    /// Fills buffers with the tokens of a UTF-8 text, with the text as UTF-16 and with its normalized form, without allocating. What is
    /// no UTF-8 counts as U+FFFD. Returns false where a buffer is too small; buffers of <c>utf8.Length</c> code units, tokens and
    /// spans and of <see cref="TextNormalizer.MaxLength"/> code units are always large enough.
    /// </summary>
    /// <param name="utf8">The text.</param>
    /// <param name="unit">Whether token offsets count bytes of <paramref name="utf8"/> or code units of <paramref name="decoded"/>.</param>
    /// <param name="normalizer">What is folded.</param>
    /// <param name="decoded">Gets the text; at least as many code units as there are bytes.</param>
    /// <param name="tokens">Gets the tokens.</param>
    /// <param name="forms">Gets for each token its stretch of the normalized text, in UTF-16 code units.</param>
    /// <param name="normalized">Gets the normalized text.</param>
    /// <param name="decodedLength">How long the decoded text is, in UTF-16 code units.</param>
    /// <param name="written">How many tokens there are.</param>
    /// <param name="normalizedLength">How long the normalized text is, in UTF-16 code units.</param>
    /// <exception cref="ArgumentNullException"><paramref name="normalizer"/> is null.</exception>
    public static bool TryTokenize(
        ReadOnlySpan<byte> utf8,
        OffsetUnit unit,
        TextNormalizer normalizer,
        Span<char> decoded,
        Span<Token> tokens,
        Span<NormalizedSpan> forms,
        Span<char> normalized,
        out int decodedLength,
        out int written,
        out int normalizedLength)
    {
        ArgumentNullException.ThrowIfNull(normalizer);
        written = 0;
        normalizedLength = 0;
        return TryDecode(utf8, decoded, out decodedLength, out var isValid)
            && TryTokenize(decoded[..decodedLength], normalizer, tokens, forms, normalized, out written, out normalizedLength)
            && InUnit(utf8, unit, decoded[..decodedLength], isValid, tokens[..written]);
    }

    /// <summary>All tokens as a list. Offsets are UTF-16 code units into <paramref name="text"/>.</summary>
    public static IReadOnlyList<Token> Tokenize(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>(text.Length / 5);
        foreach (var token in new TokenEnumerator(text))
        {
            tokens.Add(token);
        }

        return tokens;
    }

    private static bool TryDecode(ReadOnlySpan<byte> utf8, Span<char> decoded, out int length, out bool isValid)
    {
        isValid = true;
        length = 0;
        if (decoded.Length < utf8.Length)
        {
            return false;
        }

        length = Utf8Decoder.Decode(utf8, decoded, out isValid);
        return true;
    }

    private static bool InUnit(ReadOnlySpan<byte> utf8, OffsetUnit unit, ReadOnlySpan<char> decoded, bool isValid, Span<Token> tokens)
    {
        if (unit != OffsetUnit.Utf8)
        {
            return true;
        }

        if (isValid)
        {
            Utf8Offsets.FromDecoded(decoded, tokens);
        }
        else
        {
            Utf8Offsets.FromBytes(utf8, tokens);
        }

        return true;
    }
}
