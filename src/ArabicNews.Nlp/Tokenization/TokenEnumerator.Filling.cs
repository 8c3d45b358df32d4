using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArabicNews.Nlp.Tokenization;

/// <content>The part that fills a buffer: block after block of what is ordinary in one tight loop, all else token by token.</content>
public ref partial struct TokenEnumerator
{
    /// <summary>Fills a buffer with the next tokens; false where it is too small for all of them.</summary>
    internal bool Fill(Span<Token> tokens, out int written)
    {
        written = 0;
        while (true)
        {
            if (_blocks && !_cut && _ends == 0)
            {
                FillFromBlocks(tokens, ref written);
            }

            while (_ends != 0)
            {
                if (written == tokens.Length)
                {
                    return false;
                }

                tokens[written++] = Pop();
            }

            switch (Fill())
            {
                case Filled.End:
                    return true;
                case Filled.Token when written == tokens.Length:
                    return false;
                case Filled.Token:
                    tokens[written++] = _current;
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Writes tokens as long as blocks hold nothing rare and there is room for all tokens that a block can have.</summary>
    private void FillFromBlocks(Span<Token> tokens, ref int written)
    {
        var at = _at;
        // One code unit behind the block is looked at; an at sign may make everything before it an address.
        var lastBlock = Math.Min(_text.Length - 1, NextAtSign(at) - (2 * BlockClasses.Size)) - BlockClasses.Size;
        var lastRoom = tokens.Length - BlockClasses.Size - TokenWriter.Slack;
        if (at > lastBlock || written > lastRoom)
        {
            return;
        }

        ref var text = ref MemoryMarshal.GetReference(_text);
        ref var destination = ref MemoryMarshal.GetReference(tokens);
        var (carriedWord, carriedNumber, carriedDigit, carriedSingle) = (_carriedWord, _carriedNumber, _carriedDigit, _carriedSingle);
        var (openStart, openKind) = (_openStart, _openKind);
        if (_starts != 0)
        {
            openStart = _base + BitOperations.TrailingZeroCount(_starts);
            openKind = KindOf(openStart - _base);
            _starts = 0;
        }

        do
        {
            var block = BlockClasses.At(ref Unsafe.Add(ref text, at));
            var words = block.Words;
            var digits = block.Digits;
            var symbols = block.Symbols;
            var punctuation = block.Punctuation;
            var wordStarts = words & ~((words << 1) | carriedWord);
            if (((wordStarts & block.Marks) | ~(words | digits | block.Spaces | punctuation | symbols)) != 0)
            {
                break;
            }

            var nextDigit = CharClasses.Of(Unsafe.Add(ref text, at + BlockClasses.Size)) == CharClass.Digit ? 1UL << 63 : 0;
            var joined = block.Separators & ((digits << 1) | carriedDigit) & ((digits >> 1) | nextDigit);
            punctuation &= ~joined;
            var numbers = digits | joined;
            var singles = punctuation | symbols;
            var starts = wordStarts | (numbers & ~((numbers << 1) | carriedNumber)) | singles;
            var ends = (~words & ((words << 1) | carriedWord)) | (~numbers & ((numbers << 1) | carriedNumber)) | (singles << 1) | carriedSingle;
            var count = BitOperations.PopCount(ends);
            var open = carriedWord | carriedNumber | carriedSingle;
            carriedWord = words >> 63;
            carriedNumber = numbers >> 63;
            carriedDigit = digits >> 63;
            carriedSingle = singles >> 63;

            // The token that was open before the block is written in any case and kept where there was one: no branch could foresee that.
            Unsafe.Add(ref destination, written) = new Token(openStart, at + BitOperations.TrailingZeroCount(ends) - openStart, openKind);
            if (ends == 0 && open != 0)
            {
                at += BlockClasses.Size; // A word of more than a block.
                continue;
            }

            ends &= ends - open;
            var high = numbers | punctuation;
            var last = BitOperations.Log2(starts | 1);
            openStart = at + last;
            openKind = TokenWriter.KindAt(last, high, punctuation, symbols);
            starts ^= (carriedWord | carriedNumber | carriedSingle) << last;
            TokenWriter.Write(ref Unsafe.Add(ref destination, written + (int)open), count - (int)open, at, starts, ends, numbers, punctuation, symbols);
            written += count;
            at += BlockClasses.Size;
        }
        while (at <= lastBlock && written <= lastRoom);

        _at = at;
        _openStart = (carriedWord | carriedNumber | carriedSingle) != 0 ? openStart : -1;
        _openKind = openKind;
        (_carriedWord, _carriedNumber, _carriedDigit, _carriedSingle) = (carriedWord, carriedNumber, carriedDigit, carriedSingle);
    }
}
