using System.Runtime.CompilerServices;
using ArabicNews.Nlp.Data;
using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Morphology;

/// <summary>
/// Decides which first letters of a word are attached particles. Nearly every particle is also the first letter of common words
/// and names, so it asks what it knows of the very word: decisions by hand, frequencies of the word and of its rest, the words
/// that begin the forms of the lexicon, and only then a rule for the letter. It never moves an offset: it only says how long the
/// particles are. Immutable and thread-safe.
/// </summary>
public sealed class CliticSegmenter
{
    private const string Resource = "clitics.bin";

    // The tables below take most of the time that a segmenter needs to come up, and tell the same for the same lexicon.
    private static readonly ConditionalWeakTable<Lexicon, CliticSegmenter> Made = new();

    private readonly Gazetteer _terms;
    private readonly FirstLetters _letters;
    private readonly OwnArticles _ownArticles;

    private CliticSegmenter(Gazetteer terms, FirstLetters letters, OwnArticles ownArticles)
    {
        _terms = terms;
        _letters = letters;
        _ownArticles = ownArticles;
    }

    /// <summary>The segmenter that knows the words of <see cref="Lexicon.Default"/>.</summary>
    public static CliticSegmenter Default => Create(Lexicon.Default);

    /// <summary>The segmenter that knows the words of a lexicon; the same one whenever the same lexicon is given.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="lexicon"/> is null.</exception>
    /// <exception cref="LexiconException">An entry of kind common-word cannot be used; the message names file, line and remedy.</exception>
    public static CliticSegmenter Create(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return Made.GetValue(lexicon, static given => given.IsBuiltIn ? Read(given) : Build(given));
    }

    /// <summary>
    /// The most likely reading of a word that was folded by <see cref="Normalization.TextNormalizer.Lookup"/>. Lengths are UTF-16
    /// code units of the folded word. Allocates nothing.
    /// </summary>
    public Segmentation Segment(ReadOnlySpan<char> folded)
    {
        var conjunction = 0;
        var rest = folded;
        if (folded.Length > 2 && IsConjunction(folded[0]) && IsFirstLetterAttached(folded))
        {
            conjunction = 1;
            rest = folded[1..];
        }

        if (rest.Length > 2 && IsPreposition(rest[0]) && IsFirstLetterAttached(rest))
        {
            var stem = rest[1..];
            return new Segmentation(conjunction, 1, rest[0] == ArabicChars.Lam ? SwallowedArticle(stem) : Article(stem));
        }

        return new Segmentation(conjunction, 0, Article(rest));
    }

    /// <summary>Writes what the segmenter of a lexicon knows beside its forms, for the library to carry.</summary>
    internal static void Write(Lexicon lexicon, Stream stream)
    {
        var segmenter = Build(lexicon);
        var writer = new FixedWriter(stream);
        segmenter._letters.Write(writer);
        segmenter._ownArticles.Write(writer);
    }

    private static CliticSegmenter Build(Lexicon lexicon) => new(lexicon.Gazetteer, FirstLetters.Of(lexicon), OwnArticles.Of(lexicon));

    private static CliticSegmenter Read(Lexicon lexicon)
    {
        var reader = new FixedReader(FixedBytes.OfResource(DataAssembly.Instance, Resource));
        return new CliticSegmenter(lexicon.Gazetteer, FirstLetters.Read(reader), OwnArticles.Read(reader));
    }

    private bool IsFirstLetterAttached(ReadOnlySpan<char> word)
    {
        var certainty = _letters.Of(word, out var attached);
        if (certainty >= Certainty.Certain || word[0] == ArabicChars.Seen)
        {
            return attached; // The particle of the future stands before verbs only, which no name tells.
        }

        var stem = word[1..];
        var whole = Begins(word);
        if (whole != (Begins(stem) || (word[0] == ArabicChars.Lam && stem[0] == ArabicChars.Lam && Begins(stem[1..]))))
        {
            return !whole;
        }

        return certainty == Certainty.Likely ? attached : IsUsuallyAttached(word[0], stem);
    }

    /// <summary>Whether a form of the lexicon begins with the word, with or without its article.</summary>
    private bool Begins(ReadOnlySpan<char> word) =>
        word.Length > 1 && (_terms.BeginsForm(word) || (HasArticle(word) && _terms.BeginsForm(word[2..])));

    // How a word that nobody knows is mostly to be read: unknown words are names, and few names begin with waw or lam.
    private static bool IsUsuallyAttached(char letter, ReadOnlySpan<char> stem) => letter switch
    {
        ArabicChars.Waw or ArabicChars.Lam => stem.Length > 2,
        _ => HasArticle(stem) && stem.Length > 4,
    };

    private int Article(ReadOnlySpan<char> word) =>
        HasArticle(word) && !_ownArticles.Contains(word) ? 2 : 0;

    // Behind the particle lam an article shows only its lam, unless the word begins with a lam of its own.
    private int SwallowedArticle(ReadOnlySpan<char> stem) =>
        stem[0] == ArabicChars.Lam && stem.Length > 2 && (!_terms.BeginsForm(stem) || _terms.BeginsForm(stem[1..])) ? 1 : 0;

    /// <summary>Whether a folded word begins with the article and is long enough to have a stem behind it.</summary>
    internal static bool HasArticle(ReadOnlySpan<char> word) => word.Length > 3 && word[0] == ArabicChars.Alef && word[1] == ArabicChars.Lam;

    private static bool IsConjunction(char c) => c is ArabicChars.Waw or ArabicChars.Feh;

    private static bool IsPreposition(char c) => c is ArabicChars.Beh or ArabicChars.Lam or ArabicChars.Kaf or ArabicChars.Seen;
}
