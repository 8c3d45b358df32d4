namespace ArabicNews.Nlp.Tokenization;

/// <summary>
/// Reads tokens off a text one by one without allocating. Offsets are UTF-16 code units into the given span. Not to be shared
/// between threads; make one for each.
/// </summary>
public ref struct TokenEnumerator
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _nextAtSign;

    internal TokenEnumerator(ReadOnlySpan<char> text)
    {
        _text = text;
        _at = 0;
        _nextAtSign = -1;
        Current = default;
    }

    /// <summary>The token read last.</summary>
    public Token Current { get; private set; }

    /// <summary>Itself, so that <c>foreach</c> works.</summary>
    public readonly TokenEnumerator GetEnumerator() => this;

    /// <summary>Reads the next token; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            var start = _at;
            switch (CharClasses.At(_text, start, out var length))
            {
                case CharClass.Space or CharClass.Invisible or CharClass.Mark:
                    _at += length;
                    continue;
                case CharClass.Arabic:
                    return Emit(start, TokenRules.WordEnd(_text, start + length), TokenKind.Word);
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

    // The next at sign is looked for once for all the words before it, so that a text without one pays nothing for e-mails.
    private bool IsEmail(int start, out int end)
    {
        if (_nextAtSign < start)
        {
            var found = _text[start..].IndexOf('@');
            _nextAtSign = found < 0 ? int.MaxValue : start + found;
        }

        end = start;
        return _nextAtSign - start <= Addresses.LongestLocalPart && Addresses.TryEmail(_text, start, _nextAtSign, out end);
    }

    private bool Emit(int start, int end, TokenKind kind)
    {
        Current = new Token(start, end - start, kind);
        _at = end;
        return true;
    }
}
