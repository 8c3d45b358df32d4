using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Normalization;

namespace ArabicNews.Nlp.Morphology;

/// <summary>How sure a statement about a word's first letter is.</summary>
internal enum Certainty : byte
{
    /// <summary>Nothing is said.</summary>
    Unknown,

    /// <summary>The more frequent reading, which a name in the lexicon outweighs.</summary>
    Likely,

    /// <summary>The reading by far more frequent.</summary>
    Certain,

    /// <summary>Decided by hand.</summary>
    Decided,
}

/// <summary>
/// What the entries of kind <see cref="TermKind.CommonWord"/> say about the first letter of words: attached or the word's own
/// (column <c>first-letter</c>), and how sure that is (column <c>certainty</c>: likely, certain, decided). The surer entry holds,
/// of equals the later one. Immutable and thread-safe.
/// </summary>
internal sealed class FirstLetters
{
    private readonly Dictionary<string, (bool Attached, Certainty Certainty)>.AlternateLookup<ReadOnlySpan<char>> _words;

    public FirstLetters(Lexicon lexicon)
    {
        var entries = lexicon.Entries(TermKind.CommonWord);
        var words = new Dictionary<string, (bool Attached, Certainty Certainty)>(entries.Sum(static entry => entry.Forms.Count));
        foreach (var entry in entries)
        {
            var attached = entry["first-letter"] switch
            {
                "attached" => true,
                "own" => false,
                var other => throw entry.Error($"unknown value \"{other}\" in column first-letter; use attached or own"),
            };
            var certainty = entry["certainty"] switch
            {
                "likely" => Certainty.Likely,
                "certain" => Certainty.Certain,
                "decided" => Certainty.Decided,
                var other => throw entry.Error($"unknown value \"{other}\" in column certainty; use likely, certain or decided"),
            };
            foreach (var form in entry.Forms)
            {
                var folded = TextNormalizer.Lookup.Normalize(form).Text;
                if (!words.TryGetValue(folded, out var known) || known.Certainty <= certainty)
                {
                    words[folded] = (attached, certainty);
                }
            }
        }

        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How sure it is known how a folded word's first letter is to be read, and whether it is attached.</summary>
    public Certainty Of(ReadOnlySpan<char> folded, out bool attached)
    {
        attached = _words.TryGetValue(folded, out var known) && known.Attached;
        return known.Certainty;
    }
}
