using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Sentences;

/// <summary>
/// Cuts a tokenized text into sentences: behind stops, question and exclamation marks with the quotes and brackets that close after
/// them, and at line ends. A stop after an initial, an abbreviation or a list number ends none. Immutable and thread-safe.
/// </summary>
public sealed class SentenceSplitter
{
    private readonly StopRules _rules;

    private SentenceSplitter(Lexicon lexicon) => _rules = new StopRules(lexicon);

    /// <summary>The splitter that knows the abbreviations of <see cref="Lexicon.Default"/>.</summary>
    public static SentenceSplitter Default { get; } = Create(Lexicon.Default);

    /// <summary>Makes a splitter that knows the abbreviations of a lexicon.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="lexicon"/> is null.</exception>
    public static SentenceSplitter Create(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return new SentenceSplitter(lexicon);
    }

    /// <summary>
    /// The sentences of a text, ordered and disjoint, in UTF-16 code units; each begins with its first token and ends with its last,
    /// and every token stands in one.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="tokens">Its tokens, as <see cref="WordTokenizer"/> gives them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public IReadOnlyList<TextSpan> Split(string source, ReadOnlySpan<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(source);
        var line = new TokenLine(source, tokens);
        var sentences = new List<TextSpan>();
        var first = 0;
        var openQuote = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            openQuote ^= line.CharAt(i) == '"';
            var last = line.IsStop(i) ? StopRules.RunEnd(line, i, ref openQuote) : i;
            var ends = line.EndsAt(last) || (line.IsStop(i) && _rules.EndsSentence(line, first, i, last));
            i = last;
            if (ends)
            {
                sentences.Add(TextSpan.FromBounds(tokens[first].Start, tokens[last].End));
                first = last + 1;
                openQuote = false;
            }
        }

        return sentences;
    }
}
