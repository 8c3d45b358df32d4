using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>
/// The parts of one number token: the tokenizer leaves digits joined by dashes, slashes and colons in one piece (10-11,
/// 12/5/2024, 17:30). Offsets are UTF-16 code units into the caller's string. Immutable and thread-safe.
/// </summary>
internal readonly struct NumberToken
{
    /// <summary>The most parts that are told apart.</summary>
    public const int MostParts = 4;

    private readonly (int Start, int End) _first, _second, _third, _fourth;

    private NumberToken(ReadOnlySpan<(int Start, int End)> parts, char separator, char secondSeparator, int count)
    {
        (_first, _second, _third, _fourth) = (parts[0], parts[1], parts[2], parts[3]);
        Separator = separator;
        SecondSeparator = secondSeparator;
        Count = count;
    }

    /// <summary>Number of parts; 0 where there are more than <see cref="MostParts"/>.</summary>
    public int Count { get; }

    /// <summary>Between the first two parts: '-' (any dash), '/', ':' or '.'; 0 where there is one part.</summary>
    public char Separator { get; }

    /// <summary>Between the second and the third part; 0 where there are fewer.</summary>
    public char SecondSeparator { get; }

    /// <summary>Where a part stands.</summary>
    public TextSpan Part(int index)
    {
        var (start, end) = index switch { 0 => _first, 1 => _second, 2 => _third, _ => _fourth };
        return new TextSpan(start, end - start);
    }

    /// <summary>The parts of a token of kind <see cref="Tokenization.TokenKind.Number"/>.</summary>
    /// <param name="context">The document.</param>
    /// <param name="token">Index of the token.</param>
    /// <param name="dots">Whether full stops separate parts too (12.5.2024).</param>
    public static NumberToken Read(RecognitionContext context, int token, bool dots = false)
    {
        Span<(int Start, int End)> parts = stackalloc (int, int)[MostParts];
        var text = context.TextOf(token);
        var offset = context.Tokens[token].Start;
        char separator = default, second = default;
        int count = 0, start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var mark = i == text.Length ? ' ' : SeparatorOf(text[i], dots);
            if (mark == default)
            {
                continue;
            }

            if (count == MostParts)
            {
                return default;
            }

            parts[count++] = (offset + start, offset + i);
            start = i + 1;
            if (i < text.Length && count == 1)
            {
                separator = mark;
            }
            else if (i < text.Length && count == 2)
            {
                second = mark;
            }
        }

        return new NumberToken(parts, separator, second, count);
    }

    /// <summary>The value of a part; false where it is no single number.</summary>
    public bool TryDecimal(RecognitionContext context, int part, out decimal value) => DigitReader.TryRead(Part(part).Slice(context.Source), out value);

    /// <summary>The value of a part that is digits only and not above <paramref name="most"/>.</summary>
    public bool TryWhole(RecognitionContext context, int part, int most, out int value)
    {
        var text = Part(part).Slice(context.Source);
        value = 0;
        if (!DigitReader.IsPlain(text) || text.Length > 9)
        {
            return false;
        }

        foreach (var c in text)
        {
            value = value * 10 + ArabicChars.DigitValue(c);
        }

        return value <= most;
    }

    private static char SeparatorOf(char c, bool dots) => c switch
    {
        '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => '-',
        '/' or ':' => c,
        '.' when dots => c,
        _ => default,
    };
}
