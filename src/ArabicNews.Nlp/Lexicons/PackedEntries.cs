using System.Collections;

namespace ArabicNews.Nlp.Lexicons;

/// <summary>The entries of a kind in a packed lexicon, each made when it is first asked for. Immutable and thread-safe.</summary>
internal sealed class PackedEntries(PackedLexicon lexicon, TermKind kind, int first, int count) : IReadOnlyList<LexiconEntry>
{
    private readonly LexiconEntry?[] _made = new LexiconEntry?[count];

    public int Count => _made.Length;

    // Entries are known by reference: the first one made stays.
    public LexiconEntry this[int index] => Volatile.Read(ref _made[index]) ?? Make(index);

    public IEnumerator<LexiconEntry> GetEnumerator()
    {
        for (var i = 0; i < _made.Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private LexiconEntry Make(int index)
    {
        var entry = lexicon.Entry(kind, first + index);
        return Interlocked.CompareExchange(ref _made[index], entry, null) ?? entry;
    }
}
