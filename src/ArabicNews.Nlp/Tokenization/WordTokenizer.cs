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
        written = 0;
        foreach (var token in new TokenEnumerator(text))
        {
            if (written == tokens.Length)
            {
                return false;
            }

            tokens[written++] = token;
        }

        return true;
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
}
