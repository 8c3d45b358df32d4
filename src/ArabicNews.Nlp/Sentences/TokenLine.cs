using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Sentences;

/// <summary>The questions that sentence rules ask about tokens and the gaps between them. Offsets are UTF-16 code units into the source.</summary>
internal readonly ref struct TokenLine(string source, ReadOnlySpan<Token> tokens)
{
    private readonly ReadOnlySpan<Token> _tokens = tokens;

    /// <summary>Whether the text or a line ends behind the token.</summary>
    public bool EndsAt(int token) =>
        token + 1 >= _tokens.Length
            || LineEnds.AreIn(source.AsSpan(_tokens[token].End, _tokens[token + 1].Start - _tokens[token].End));

    /// <summary>Whether the next token stands on the same line.</summary>
    public bool HasNext(int token) => !EndsAt(token);

    /// <summary>Whether the token follows the one before it without a gap.</summary>
    public bool IsGlued(int token) => token > 0 && _tokens[token].Start == _tokens[token - 1].End;

    public TokenKind KindOf(int token) => _tokens[token].Kind;

    /// <summary>The token's one character, or U+0000 where it has several or there is no such token.</summary>
    public char CharAt(int token) => token >= 0 && token < _tokens.Length && _tokens[token].Length == 1 ? source[_tokens[token].Start] : '\0';

    /// <summary>Whether the token is a mark that may end a sentence.</summary>
    public bool IsStop(int token) => CharAt(token) is '.' or '!' or '?' or '\u2026' or ArabicChars.QuestionMark or ArabicChars.FullStop
        or '\u203C' or '\u203D' or '\u2047' or '\u2048' or '\u2049';

    /// <summary>Whether the token is a stop or ellipsis, but no question or exclamation mark.</summary>
    public bool IsDot(int token) => CharAt(token) is '.' or '\u2026' or ArabicChars.FullStop;

    /// <summary>Folds a word for lookup; returns nothing for a word longer than any that a rule asks for.</summary>
    public ReadOnlySpan<char> Fold(int token, Span<char> buffer) =>
        TextNormalizer.Lookup.TryNormalize(_tokens[token].Slice(source), buffer, out var written) ? buffer[..written] : default;
}
