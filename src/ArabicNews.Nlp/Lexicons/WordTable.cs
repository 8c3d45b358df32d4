using System.Runtime.CompilerServices;

namespace ArabicNews.Nlp.Lexicons;

/// <summary>Numbers folded words. Open addressing over one pooled character array; filled once, then only read.</summary>
internal sealed class WordTable
{
    // A slot holds a word's number plus one and its hash, so that an unknown word mostly costs one look into memory.
    private ulong[] _slots;
    private uint[] _hashes;
    private int[] _starts;
    private char[] _chars;
    private int _count;

    public WordTable(int capacity)
    {
        _slots = new ulong[capacity * 2];
        _hashes = new uint[capacity];
        _starts = new int[capacity + 1];
        _chars = new char[capacity * 8];
    }

    /// <summary>Number of words.</summary>
    public int Count => _count;

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var hash = Hash(word);
        var mask = _slots.Length - 1;
        for (var slot = (int)(hash & (uint)mask); _slots[slot] is not 0 and var content; slot = (slot + 1) & mask)
        {
            var found = (int)(uint)content - 1;
            if ((uint)(content >> 32) == hash && WordAt(found).SequenceEqual(word))
            {
                return found;
            }
        }

        return -1;
    }

    /// <summary>The number of a word, a new one where it was unknown.</summary>
    public int FindOrAdd(ReadOnlySpan<char> word)
    {
        var found = Find(word);
        if (found >= 0)
        {
            return found;
        }

        if (_count == _hashes.Length)
        {
            Grow();
        }

        var start = _starts[_count];
        if (start + word.Length > _chars.Length)
        {
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, start + word.Length));
        }

        word.CopyTo(_chars.AsSpan(start));
        _hashes[_count] = Hash(word);
        _starts[_count + 1] = start + word.Length;
        Insert(_count);
        return _count++;
    }

    /// <summary>The word of a number.</summary>
    public ReadOnlySpan<char> WordAt(int word) => _chars.AsSpan(_starts[word], _starts[word + 1] - _starts[word]);

    private void Insert(int word)
    {
        var mask = _slots.Length - 1;
        var slot = (int)(_hashes[word] & (uint)mask);
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = ((ulong)_hashes[word] << 32) | (uint)(word + 1);
    }

    private void Grow()
    {
        Array.Resize(ref _hashes, _hashes.Length * 2);
        Array.Resize(ref _starts, _hashes.Length + 1);
        _slots = new ulong[_hashes.Length * 2];
        for (var word = 0; word < _count; word++)
        {
            Insert(word);
        }
    }

    /// <summary>FNV-1a over code units with a final mix; the same in every process, unlike string.GetHashCode.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
        }

        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        return hash ^ (hash >> 13);
    }
}
