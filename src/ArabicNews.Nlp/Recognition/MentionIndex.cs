using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition;

/// <summary>
/// Which mentions of earlier recognizers begin at and cover each token. Where several cover one, the longest counts.
/// For one analysis, on one thread.
/// </summary>
internal sealed class MentionIndex
{
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly int[] _covering;
    private readonly int[] _endToken;
    private readonly int[] _firstToken;

    public MentionIndex(RecognitionContext context, IReadOnlyList<Mention> mentions, Func<Mention, bool> wanted)
    {
        _mentions = mentions;
        _covering = new int[context.Tokens.Length];
        _endToken = new int[mentions.Count];
        _firstToken = new int[mentions.Count];
        Array.Fill(_covering, -1);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (wanted(mentions[i]))
            {
                Cover(context.Tokens, i);
            }
        }
    }

    /// <summary>The mention that covers a token, or -1.</summary>
    public int Covering(int token) => _covering[token];

    public Mention this[int mention] => _mentions[mention];

    /// <summary>Index of the first token of a mention.</summary>
    public int FirstToken(int mention) => _firstToken[mention];

    /// <summary>Index just past the last token of a mention.</summary>
    public int EndToken(int mention) => _endToken[mention];

    /// <summary>The longest mention whose first token this is, clitics before it or not; -1 where there is none or the text has ended.</summary>
    public int Beginning(RecognitionContext context, int token)
    {
        var mention = token < _covering.Length ? _covering[token] : -1;
        return mention >= 0 && _mentions[mention].Span.Start >= context.Tokens[token].Start ? mention : -1;
    }

    private void Cover(ReadOnlySpan<Token> tokens, int mention)
    {
        var span = _mentions[mention].Span;
        var first = TokenAt(tokens, span.Start);
        var end = first;
        _firstToken[mention] = first;
        while (end < tokens.Length && tokens[end].Start < span.End)
        {
            var other = _covering[end];
            if (other < 0 || _mentions[other].Span.Length < span.Length)
            {
                _covering[end] = mention;
            }

            end++;
        }

        _endToken[mention] = end;
    }

    /// <summary>The first token that ends behind a position.</summary>
    internal static int TokenAt(ReadOnlySpan<Token> tokens, int position)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
