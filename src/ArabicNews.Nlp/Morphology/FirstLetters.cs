using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Text;

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
    private readonly FixedWords _words;

    // The certainty and, in the lowest bit, whether the letter is attached.
    private readonly FixedTable<byte> _readings;

    private FirstLetters(FixedWords words, FixedTable<byte> readings)
    {
        _words = words;
        _readings = readings;
    }

    /// <exception cref="LexiconException">An entry cannot be used; the message names file, line and remedy.</exception>
    public static FirstLetters Of(Lexicon lexicon)
    {
        var readings = new Dictionary<string, byte>();
        foreach (var entry in lexicon.Entries(TermKind.CommonWord))
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
            var reading = (byte)(((int)certainty << 1) | (attached ? 1 : 0));
            foreach (var form in entry.Forms)
            {
                var folded = TextNormalizer.Lookup.NormalizeToString(form);
                if (!readings.TryGetValue(folded, out var known) || known >> 1 <= (int)certainty)
                {
                    readings[folded] = reading;
                }
            }
        }

        var words = readings.Keys.Order(StringComparer.Ordinal).ToArray();
        return new FirstLetters(FixedWords.Create(words), FixedTable<byte>.Of(Array.ConvertAll(words, word => readings[word])));
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static FirstLetters Read(FixedReader reader)
    {
        var words = FixedWords.Read(reader);
        return new FirstLetters(words, reader.ReadTable<byte>(words.Count));
    }

    public void Write(FixedWriter writer)
    {
        _words.Write(writer);
        writer.Write(_readings.Span);
    }

    /// <summary>How sure it is known how a folded word's first letter is to be read, and whether it is attached.</summary>
    public Certainty Of(ReadOnlySpan<char> folded, out bool attached)
    {
        var word = _words.Find(folded);
        var reading = word < 0 ? 0 : _readings[word];
        attached = (reading & 1) != 0;
        return (Certainty)(reading >> 1);
    }
}
