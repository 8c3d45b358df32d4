namespace ArabicNews.Nlp.Tokenization;

/// <summary>
/// Reads tokens off a text one by one without allocating. Offsets are UTF-16 code units into the given span. Not to be shared
/// between threads; make one for each.
/// </summary>
/// <remarks>
/// It looks at 64 code units at once and keeps where tokens start and end as bits; the rare rest (foreign words, addresses,
/// invisible characters, characters beyond U+FFFF) is read by <see cref="TokenRules"/>, one token after another.
/// </remarks>
public ref partial struct TokenEnumerator
{
    private const int AtSignStretch = 512;

    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _nextAtSign;
    private Token _current;

    // The block at hand, and what reaches over from the one before it: see the other part.
    private readonly bool _blocks;
    private int _base;
    private ulong _starts;
    private ulong _ends;
    private ulong _numbers;
    private ulong _punctuation;
    private ulong _symbols;
    private ulong _carriedWord;
    private ulong _carriedNumber;
    private ulong _carriedDigit;
    private ulong _carriedSingle;
    private int _openStart;
    private TokenKind _openKind;
    private bool _cut;

    internal TokenEnumerator(ReadOnlySpan<char> text)
        : this(text, BlockClasses.IsSupported)
    {
    }

    /// <summary>With or without looking at blocks: the tokens are the same.</summary>
    internal TokenEnumerator(ReadOnlySpan<char> text, bool blocks)
    {
        _text = text;
        _nextAtSign = -1;
        _openStart = -1;
        _blocks = blocks;
    }

    /// <summary>The token read last.</summary>
    public readonly Token Current => _current;

    /// <summary>Itself, so that <c>foreach</c> works.</summary>
    public readonly TokenEnumerator GetEnumerator() => this;

    /// <summary>Reads the next token; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (_ends == 0)
        {
            if (Fill() is var found && found != Filled.Block)
            {
                return found == Filled.Token;
            }
        }

        _current = Pop();
        return true;
    }

    /// <summary>Reads the first token that begins at a position or behind it, without looking at blocks.</summary>
    internal bool ReadFrom(int at)
    {
        _nextAtSign = at < _at ? -1 : _nextAtSign;
        _at = at;
        return ReadOne();
    }

    /// <summary>Reads one token, or nothing at the end of the text, without looking at blocks.</summary>
    private bool ReadOne()
    {
        while (_at < _text.Length)
        {
            var start = _at;
            if (CharClasses.Of(_text[start]) == CharClass.Arabic)
            {
                return Emit(start, TokenRules.WordEnd(_text, start + 1), TokenKind.Word);
            }

            switch (CharClasses.At(_text, start, out var length))
            {
                case CharClass.Space or CharClass.Invisible or CharClass.Mark:
                    _at += length;
                    continue;
                case CharClass.Foreign:
                    return EmitForeign(start, length);
                case CharClass.Digit:
                    return IsEmail(start, out var email)
                        ? Emit(start, email, TokenKind.Email)
                        : Emit(start, TokenRules.NumberEnd(_text, start + length), TokenKind.Number);
                case CharClass.Punctuation:
                    var end = TokenRules.PunctuationEnd(_text, start, length, out var kind);
                    return Emit(start, end, kind);
                default:
                    return Emit(start, start + length, TokenKind.Symbol);
            }
        }

        return false;
    }

    private bool EmitForeign(int start, int length)
    {
        if (Addresses.TryUrl(_text, start, out var end))
        {
            return Emit(start, end, TokenKind.Url);
        }

        return IsEmail(start, out end)
            ? Emit(start, end, TokenKind.Email)
            : Emit(start, TokenRules.ForeignEnd(_text, start + length), TokenKind.ForeignWord);
    }

    private bool IsEmail(int start, out int end)
    {
        var atSign = NextAtSign(start);
        if (atSign - start <= Addresses.LongestLocalPart && atSign < _text.Length && _text[atSign] != '@')
        {
            atSign = NextAtSign(atSign);
        }

        end = start;
        return atSign - start <= Addresses.LongestLocalPart && atSign < _text.Length && _text[atSign] == '@' && Addresses.TryEmail(_text, start, atSign, out end);
    }

    // The next at sign, or a position before which there is none. It is looked for once for all the words before it, a stretch at a time.
    private int NextAtSign(int from)
    {
        if (_nextAtSign < from || (_nextAtSign == from && from < _text.Length && _text[from] != '@'))
        {
            var found = _text.Slice(from, Math.Min(AtSignStretch, _text.Length - from)).IndexOf('@');
            _nextAtSign = from + (found < 0 ? AtSignStretch : found);
        }

        return _nextAtSign;
    }

    private bool Emit(int start, int end, TokenKind kind)
    {
        _current = new Token(start, end - start, kind);
        _at = end;
        return true;
    }
}
