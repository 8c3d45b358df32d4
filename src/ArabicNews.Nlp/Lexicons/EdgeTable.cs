namespace ArabicNews.Nlp.Lexicons;

/// <summary>The edges of the trie, from (node, word) to node. Open addressing; filled once, then only read.</summary>
internal sealed class EdgeTable
{
    private ulong[] _keys;
    private int[] _targets;
    private int _count;

    public EdgeTable(int capacity)
    {
        _keys = new ulong[capacity];
        _targets = new int[capacity];
    }

    public int Find(int node, int word)
    {
        var key = Key(node, word);
        var mask = _keys.Length - 1;
        for (var slot = Slot(key, mask); _keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_keys[slot] == key)
            {
                return _targets[slot];
            }
        }

        return -1;
    }

    public int FindOrAdd(int node, int word, ref int nodes)
    {
        var found = Find(node, word);
        if (found >= 0)
        {
            return found;
        }

        if (++_count * 2 > _keys.Length)
        {
            Grow();
        }

        Insert(Key(node, word), nodes);
        return nodes++;
    }

    private void Insert(ulong key, int target)
    {
        var mask = _keys.Length - 1;
        var slot = Slot(key, mask);
        while (_keys[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _keys[slot] = key;
        _targets[slot] = target;
    }

    private void Grow()
    {
        var (keys, targets) = (_keys, _targets);
        _keys = new ulong[keys.Length * 2];
        _targets = new int[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                Insert(keys[i], targets[i]);
            }
        }
    }

    // The word is stored plus one, so that no key is zero.
    private static ulong Key(int node, int word) => ((ulong)(uint)node << 32) | (uint)(word + 1);

    private static int Slot(ulong key, int mask) => (int)((key * 0x9E3779B97F4A7C15UL) >> 40) & mask;
}
