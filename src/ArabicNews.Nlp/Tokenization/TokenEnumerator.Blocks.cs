using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArabicNews.Nlp.Tokenization;

/// <content>
/// The part that looks at 64 code units at once. Every token of a block is a start bit and an end bit (the position behind it), in
/// the same order, so that they pair up without looking at the text again. A token that reaches over the end of a block stays open.
/// A block is cut short before the first character that the bits do not tell enough about; what is open there, and the character
/// itself, are read by the rules.
/// </content>
public ref partial struct TokenEnumerator
{
    /// <summary>A shorter rest of a text is read by the rules.</summary>
    private const int SmallestTail = 12;

    private enum Filled
    {
        End,
        Token,
        Block,
    }

    private Token Pop()
    {
        var end = _base + BitOperations.TrailingZeroCount(_ends);
        _ends &= _ends - 1;
        if (_openStart >= 0)
        {
            var open = new Token(_openStart, end - _openStart, _openKind);
            _openStart = -1;
            return open;
        }

        var bit = BitOperations.TrailingZeroCount(_starts);
        _starts &= _starts - 1;
        return new Token(_base + bit, end - _base - bit, KindOf(bit));
    }

    private readonly TokenKind KindOf(int bit) =>
        (TokenKind)(((((_numbers | _punctuation) >> bit) & 1) << 1) | ((_punctuation >> bit) & 1) | (((_symbols >> bit) & 1) << 2));

    /// <summary>Looks at the next block, or reads one token where that is not possible.</summary>
    private Filled Fill()
    {
        if (_starts != 0)
        {
            var bit = BitOperations.TrailingZeroCount(_starts);
            _openStart = _base + bit;
            _openKind = KindOf(bit);
            _starts = 0;
        }

        if (_blocks && !_cut && _text.Length - _at >= SmallestTail && NextAtSign(_at) - _at > 2 * BlockClasses.Size)
        {
            Classify();
            return Filled.Block;
        }

        if (_openStart >= 0)
        {
            CloseOpen();
            return Filled.Token;
        }

        _cut = false;
        if (!ReadOne())
        {
            return Filled.End;
        }

        _cut = IsRare();
        return Filled.Token;
    }

    /// <summary>Reads the rest of the token that is open at the position.</summary>
    private void CloseOpen()
    {
        var end = _openKind switch
        {
            TokenKind.Word => TokenRules.WordEnd(_text, _at),
            TokenKind.Number => TokenRules.NumberEnd(_text, _at),
            _ => _at,
        };
        Emit(_openStart, end, _openKind);
        _openStart = -1;
        _carriedWord = _carriedDigit = _carriedNumber = _carriedSingle = 0;
    }

    /// <summary>Whether, behind white space, a character comes that a block would be cut short at once before.</summary>
    private bool IsRare()
    {
        while (_at < _text.Length && CharClasses.Of(_text[_at]) == CharClass.Space)
        {
            _at++;
        }

        return _at < _text.Length && CharClasses.Of(_text[_at]) is var c
            && (c is CharClass.Foreign or CharClass.Surrogate or CharClass.Invisible or CharClass.Mark || _text[_at] is '#' or '@');
    }

    [SkipLocalsInit]
    private void Classify()
    {
        Span<byte> unused = stackalloc byte[BlockClasses.Size];
        ref var kinds = ref MemoryMarshal.GetReference(unused);
        var block = _text.Length - _at >= BlockClasses.Size
            ? BlockClasses.At(ref Unsafe.Add(ref MemoryMarshal.GetReference(_text), _at), ref kinds)
            : ClassifyTail(ref kinds);
        var words = block.Words;
        var digits = block.Digits;
        var punctuation = block.Punctuation;
        var symbols = block.Symbols;
        var wordStarts = words & ~((words << 1) | _carriedWord);
        var length = BlockClasses.Size;

        // Branches, not arithmetic, so that the next block need not wait until this one is known to be whole.
        if ((wordStarts & block.Marks) is not 0 and var marks)
        {
            length = BitOperations.TrailingZeroCount(marks); // A mark that no letter stands before belongs to no word.
        }

        if (~(words | digits | block.Spaces | punctuation | symbols) is not 0 and var others)
        {
            ReadOthers(others, ref punctuation, ref symbols, ref length);
        }

        var numbers = digits;
        if (((punctuation | symbols) & ((digits << 1) | _carriedDigit)) is not 0 and var beside)
        {
            var joined = Joined(beside, ref length);
            numbers |= joined;
            punctuation &= ~joined;
            symbols &= ~joined;
        }

        var singles = punctuation | symbols;
        _starts = wordStarts | (numbers & ~((numbers << 1) | _carriedNumber)) | singles;
        _ends = (~words & ((words << 1) | _carriedWord)) | (~numbers & ((numbers << 1) | _carriedNumber)) | (singles << 1) | _carriedSingle;
        _numbers = numbers;
        _punctuation = punctuation;
        _symbols = symbols;
        _base = _at;
        if (length == BlockClasses.Size && _text.Length - _at >= BlockClasses.Size)
        {
            _at += BlockClasses.Size;
            _carriedWord = words >> (BlockClasses.Size - 1);
            _carriedDigit = digits >> (BlockClasses.Size - 1);
            _carriedNumber = numbers >> (BlockClasses.Size - 1);
            _carriedSingle = singles >> (BlockClasses.Size - 1);
        }
        else
        {
            CutShort(length);
        }
    }

    /// <summary>Ends the block where the bits tell no more, or at the end of the text.</summary>
    private void CutShort(int length)
    {
        _carriedWord = _carriedDigit = _carriedNumber = _carriedSingle = 0;
        if (length == BlockClasses.Size)
        {
            _at = _text.Length;
            return;
        }

        _cut = true;
        _at += length;
        var inside = (1UL << length) - 1;
        _starts &= inside;
        _ends &= inside;
    }

    /// <summary>Classifies what is left of a text that ends before the block does, as though spaces stood behind it.</summary>
    private readonly BlockClasses ClassifyTail(ref byte kinds)
    {
        Span<char> tail = stackalloc char[BlockClasses.Size];
        var rest = _text[_at..];
        rest.CopyTo(tail);
        tail[rest.Length..].Fill(' ');
        return BlockClasses.At(ref MemoryMarshal.GetReference(tail), ref kinds);
    }

    /// <summary>Sorts the characters that the block's bits tell nothing about; the length is cut short before the first that is no token by itself.</summary>
    private readonly void ReadOthers(ulong others, ref ulong punctuation, ref ulong symbols, ref int length)
    {
        for (; others != 0; others &= others - 1)
        {
            var bit = BitOperations.TrailingZeroCount(others);
            if (bit >= length)
            {
                return;
            }

            var c = _text[_at + bit];
            switch (CharClasses.Of(c))
            {
                case CharClass.Symbol:
                    symbols |= 1UL << bit;
                    break;
                case CharClass.Punctuation when c is not ('#' or '@'):
                    punctuation |= 1UL << bit;
                    break;
                case CharClass.Space:
                    break;
                default:
                    length = bit;
                    return;
            }
        }
    }

    /// <summary>Those single characters behind a digit that stand before another one and join them to one number.</summary>
    private readonly ulong Joined(ulong behindDigit, ref int length)
    {
        var joined = 0UL;
        for (; behindDigit != 0; behindDigit &= behindDigit - 1)
        {
            var bit = BitOperations.TrailingZeroCount(behindDigit);
            var next = _at + bit + 1;
            if (bit >= length || !TokenRules.IsNumberSeparator(_text[_at + bit]) || next == _text.Length)
            {
                continue;
            }

            var c = CharClasses.Of(_text[next]);
            if (c == CharClass.Digit)
            {
                joined |= 1UL << bit;
            }
            else if (c == CharClass.Invisible)
            {
                length = bit; // Behind the invisible character the number may go on.
                break;
            }
        }

        return joined;
    }
}
