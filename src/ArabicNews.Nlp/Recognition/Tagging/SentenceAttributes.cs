namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>
/// The attributes of the words of one sentence at a time, read off a document. Its arrays are used again for every sentence. For
/// one thread at a time.
/// </summary>
internal sealed class SentenceAttributes(WordClusters clusters)
{
    private readonly WordAttributes _words = new(clusters);
    private uint[] _attributes = new uint[64 * Slot.Count];
    private TermMasks[] _terms = new TermMasks[64];
    private (int Word, int Stem)[] _numbers = new (int, int)[64];
    private ulong[] _keys = new ulong[64];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>An attribute of a word, 0 where it has none or there is no such word.</summary>
    public uint this[int word, int slot] => (uint)word < (uint)Count ? _attributes[(word * Slot.Count) + slot] : 0;

    /// <summary>The attributes of a word, one for each slot.</summary>
    public ReadOnlySpan<uint> Of(int word) => _attributes.AsSpan(word * Slot.Count, Slot.Count);

    /// <summary>A number for a word, which two words practically never share; all attributes but the terms follow from it. Never 0.</summary>
    public ulong KeyOf(int word) => _keys[word];

    public TermMasks TermsOf(int word) => _terms[word];

    /// <summary>
    /// The numbers of a word and of its stem among the words of the clusters. The first is the stem's where the word is unknown, the
    /// second is -1 where it is the same; -1 stands for the unknown.
    /// </summary>
    public (int Word, int Stem) NumbersOf(int word) => _numbers[word];

    /// <summary>Reads the words from one token to another. Training may have it look away from the lexicon.</summary>
    public void Read(RecognitionContext context, int firstToken, int endToken, bool withLexicon = true)
    {
        Count = endToken - firstToken;
        if (_terms.Length < Count)
        {
            Array.Resize(ref _terms, Math.Max(Count, _terms.Length * 2));
            Array.Resize(ref _attributes, _terms.Length * Slot.Count);
            Array.Resize(ref _numbers, _terms.Length);
            Array.Resize(ref _keys, _terms.Length);
        }

        if (withLexicon)
        {
            TermMasks.Read(context, firstToken, endToken, _terms);
        }
        else
        {
            _terms.AsSpan(0, Count).Clear();
        }

        for (var i = 0; i < Count; i++)
        {
            var attributes = _attributes.AsSpan(i * Slot.Count, Slot.Count);
            var token = firstToken + i;
            _keys[i] = _words.Read(context.Tokens[token].Kind, context.FoldedOf(token), attributes, out _numbers[i]);
            attributes[Slot.Terms] = _terms[i].IsEmpty ? 0 : _terms[i].Hash(Slot.Terms);
        }
    }
}
