using ArabicNews.Nlp.Tokenization;
using Microsoft.ML.Tokenizers;

namespace ArabicNews.Nlp.ML;

/// <summary>
/// Cuts text for the tokenizers of Microsoft.ML.Tokenizers at the token boundaries of <see cref="WordTokenizer"/>. Offsets are
/// UTF-16 code units into the text given. Stateless and thread-safe.
/// </summary>
public sealed class ArabicPreTokenizer : PreTokenizer
{
    /// <inheritdoc />
    public override IEnumerable<(int Offset, int Length)> PreTokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PreTokenize(text.AsSpan());
    }

    /// <inheritdoc />
    public override IEnumerable<(int Offset, int Length)> PreTokenize(ReadOnlySpan<char> text)
    {
        var pieces = new List<(int Offset, int Length)>();
        foreach (var token in WordTokenizer.Enumerate(text))
        {
            pieces.Add((token.Start, token.Length));
        }

        return pieces;
    }
}
