using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>
/// The attributes of the words of one sentence at a time, read off a document. Its arrays are used again for every sentence. For
/// one thread at a time.
/// </summary>
internal sealed class SentenceAttributes(WordClusters clusters)
{
    private uint[] _attributes = new uint[64 * Slot.Count];
    private TermMasks[] _terms = new TermMasks[64];
    private (int Word, int Stem)[] _numbers = new (int, int)[64];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>An attribute of a word, 0 where it has none or there is no such word.</summary>
    public uint this[int word, int slot] => (uint)word < (uint)Count ? _attributes[(word * Slot.Count) + slot] : 0;

    /// <summary>The attributes of a word, one for each slot.</summary>
    public ReadOnlySpan<uint> Of(int word) => _attributes.AsSpan(word * Slot.Count, Slot.Count);

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
            attributes.Clear();
            ReadWord(context, firstToken + i, attributes, out _numbers[i]);
            attributes[Slot.Terms] = _terms[i].IsEmpty ? 0 : _terms[i].Hash(Slot.Terms);
        }
    }

    private void ReadWord(RecognitionContext context, int token, Span<uint> attributes, out (int Word, int Stem) numbers)
    {
        numbers = (-1, -1);
        var kind = context.Tokens[token].Kind;
        var word = context.FoldedOf(token);
        if (kind == TokenKind.Number)
        {
            attributes[Slot.Word] = attributes[Slot.Stem] = FeatureHash.Of(Slot.Word, "0");
            attributes[Slot.Shape] = FeatureHash.Of(Slot.Shape, ((uint)kind << 8) | (uint)Math.Min(word.Length, 9));
            return;
        }

        if (kind is TokenKind.Hashtag or TokenKind.UserMention)
        {
            word = word[1..];
        }

        attributes[Slot.Word] = FeatureHash.Of(Slot.Word, word);
        var known = clusters.Find(word);
        var taken = 0;
        var article = 0;
        var stem = known;
        if (kind is TokenKind.Word)
        {
            taken = ProcliticGuess.Guess(word, clusters, known, out stem);
            article = ArticleLength(word, taken);
            Affixes(word, taken + article, attributes);
        }

        attributes[Slot.Stem] = FeatureHash.Of(Slot.Word, word[(taken + article)..]);
        attributes[Slot.Shape] = FeatureHash.Of(Slot.Shape, ((uint)kind << 8) | (uint)Math.Min(word.Length, 9));
        attributes[Slot.Clitics] = FeatureHash.Of(Slot.Clitics, ((ulong)(uint)article << 32) | (taken > 0 ? (uint)word[0] << 16 : 0u) | (taken > 1 ? word[1] : 0u));
        attributes[Slot.Level] = FeatureHash.Of(Slot.Level, (ulong)(clusters.LevelOf(stem) >> 3));
        var firstStem = stem;
        Clusters(known >= 0 ? known : stem, Slot.Cluster, attributes);
        if (article > 0)
        {
            var bare = clusters.Find(word[(taken + article)..]);
            stem = bare >= 0 ? bare : stem;
        }

        numbers.Word = known >= 0 ? known : firstStem;
        if (stem != known)
        {
            numbers.Stem = stem == numbers.Word ? -1 : stem;
            Clusters(stem, Slot.StemCluster, attributes);
        }
    }

    private void Clusters(int word, int slot, Span<uint> attributes)
    {
        if (word < 0)
        {
            return;
        }

        for (var set = 0; set < clusters.SetCount; set++)
        {
            // A stem's clusters share their hashes with those of words: templates tell them apart where they must.
            attributes[slot + set] = FeatureHash.Of(Slot.Cluster + set, (ulong)clusters.ClusterOf(word, set));
        }
    }

    private static void Affixes(ReadOnlySpan<char> word, int stemStart, Span<uint> attributes)
    {
        for (var length = 1; length <= 4 && length < word.Length; length++)
        {
            attributes[Slot.Prefix + length - 1] = FeatureHash.Of(Slot.Prefix + length - 1, word[..length]);
            attributes[Slot.Suffix + length - 1] = FeatureHash.Of(Slot.Suffix + length - 1, word[^length..]);
        }

        var stem = word[stemStart..];
        for (var length = 2; length <= 3 && length < stem.Length; length++)
        {
            attributes[Slot.StemPrefix + length - 2] = FeatureHash.Of(Slot.StemPrefix + length - 2, stem[..length]);
        }
    }

    private static int ArticleLength(ReadOnlySpan<char> word, int taken)
    {
        var rest = word[taken..];
        if (rest.Length > 4 && rest[0] == ArabicChars.Alef && rest[1] == ArabicChars.Lam)
        {
            return 2;
        }

        return taken > 0 && word[taken - 1] == ArabicChars.Lam && rest.Length > 3 && rest[0] == ArabicChars.Lam ? 1 : 0;
    }
}
