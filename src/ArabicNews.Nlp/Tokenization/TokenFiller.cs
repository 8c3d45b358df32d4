using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>
/// Fills buffers with all tokens of a text and, where that is wanted, with its normalized form: block after block of what is ordinary
/// in one tight loop, all else token by token. Not thread-safe.
/// </summary>
internal ref partial struct TokenFiller
{
    private readonly ReadOnlySpan<char> _text;
    private readonly Span<Token> _tokens;
    private readonly Span<NormalizedSpan> _forms;
    private readonly Span<char> _normalized;
    private readonly TextNormalizer? _normalizer;
    private readonly bool _blocks;
    private TokenEnumerator _rules;
    private int _at;
    private int _written;
    private int _folded;
    private int _rulesUntil;

    public TokenFiller(ReadOnlySpan<char> text, Span<Token> tokens, bool blocks)
    {
        _text = text;
        _tokens = tokens;
        _rules = new TokenEnumerator(text, blocks: false);
        _blocks = blocks;
    }

    public TokenFiller(ReadOnlySpan<char> text, Span<Token> tokens, TextNormalizer normalizer, Span<NormalizedSpan> forms, Span<char> normalized, bool blocks)
        : this(text, tokens, blocks)
    {
        _normalizer = normalizer;
        _forms = forms;
        _normalized = normalized;
    }

    /// <summary>What is to be done.</summary>
    private interface IMode
    {
        static abstract bool Folds { get; }
    }

    /// <summary>How many tokens there are so far.</summary>
    public readonly int Written => _written;

    /// <summary>How long the normalized text is so far.</summary>
    public readonly int Folded => _folded;

    /// <summary>Fills the buffers; false where one is too small.</summary>
    public bool Fill() => _normalizer is null ? Fill<Plain>() : Fill<Folding>();

    private bool Fill<TMode>()
        where TMode : struct, IMode
    {
        while (_at < _text.Length)
        {
            if (_blocks)
            {
                FillFromBlocks<TMode>();
            }

            if (_at < _text.Length && !ReadByRules<TMode>())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads tokens one by one until blocks do better; false where a buffer is full.</summary>
    private bool ReadByRules<TMode>()
        where TMode : struct, IMode
    {
        do
        {
            if (!_blocks)
            {
                ReadOrdinary<TMode>();
            }

            if (!_rules.ReadFrom(_at))
            {
                return TryFold<TMode>(_text.Length);
            }

            var token = _rules.Current;
            if (_written == _tokens.Length || !TryFold<TMode>(token.Start))
            {
                return false;
            }

            var form = _folded;
            if (!TryFold<TMode>(token.End))
            {
                return false;
            }

            if (TMode.Folds)
            {
                if (_written >= _forms.Length)
                {
                    return false;
                }

                _forms[_written] = new NormalizedSpan(form, _folded - form);
            }

            _tokens[_written++] = token;
        }
        while (_at < _text.Length && (!_blocks || _at < _rulesUntil || IsRareNext()));
        return true;
    }

    /// <summary>
    /// Reads words, marks of punctuation and the spaces between them up to something rarer, or until a buffer is nearly full; for machines
    /// without vectors. It says of these what the rules say, in a loop that a processor keeps in its registers.
    /// </summary>
    private void ReadOrdinary<TMode>()
        where TMode : struct, IMode
    {
        ref var text = ref MemoryMarshal.GetReference(_text);
        ref var classes = ref CharClasses.First;
        var (length, room) = (_text.Length, TMode.Folds ? Math.Min(_tokens.Length, _forms.Length) : _tokens.Length);
        for (var at = _at; at < length && _written < room;)
        {
            var kind = Unsafe.Add(ref classes, Unsafe.Add(ref text, at));
            if (kind == (byte)CharClass.Space)
            {
                at++;
                continue;
            }

            var start = at++;
            if (kind == (byte)CharClass.Arabic)
            {
                // Letters and marks are the two classes behind that of spaces.
                while (at < length && (kind = Unsafe.Add(ref classes, Unsafe.Add(ref text, at))) - 1u < 2)
                {
                    at++;
                }

                if (at < length && kind is (byte)CharClass.Invisible or (byte)CharClass.Surrogate)
                {
                    return;
                }

                kind = (byte)TokenKind.Word;
            }
            else if (kind == (byte)CharClass.Punctuation && Unsafe.Add(ref text, start) is not ('#' or '@'))
            {
                kind = (byte)TokenKind.Punctuation;
            }
            else
            {
                return;
            }

            if (TMode.Folds && !TryFoldOrdinary(start, at))
            {
                return;
            }

            _at = at;
            _tokens[_written++] = new Token(start, at - start, (TokenKind)kind);
        }
    }

    /// <summary>Folds a token and what stands before it, where each character becomes one or none; false where it does not, and nothing is done.</summary>
    private bool TryFoldOrdinary(int start, int end)
    {
        var folded = _folded;
        if (_normalized.Length - folded < end - _at || !_normalizer!.TryFoldSingles(_text[_at..start], _normalized, ref folded))
        {
            return false;
        }

        var form = folded;
        if (!_normalizer.TryFoldSingles(_text[start..end], _normalized, ref folded))
        {
            return false;
        }

        _forms[_written] = new NormalizedSpan(form, folded - form);
        _folded = folded;
        return true;
    }

    /// <summary>Goes forward to a position of the text and normalizes what lies between.</summary>
    private bool TryFold<TMode>(int to)
        where TMode : struct, IMode
    {
        var from = _at;
        _at = to;
        return !TMode.Folds || _normalizer!.TryFoldOneByOne(_text[from..to], _normalized, ref _folded);
    }

    /// <summary>Whether, behind white space, a character comes that a block would have to read a token at.</summary>
    private readonly bool IsRareNext()
    {
        var at = _at;
        while (at < _text.Length && CharClasses.Of(_text[at]) == CharClass.Space)
        {
            at++;
        }

        return at < _text.Length && CharClasses.Of(_text[at]) is CharClass.Foreign or CharClass.Surrogate or CharClass.Invisible;
    }

    private readonly struct Plain : IMode
    {
        public static bool Folds => false;
    }

    private readonly struct Folding : IMode
    {
        public static bool Folds => true;
    }
}
