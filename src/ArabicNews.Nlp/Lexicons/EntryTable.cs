namespace ArabicNews.Nlp.Lexicons;

/// <summary>
/// What a grammar knows of each entry of a kind, read once from the entries' columns, so that the hot path looks up an array and
/// no string. Immutable and thread-safe.
/// </summary>
internal sealed class EntryTable<T>
{
    private readonly T[] _values;

    private EntryTable(T[] values) => _values = values;

    public T this[in Term term] => _values[term.Entry];

    /// <summary>Reads the entries of a kind. The function says what is wrong with one by <see cref="LexiconEntry.Error"/>.</summary>
    public static EntryTable<T> Create(Lexicon lexicon, TermKind kind, Func<LexiconEntry, T> read)
    {
        // A loop, not LINQ: for each structure the methods of others are compiled anew when an application starts.
        var entries = lexicon.Entries(kind);
        var values = new T[entries.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = read(entries[i]);
        }

        return new EntryTable<T>(values);
    }
}
