using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>
/// Reads tokens off a text one by one without allocating. Offsets are UTF-16 code units into the given span. Not to be shared
/// between threads; make one for each.
/// </summary>
public ref struct TokenEnumerator
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;

    internal TokenEnumerator(ReadOnlySpan<char> text)
    {
        _text = text;
        _at = 0;
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
            switch (CharClasses.Of(_text[start]))
            {
                case CharClass.Space or CharClass.Invisible or CharClass.Mark:
                    _at++;
                    continue;
                case CharClass.Arabic:
                    return Emit(start, RunEnd(start, CharClass.Arabic), TokenKind.Word);
                case CharClass.Foreign:
                    return Emit(start, TokenRules.ForeignEnd(_text, start, out var foreign), foreign);
                case CharClass.Digit:
                    return Emit(start, TokenRules.NumberEnd(_text, start), TokenKind.Number);
                case CharClass.Punctuation:
                    return Emit(start, TokenRules.PunctuationEnd(_text, start, out var punctuation), punctuation);
                default:
                    return Emit(start, start + 1, TokenKind.Symbol);
            }
        }

        return false;
    }

    private bool Emit(int start, int end, TokenKind kind)
    {
        Current = new Token(start, end - start, kind);
        _at = end;
        return true;
    }

    private readonly int RunEnd(int start, CharClass run)
    {
        var end = start + 1;
        var last = end;
        while (end < _text.Length)
        {
            var c = CharClasses.Of(_text[end]);
            if (c == run || c == CharClass.Mark)
            {
                last = ++end;
            }
            else if (c == CharClass.Invisible)
            {
                end++; // Kept inside a word, left out at its end.
            }
            else
            {
                break;
            }
        }

        return last;
    }
}
