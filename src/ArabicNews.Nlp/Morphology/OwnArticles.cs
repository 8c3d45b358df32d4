using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Morphology;

/// <summary>
/// Words that begin with an alef and a lam of their own (Germany, Albania), which folding makes look like the article. The lexicon
/// spells them with hamza or madda, the article never is. Immutable and thread-safe.
/// </summary>
internal sealed class OwnArticles
{
    private readonly FixedWords _words;

    private OwnArticles(FixedWords words) => _words = words;

    public static OwnArticles Of(Lexicon lexicon)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<TermKind>())
        {
            foreach (var entry in lexicon.Entries(kind))
            {
                foreach (var form in entry.Forms)
                {
                    if (form.Length > 3 && form[0] is ArabicChars.AlefHamzaAbove or ArabicChars.AlefHamzaBelow or ArabicChars.AlefMadda && form[1] == ArabicChars.Lam)
                    {
                        var end = form.IndexOf(' ', StringComparison.Ordinal);
                        words.Add(TextNormalizer.Lookup.NormalizeToString(end < 0 ? form : form.AsSpan(0, end)));
                    }
                }
            }
        }

        return new OwnArticles(FixedWords.Create([.. words]));
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static OwnArticles Read(FixedReader reader) => new(FixedWords.Read(reader));

    public void Write(FixedWriter writer) => _words.Write(writer);

    /// <summary>Whether a folded word is one of them.</summary>
    public bool Contains(ReadOnlySpan<char> folded) => _words.Find(folded) >= 0;
}
