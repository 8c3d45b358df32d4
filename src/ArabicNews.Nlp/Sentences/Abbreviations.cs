using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Sentences;

/// <summary>
/// The words of kind <see cref="TermKind.Abbreviation"/> behind which a stop ends no sentence, with what must follow (column
/// <c>before</c>: any, number, foreign; nothing means any). Immutable and thread-safe.
/// </summary>
internal sealed class Abbreviations
{
    private readonly WordTable _words = new(1 << 6);
    private readonly List<int> _following = [];

    public Abbreviations(Lexicon lexicon)
    {
        foreach (var entry in lexicon.Entries(TermKind.Abbreviation))
        {
            var following = entry["before"] switch
            {
                "" or "any" => Following.Any,
                "number" => Following.Number,
                "foreign" => Following.Foreign,
                var other => throw entry.Error($"unknown value \"{other}\" in column before; use any, number, foreign or nothing"),
            };
            foreach (var form in entry.Forms)
            {
                // Of an abbreviation of several letters the stop in question follows the last.
                var last = "";
                foreach (var token in WordTokenizer.Enumerate(form))
                {
                    last = token.Kind == TokenKind.Punctuation ? last : TextNormalizer.Lookup.NormalizeToString(token.Slice(form));
                }

                var word = _words.FindOrAdd(last);
                if (word == _following.Count)
                {
                    _following.Add(0);
                }

                _following[word] |= (int)following;
            }
        }
    }

    [Flags]
    private enum Following
    {
        None = 0,
        Number = 1,
        Foreign = 2,
        Other = 4,
        Any = Number | Foreign | Other,
    }

    /// <summary>Whether a folded word with a stop is an abbreviation before a token of a kind.</summary>
    public bool Holds(ReadOnlySpan<char> word, TokenKind next)
    {
        var following = next switch { TokenKind.Number => Following.Number, TokenKind.ForeignWord => Following.Foreign, _ => Following.Other };
        return _words.Find(word) is >= 0 and var known && (_following[known] & (int)following) != 0;
    }
}
