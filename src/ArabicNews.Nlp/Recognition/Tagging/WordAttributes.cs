using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>
/// Reads the attributes of a word that depend on nothing but the word. Those of the last words are kept, since most words of a text
/// come again. For one thread at a time.
/// </summary>
internal sealed class WordAttributes(WordClusters clusters)
{
    /// <summary>Number of words kept, a power of two.</summary>
    private const int Kept = 1 << 12;

    private readonly ulong[] _keys = new ulong[Kept];
    private readonly uint[] _attributes = new uint[Kept * Slot.Count];
    private readonly (int Word, int Stem)[] _numbers = new (int, int)[Kept];

    /// <summary>Writes the attributes of a word; returns a number for the word, which two words practically never share. Never 0.</summary>
    /// <param name="kind">The kind of its token.</param>
    /// <param name="word">The word, folded.</param>
    /// <param name="attributes">One for each slot, 0 where the word has none.</param>
    /// <param name="numbers">See <see cref="SentenceAttributes.NumbersOf"/>.</param>
    public ulong Read(TokenKind kind, ReadOnlySpan<char> word, Span<uint> attributes, out (int Word, int Stem) numbers)
    {
        var key = Key(kind, word);
        var place = (int)(key >> 32) & (Kept - 1);
        var kept = _attributes.AsSpan(place * Slot.Count, Slot.Count);
        if (_keys[place] != key)
        {
            _keys[place] = key;
            kept.Clear();
            Analyze(kind, word, kept, ref _numbers[place]);
        }

        kept.CopyTo(attributes);
        numbers = _numbers[place];
        return key;
    }

    private static ulong Key(TokenKind kind, ReadOnlySpan<char> word)
    {
        // Spread before letters come in: else another kind could make up for another first letter.
        var key = (0xCBF29CE484222325ul ^ (ulong)kind) * 0x9E3779B97F4A7C15ul;
        if (kind == TokenKind.Number)
        {
            key ^= (ulong)word.Length << 32; // All that is read off a number.
        }
        else
        {
            foreach (var c in word)
            {
                key = (key ^ c) * 0x9E3779B97F4A7C15ul;
                key ^= key >> 32;
            }
        }

        key *= 0xBF58476D1CE4E5B9ul;
        return (key ^ (key >> 29)) | 1;
    }

    private void Analyze(TokenKind kind, ReadOnlySpan<char> word, Span<uint> attributes, ref (int Word, int Stem) numbers)
    {
        numbers = (-1, -1);
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
        numbers.Word = known >= 0 ? known : stem;
        Clusters(numbers.Word, Slot.Cluster, attributes);
        if (article > 0)
        {
            var bare = clusters.Find(word[(taken + article)..]);
            stem = bare >= 0 ? bare : stem;
        }

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
