namespace ArabicNews.Nlp.Lexicons;

/// <summary>
/// What a grammar knows of each entry of a kind, read once from the entry's columns, so that the hot path looks up an array and
/// no string. Immutable and thread-safe.
/// </summary>
internal sealed class EntryTable<T>
{
    private readonly IReadOnlyList<LexiconEntry> _entries;
    private readonly Func<LexiconEntry, T> _read;
    private readonly T[] _values;
    private readonly bool[] _isRead;

    private EntryTable(IReadOnlyList<LexiconEntry> entries, Func<LexiconEntry, T> read)
    {
        _entries = entries;
        _read = read;
        _values = new T[entries.Count];
        _isRead = new bool[entries.Count];
    }

    public T this[in Term term]
    {
        get
        {
            var entry = term.Entry;
            if (!Volatile.Read(ref _isRead[entry]))
            {
                Read(entry);
            }

            return _values[entry];
        }
    }

    /// <summary>
    /// Reads the entries of a kind. The function says what is wrong with one by <see cref="LexiconEntry.Error"/>. Entries that the
    /// library carries are good, and an article needs few of them: they are read when they are first looked up.
    /// </summary>
    /// <exception cref="LexiconException">An entry that the library does not carry is wrong.</exception>
    public static EntryTable<T> Create(Lexicon lexicon, TermKind kind, Func<LexiconEntry, T> read)
    {
        var table = new EntryTable<T>(lexicon.Entries(kind), read);
        if (!lexicon.IsBuiltIn)
        {
            table.ReadAll();
        }

        return table;
    }

    private void ReadAll()
    {
        for (var entry = 0; entry < _values.Length; entry++)
        {
            Read(entry);
        }
    }

    private void Read(int entry)
    {
        // Under a lock, for values are known by reference: all threads are to see the same one.
        lock (_values)
        {
            if (!_isRead[entry])
            {
                _values[entry] = _read(_entries[entry]);
                Volatile.Write(ref _isRead[entry], true);
            }
        }
    }
}
