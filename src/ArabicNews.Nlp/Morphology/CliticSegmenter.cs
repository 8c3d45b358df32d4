using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Morphology;

/// <summary>
/// Decides which first letters of a word are attached particles, by what words the lexicon knows. It never moves an offset: it
/// only says how long the particles are. Immutable and thread-safe.
/// </summary>
public sealed class CliticSegmenter
{
    private readonly Gazetteer _words;

    private CliticSegmenter(Gazetteer words) => _words = words;

    /// <summary>The segmenter that knows the words of <see cref="Lexicon.Default"/>.</summary>
    public static CliticSegmenter Default { get; } = Create(Lexicon.Default);

    /// <summary>Makes a segmenter that knows the words of a lexicon.</summary>
    public static CliticSegmenter Create(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return new CliticSegmenter(lexicon.Gazetteer);
    }

    /// <summary>
    /// The most likely reading of a word that was folded by <see cref="Normalization.TextNormalizer.Lookup"/>.
    /// </summary>
    public Segmentation Segment(ReadOnlySpan<char> folded)
    {
        if (folded.Length < 3 || IsKnown(folded))
        {
            return new Segmentation(0, 0, ArticleLength(folded));
        }

        var conjunction = folded[0] is ArabicChars.Waw or ArabicChars.Feh ? 1 : 0;
        var rest = folded[conjunction..];
        if (conjunction == 1 && _words.WordOf(rest) >= 0)
        {
            return new Segmentation(1, 0, ArticleLength(rest));
        }

        if (rest.Length > 3 && rest[0] is ArabicChars.Beh or ArabicChars.Lam or ArabicChars.Kaf)
        {
            var stem = rest[1..];
            if (rest[0] == ArabicChars.Lam && stem[0] == ArabicChars.Lam && stem.Length > 2)
            {
                return new Segmentation(conjunction, 1, 1);
            }

            if (ArticleLength(stem) > 0 || _words.WordOf(stem) >= 0)
            {
                return new Segmentation(conjunction, 1, ArticleLength(stem));
            }
        }

        return new Segmentation(conjunction == 1 && ArticleLength(rest) > 0 ? 1 : 0, 0, ArticleLength(folded));
    }

    /// <summary>Whether a word is a form by itself. A word that only occurs inside longer names proves nothing about its first letter.</summary>
    private bool IsKnown(ReadOnlySpan<char> word)
    {
        var number = _words.WordOf(word);
        var node = number < 0 ? -1 : _words.Next(Gazetteer.Root, number);
        return node >= 0 && _words.Terms(node).Length > 0;
    }

    private static int ArticleLength(ReadOnlySpan<char> word) => word.Length > 3 && word[0] == ArabicChars.Alef && word[1] == ArabicChars.Lam ? 2 : 0;
}
