using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <content>
/// The part that looks at 64 code units at once. Every token of a block is a start bit and an end bit (the position behind it), in
/// the same order, so that they pair up without looking at the text again. A token that reaches over the end of a block counts from
/// where it starts; the block in which it ends tells its length. Blocks of nothing but what is ordinary are read by loops that call
/// nothing, so that all they need stays in registers; every other block by <see cref="ReadBlock"/>.
/// </content>
internal ref partial struct TokenFiller
{
    /// <summary>How much room in the normalized text a block needs, what is written beyond its end included.</summary>
    private const int FoldingRoom = BlockClasses.Size + 32;

    /// <summary>How many tokens a block may write, those included that are written beyond the last one.</summary>
    private const int TokenRoom = BlockClasses.Size + TokenWriter.Slack + 1;

    /// <summary>Goes on as long as blocks hold nothing that must be read by rules, and there is room for all tokens that a block can have.</summary>
    private void FillFromBlocks<TMode>()
        where TMode : struct, IMode
    {
        var run = new BlockRun { At = _at, Written = _written, Folded = _folded, AtSign = -1 };
        for (var (rare, isGoing) = (0, true); isGoing && run.At < _text.Length && SureRoom<TMode>(run) >= 0;)
        {
            // What is rare comes in groups: after the second such block in a row some are read without asking.
            var before = run.At;
            var isRare = rare is >= 2 and < 6 || (WideBlocks.IsSupported ? ReadWideBlocks<TMode>(ref run) : ReadOrdinaryBlocks<TMode>(ref run));
            rare = run.At > before || rare == 6 ? 0 : rare + 1;
            isGoing = (!isRare && run.At > before) || ReadBlock<TMode>(ref run);
        }

        _at = run.At;
        _written = run.Written;
        _folded = run.Folded;
        if (run.Carry.Open != 0)
        {
            CloseOpen<TMode>();
        }

        if (_at < _text.Length && (run.AtSign >= 0 || !run.IsCut))
        {
            TakeBack<TMode>(run.AtSign);
        }
    }

    /// <summary>Before how many code units from here there is room for another block, even where every code unit is a token; negative where there is none.</summary>
    private readonly int SureRoom<TMode>(in BlockRun run)
        where TMode : struct, IMode
    {
        var tokens = _tokens.Length - TokenRoom - run.Written;
        return TMode.Folds ? Math.Min(tokens, Math.Min(_forms.Length - TokenRoom - run.Written, _normalized.Length - FoldingRoom - run.Folded)) : tokens;
    }

    /// <summary>Reads blocks as long as they hold nothing rare and are whole, and there is room in any case; says whether something rare is next.</summary>
    [SkipLocalsInit]
    private readonly bool ReadOrdinaryBlocks<TMode>(ref BlockRun state)
        where TMode : struct, IMode
    {
        Unsafe.SkipInit(out BlockBytes kinds);
        ref var kind = ref kinds.Aligned;
        ref var text = ref MemoryMarshal.GetReference(_text);
        ref var tokens = ref MemoryMarshal.GetReference(_tokens);
        ref var forms = ref MemoryMarshal.GetReference(_forms);
        ref var normalized = ref MemoryMarshal.GetReference(_normalized);
        var letters = TMode.Folds ? _normalizer!.Letters : default;
        var kept = TMode.Folds && !letters.RemovesMarks ? ulong.MaxValue : 0; // Marks that stay are for the other way.
        var (lastAt, isRare) = (state.At + Math.Min(_text.Length - BlockClasses.Size - state.At, SureRoom<TMode>(state)), false);
        var (at, written, folded) = (state.At, state.Written, state.Folded);
        var carry = state.Carry;
        while (at <= lastAt)
        {
            ref var first = ref Unsafe.Add(ref text, at);
            var block = OrdinaryClasses.At(ref first, ref kind);
            var bounds = Boundaries.Of(block, carry, kept);
            if (bounds.Rare != 0)
            {
                isRare = true;
                break;
            }

            var firstEnd = BitOperations.TrailingZeroCount(bounds.Ends);
            var count = BitOperations.PopCount(bounds.Starts);
            var ends = bounds.Ends & (bounds.Ends + (ulong)carry.Open);

            // The length of the token that was open before the block is written in any case, where none was to a place that is written again: no branch could foresee that.
            ref var token = ref Unsafe.Add(ref tokens, written);
            WriteLength(ref Unsafe.Add(ref token, (nint)carry.Open), at + firstEnd);
            if (!TMode.Folds)
            {
                TokenWriter.Write(ref token, count, at, bounds.Starts, ends, ref kind);
            }
            else
            {
                ref var form = ref Unsafe.Add(ref forms, written);
                letters.FoldBlock(ref first, ref Unsafe.Add(ref normalized, folded), block.Removed);
                WriteLength(ref Unsafe.Add(ref form, (nint)carry.Open), folded + TokenWriter.CountBefore(~block.Removed, firstEnd & 63));
                TokenWriter.Write(ref token, ref form, count, at, folded, bounds.Starts, ends, ref kind);
                if (block.Removed != 0)
                {
                    TokenWriter.WriteForms(ref form, count, folded, bounds.Starts, ends, block.Removed);
                }

                folded += BlockClasses.Size - BitOperations.PopCount(block.Removed);
            }

            carry = new Carry(block.Words, block.Digits, bounds);
            written += count;
            at += BlockClasses.Size;
        }

        (state.At, state.Written, state.Folded) = (at, written, folded);
        state.Carry = carry;
        return isRare;
    }

    /// <summary>Reads one block, whatever it holds; false where the rules must go on, be it from its beginning.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadBlock<TMode>(ref BlockRun run)
        where TMode : struct, IMode
    {
        Unsafe.SkipInit(out BlockBytes kinds);
        Unsafe.SkipInit(out BlockChars tail);
        Unsafe.SkipInit(out BlockPlaces places);
        ref var kind = ref kinds.Aligned;
        var at = run.At;
        var length = BlockClasses.Size;
        scoped ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(_text), at);
        if (_text.Length - at < BlockClasses.Size)
        {
            length = _text.Length - at;
            _text[at..].CopyTo(tail);
            ((Span<char>)tail)[length..].Fill(' ');
            first = ref tail[0];
        }

        var block = BlockClasses.At(ref first, ref kind);
        var patch = new BlockPatch
        {
            Words = block.Words,
            Marks = block.Marks,
            Digits = block.Digits,
            Spaces = block.Spaces,
            Punctuation = block.Punctuation,
            Symbols = block.Symbols,
            Separators = block.Separators,
            Special = block.Special,
            Length = length,
        };
        patch.Apply(_text, at, run.Carry.Word, MemoryMarshal.CreateSpan(ref kind, BlockClasses.Size), ref _rules);
        if (patch.AtSign >= 0)
        {
            run.AtSign = patch.AtSign;
            return false;
        }

        if (patch.Length < length)
        {
            length = patch.Length;
            run.IsCut = true;
            _rulesUntil = at + length + 1;
            if (patch.MayGoOn)
            {
                length = SafeCut(patch.Spaces, length);
            }
        }

        var behindDigit = patch.Separators & ((patch.Digits << 1) | run.Carry.Digit);
        var joined = behindDigit & (patch.Digits >> 1);
        if ((long)behindDigit < 0 && length == BlockClasses.Size && at + BlockClasses.Size < _text.Length)
        {
            var next = CharClasses.Of(_text[at + BlockClasses.Size]);
            joined |= next == CharClass.Digit ? 1UL << 63 : 0;
            if (next == CharClass.Invisible)
            {
                // Behind the invisible character the number may go on.
                _rulesUntil = at + BlockClasses.Size + 1;
                run.IsCut = true;
                length = SafeCut(~(patch.Words | patch.Digits | patch.Punctuation | patch.Symbols), length);
            }
        }

        if (length < 0)
        {
            return false; // Nothing of the block is sure.
        }

        var inside = length < BlockClasses.Size ? (1UL << length) - 1 : ulong.MaxValue;
        var words = patch.Words & inside;
        var digits = patch.Digits & inside;
        var bounds = Boundaries.Of(words, digits, joined & inside, (patch.Punctuation | patch.Symbols) & inside, run.Carry);
        bounds.Starts |= patch.Starts & inside;
        bounds.Ends |= patch.Ends & (inside | (length < BlockClasses.Size ? 1UL << length : 0));
        bounds.Tokens |= patch.EndsBehind && length == BlockClasses.Size ? 1UL << 63 : 0;
        var firstEnd = BitOperations.TrailingZeroCount(bounds.Ends);
        var removed = block.Removed & inside;
        var isSpecial = TMode.Folds && ((patch.Special & inside) | (_normalizer!.Letters.RemovesMarks ? 0 : removed)) != 0;
        var folded = run.Folded;
        if (isSpecial && !TryFoldSpecial(at, length, folded, places))
        {
            return false;
        }

        var count = BitOperations.PopCount(bounds.Starts);
        var ends = bounds.Ends & (bounds.Ends + (ulong)run.Carry.Open);
        ref var token = ref Unsafe.Add(ref MemoryMarshal.GetReference(_tokens), run.Written);
        WriteLength(ref Unsafe.Add(ref token, (nint)run.Carry.Open), at + firstEnd);
        if (count != 0)
        {
            TokenWriter.Write(ref token, count, at, bounds.Starts, ends, ref kind);
        }

        if (TMode.Folds)
        {
            ref var form = ref Unsafe.Add(ref MemoryMarshal.GetReference(_forms), run.Written);
            ref var open = ref Unsafe.Add(ref form, (nint)run.Carry.Open);
            if (isSpecial)
            {
                WriteLength(ref open, places[firstEnd]);
                WriteForms(at, run.Written, count, places);
                run.Folded = places[BlockClasses.Size];
            }
            else
            {
                _normalizer!.Letters.FoldBlock(ref first, ref Unsafe.Add(ref MemoryMarshal.GetReference(_normalized), folded), removed);
                WriteLength(ref open, folded + TokenWriter.CountBefore(~removed, firstEnd & 63));
                TokenWriter.WriteForms(ref form, count, folded, bounds.Starts, ends, removed);
                run.Folded += length - BitOperations.PopCount(removed);
            }
        }

        run.Carry = new Carry(words, digits, bounds);
        run.Written += count;
        run.At += length;
        return !run.IsCut;
    }

    /// <summary>Writes the length of a token, or a span, that starts where it says already, from its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteLength<T>(ref T span, int end)
        where T : struct
    {
        ref var start = ref Unsafe.As<T, int>(ref span); // Start and length lie in this order in both types.
        Unsafe.Add(ref start, 1) = end - start;
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

    /// <summary>Ends the token that the last block left open where the text ends with it; else it is left to the rules.</summary>
    private void CloseOpen<TMode>()
        where TMode : struct, IMode
    {
        var token = _tokens[_written - 1];
        if (_at < _text.Length)
        {
            _at = token.Start;
            _folded = TMode.Folds ? _forms[_written - 1].Start : 0;
            _written--;
            return;
        }

        _tokens[_written - 1] = token with { Length = _text.Length - token.Start };
        if (TMode.Folds)
        {
            var form = _forms[_written - 1].Start;
            _forms[_written - 1] = new NormalizedSpan(form, _folded - form);
        }
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

    private readonly void WriteForms(int at, int from, int count, ReadOnlySpan<int> places)
    {
        for (var i = from; i < from + count; i++)
        {
            var start = places[_tokens[i].Start - at];
            _forms[i] = new NormalizedSpan(start, places[_tokens[i].End - at] - start);
        }
    }

    /// <summary>64 bytes that begin a cache line, and what may lie before them.</summary>
    [InlineArray(2 * BlockClasses.Size)]
    private struct BlockBytes
    {
        private byte _first;

        // A vector that is stored across two cache lines and read at once makes the processor wait. The stack does not move.
        [UnscopedRef]
        public unsafe ref byte Aligned => ref Unsafe.Add(ref _first, (int)(0 - (nuint)Unsafe.AsPointer(ref _first)) & (BlockClasses.Size - 1));
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
