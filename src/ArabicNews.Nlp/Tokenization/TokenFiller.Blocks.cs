using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <content>
/// The part that looks at 64 code units at once. Every token of a block is a start bit and an end bit (the position behind it), in
/// the same order, so that they pair up without looking at the text again. A token that reaches over the end of a block stays open.
/// </content>
internal ref partial struct TokenFiller
{
    /// <summary>How much room in the normalized text a block needs, what is written beyond its end included.</summary>
    private const int FoldingRoom = BlockClasses.Size + 32;

    /// <summary>Goes on as long as blocks hold nothing that must be read by rules, and there is room for all tokens that a block can have.</summary>
    [SkipLocalsInit]
    private void FillFromBlocks<TMode>()
        where TMode : struct, IMode
    {
        var lastRoom = _tokens.Length - BlockClasses.Size - TokenWriter.Slack - 1;
        if (TMode.Folds)
        {
            lastRoom = Math.Min(lastRoom, _forms.Length - BlockClasses.Size - TokenWriter.Slack - 1);
        }

        Unsafe.SkipInit(out BlockBytes kinds);
        Unsafe.SkipInit(out BlockChars tail);
        Unsafe.SkipInit(out BlockPlaces places);
        ref var kind = ref FirstOfCacheLine(ref kinds[0]);
        ref var text = ref MemoryMarshal.GetReference(_text);
        ref var destination = ref MemoryMarshal.GetReference(_tokens);
        ulong carriedWord = 0, carriedNumber = 0, carriedDigit = 0, carriedSingle = 0;
        int at = _at, written = _written, folded = _folded, openStart = 0, openForm = 0, length = BlockClasses.Size, atSign = -1;
        TokenKind openKind = default;
        while (at < _text.Length && written <= lastRoom && (!TMode.Folds || folded <= _normalized.Length - FoldingRoom))
        {
            scoped ref var first = ref Unsafe.Add(ref text, at);
            if (_text.Length - at <= BlockClasses.Size)
            {
                length = _text.Length - at;
                _text[at..].CopyTo(tail);
                ((Span<char>)tail)[length..].Fill(' ');
                first = ref tail[0];
            }

            var block = BlockClasses.At(ref first, ref kind);
            var words = block.Words;
            var digits = block.Digits;
            var singles = block.Punctuation | block.Symbols;
            var separators = block.Separators;
            var special = block.Special;
            var wordStarts = words & ~((words << 1) | carriedWord);
            ulong extraStarts = 0, extraEnds = 0, extraBehind = 0;
            if (((wordStarts & block.Marks) | ~(words | digits | block.Spaces | singles)) != 0)
            {
                var patch = new BlockPatch
                {
                    Words = words,
                    Marks = block.Marks,
                    Digits = digits,
                    Spaces = block.Spaces,
                    Punctuation = block.Punctuation,
                    Symbols = block.Symbols,
                    Separators = separators,
                    Length = length,
                };
                patch.Apply(_text, at, carriedWord, MemoryMarshal.CreateSpan(ref kind, BlockClasses.Size), ref _rules);
                if (patch.AtSign >= 0)
                {
                    atSign = patch.AtSign;
                    break;
                }

                if (patch.Length < length)
                {
                    length = patch.Length;
                    _rulesUntil = at + length + 1;
                    if (patch.MayGoOn)
                    {
                        length = SafeCut(patch.Spaces, length);
                    }
                }

                words = patch.Words;
                digits = patch.Digits;
                singles = patch.Punctuation | patch.Symbols;
                separators = patch.Separators;
                special |= patch.Special;
                extraStarts = patch.Starts;
                extraEnds = patch.Ends;
                extraBehind = patch.EndsBehind ? 1UL : 0;
                wordStarts = words & ~((words << 1) | carriedWord);
            }

            var behindDigit = separators & ((digits << 1) | carriedDigit);
            var joined = behindDigit & (digits >> 1);
            if ((long)behindDigit < 0 && length == BlockClasses.Size && at + BlockClasses.Size < _text.Length)
            {
                var next = CharClasses.Of(_text[at + BlockClasses.Size]);
                joined |= next == CharClass.Digit ? 1UL << 63 : 0;
                if (next == CharClass.Invisible)
                {
                    // Behind the invisible character the number may go on.
                    _rulesUntil = at + BlockClasses.Size + 1;
                    length = SafeCut(~(words | digits | singles), length);
                }
            }

            if (length < BlockClasses.Size)
            {
                if (length < 0)
                {
                    break; // Nothing of the block is sure.
                }

                var inside = (1UL << length) - 1;
                words &= inside;
                wordStarts &= inside;
                digits &= inside;
                singles &= inside;
                joined &= inside;
                special &= inside;
                extraStarts &= inside;
                extraEnds &= inside | (1UL << length);
            }

            singles &= ~joined;
            var numbers = digits | joined;
            var starts = wordStarts | (numbers & ~((numbers << 1) | carriedNumber)) | singles | extraStarts;
            var ends = (~words & ((words << 1) | carriedWord)) | (~numbers & ((numbers << 1) | carriedNumber)) | (singles << 1) | carriedSingle | extraEnds;
            var count = BitOperations.PopCount(ends);
            var open = carriedWord | carriedNumber | carriedSingle;
            carriedWord = words >> 63;
            carriedNumber = numbers >> 63;
            carriedDigit = digits >> 63;
            carriedSingle = (singles >> 63) | extraBehind;
            var reachesOver = carriedWord | carriedNumber | carriedSingle;

            // The token that was open before the block is written in any case and kept where there was one: no branch could foresee that.
            var firstEnd = BitOperations.TrailingZeroCount(ends);
            Unsafe.Add(ref destination, written) = new Token(openStart, at + firstEnd - openStart, openKind);
            var isInside = ends == 0 && open != 0; // A word of more than a block.
            ends &= ends - open;
            var last = BitOperations.Log2(starts | 1);
            var tokenStarts = starts ^ (isInside ? 0 : reachesOver << last);
            TokenWriter.Write(ref Unsafe.Add(ref destination, written + (int)open), count - (int)open, at, tokenStarts, ends, ref kind);
            if (TMode.Folds)
            {
                var removed = block.Removed & (length < BlockClasses.Size ? (1UL << length) - 1 : ulong.MaxValue);
                ref var forms = ref Unsafe.Add(ref MemoryMarshal.GetReference(_forms), written);
                if ((special | (_normalizer!.Letters.RemovesMarks ? 0 : removed)) != 0)
                {
                    if (!TryFoldSpecial(at, length, folded, places))
                    {
                        (carriedWord, carriedNumber, carriedSingle) = (open, 0, 0);
                        break;
                    }

                    forms = new NormalizedSpan(openForm, places[firstEnd] - openForm);
                    WriteForms(at, written + (int)open, written + count, places);
                    openForm = isInside ? openForm : places[last];
                    folded = places[BlockClasses.Size];
                }
                else
                {
                    _normalizer.Letters.FoldBlock(ref first, ref Unsafe.Add(ref MemoryMarshal.GetReference(_normalized), folded), removed);
                    forms = new NormalizedSpan(openForm, folded + TokenWriter.CountBefore(~removed, firstEnd & 63) - openForm);
                    TokenWriter.WriteForms(
                        ref Unsafe.Add(ref forms, (int)open),
                        ref Unsafe.Add(ref destination, written + (int)open),
                        count - (int)open,
                        at,
                        folded,
                        tokenStarts,
                        ends,
                        removed);
                    openForm = isInside ? openForm : folded + TokenWriter.CountBefore(~removed, last);
                    folded += length - BitOperations.PopCount(removed);
                }
            }

            if (!isInside)
            {
                openStart = at + last;
                openKind = (TokenKind)Unsafe.Add(ref kind, last);
            }

            written += count;
            at += length;
            if (length < BlockClasses.Size)
            {
                break;
            }
        }

        _at = at;
        _written = written;
        _folded = folded;
        if ((carriedWord | carriedNumber | carriedSingle) != 0)
        {
            CloseOpen<TMode>(openStart, openForm, openKind);
        }

        if (_at < _text.Length && (atSign >= 0 || length == BlockClasses.Size))
        {
            TakeBack<TMode>(atSign);
        }
    }

    /// <summary>Leaves to the rules the last tokens where these may be the beginning of an e-mail address that reaches beyond the last block.</summary>
    private void TakeBack<TMode>(int atSign)
        where TMode : struct, IMode
    {
        if (atSign < 0)
        {
            // Here there was no more room.
            var ahead = _text.Slice(_at, Math.Min(_text.Length - _at, Addresses.LongestLocalPart + 1)).IndexOf('@');
            if (ahead < 0)
            {
                return;
            }

            atSign = _at + ahead;
        }

        _rulesUntil = atSign + 1;
        for (var local = Addresses.LocalPartStart(_text, atSign); _written > 0 && _tokens[_written - 1].Start >= local; _written--)
        {
            _at = _tokens[_written - 1].Start;
            _folded = TMode.Folds ? _forms[_written - 1].Start : 0;
        }
    }

    /// <summary>Where before a place a block can be cut and nothing be open: behind the last space; -1 where there is none.</summary>
    private static int SafeCut(ulong spaces, int length)
    {
        var before = length < BlockClasses.Size ? spaces & ((1UL << length) - 1) : spaces;
        return before == 0 ? -1 : BitOperations.Log2(before) + 1;
    }

    /// <summary>Writes the token that the last block left open where the text ends with it; else it is left to the rules.</summary>
    private void CloseOpen<TMode>(int start, int form, TokenKind kind)
        where TMode : struct, IMode
    {
        if (_at < _text.Length)
        {
            _at = start;
            _folded = TMode.Folds ? form : 0;
            return;
        }

        if (TMode.Folds)
        {
            _forms[_written] = new NormalizedSpan(form, _folded - form);
        }

        _tokens[_written++] = new Token(start, _text.Length - start, kind);
    }

    /// <summary>Normalizes a part of a block one by one and says where each of its code units, and what follows, came to stand.</summary>
    private readonly bool TryFoldSpecial(int at, int length, int folded, Span<int> places)
    {
        for (var i = 0; i < length; i++)
        {
            places[i] = folded;
            if (!_normalizer!.TryFoldOneByOne(_text.Slice(at + i, 1), _normalized, ref folded))
            {
                return false;
            }
        }

        places[length..].Fill(folded);
        return true;
    }

    private readonly void WriteForms(int at, int from, int to, ReadOnlySpan<int> places)
    {
        for (var i = from; i < to; i++)
        {
            var start = places[_tokens[i].Start - at];
            _forms[i] = new NormalizedSpan(start, places[_tokens[i].End - at] - start);
        }
    }

    // A vector that is stored across two cache lines and read at once makes the processor wait. The stack does not move.
    private static unsafe ref byte FirstOfCacheLine(ref byte bytes) =>
        ref Unsafe.Add(ref bytes, (int)(0 - (nuint)Unsafe.AsPointer(ref bytes)) & (BlockClasses.Size - 1));

    /// <summary>64 bytes that begin a cache line, and what may lie before them.</summary>
    [InlineArray(2 * BlockClasses.Size)]
    private struct BlockBytes
    {
        private byte _first;
    }

    [InlineArray(BlockClasses.Size)]
    private struct BlockChars
    {
        private char _first;
    }

    /// <summary>For every code unit of a block, and for its end, a position in the normalized text.</summary>
    [InlineArray(BlockClasses.Size + 1)]
    private struct BlockPlaces
    {
        private int _first;
    }
}
