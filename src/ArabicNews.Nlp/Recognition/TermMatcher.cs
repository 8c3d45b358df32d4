using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Morphology;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition;

/// <summary>
/// Finds every form of the lexicon in a tokenized text in one pass. The first word of a form may carry clitics and the article in
/// the text; the words after it stand as listed. Linear in the text times the longest form.
/// </summary>
internal readonly ref struct TermMatcher
{
    private readonly Gazetteer _gazetteer;
    private readonly string _source;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<WordForm> _forms;
    private readonly ReadOnlySpan<char> _folded;
    private readonly Span<int> _wordOfToken;
    private readonly RecognitionBuffers _buffers;

    /// <param name="gazetteer">The forms.</param>
    /// <param name="source">The text.</param>
    /// <param name="count">Number of its tokens.</param>
    /// <param name="buffers">What is known of them, and where the matches go.</param>
    public TermMatcher(Gazetteer gazetteer, string source, int count, RecognitionBuffers buffers)
    {
        _gazetteer = gazetteer;
        _source = source;
        _tokens = buffers.Tokens.AsSpan(0, count);
        _forms = buffers.Forms.AsSpan(0, count);
        _folded = buffers.Folded;
        _wordOfToken = buffers.WordOfToken.AsSpan(0, count);
        _buffers = buffers;
    }

    /// <summary>Finds all matches, in order of their first token, longest first, and where those of each token begin.</summary>
    public void Run()
    {
        for (var i = 0; i < _tokens.Length; i++)
        {
            _wordOfToken[i] = WordOf(FoldedOf(i));
        }

        var firstMatch = _buffers.FirstMatch;
        for (var i = 0; i < _tokens.Length; i++)
        {
            firstMatch[i] = _buffers.MatchCount;
            MatchAt(i);
            Order(firstMatch[i]);
        }

        firstMatch[_tokens.Length] = _buffers.MatchCount;
    }

    /// <summary>
    /// The number of a word. A final heh may be a teh marbuta whose dots were left out, but only behind the article: elsewhere it is
    /// a pronoun.
    /// </summary>
    private int WordOf(ReadOnlySpan<char> word)
    {
        var known = _gazetteer.WordOf(word);
        if (known >= 0 || word.Length is < 4 or > 32 || word[^1] != ArabicChars.Heh || word[0] != ArabicChars.Alef || word[1] != ArabicChars.Lam)
        {
            return known;
        }

        Span<char> dotted = stackalloc char[word.Length];
        word.CopyTo(dotted);
        dotted[^1] = ArabicChars.TehMarbuta;
        return _gazetteer.WordOf(dotted);
    }

    private ReadOnlySpan<char> FoldedOf(int token) => _folded.Slice(_forms[token].FoldedStart, _forms[token].FoldedLength);

    private void MatchAt(int token)
    {
        var word = FoldedOf(token);
        if (_wordOfToken[token] >= 0)
        {
            Walk(token, _wordOfToken[token], 0, TermFeatures.None);
        }

        if (_tokens[token].Kind != TokenKind.Word || word.Length < 2)
        {
            return;
        }

        WithoutArticle(token, word, 0, TermFeatures.None);
        var taken = 0;
        var clitics = TermFeatures.None;
        if (word[0] is ArabicChars.Waw or ArabicChars.Feh)
        {
            taken = 1;
            clitics = TermFeatures.Conjunction;
            Stripped(token, word, taken, clitics);
        }

        if (word.Length - taken < 2)
        {
            return;
        }

        var preposition = word[taken] switch
        {
            ArabicChars.Beh => TermFeatures.Beh,
            ArabicChars.Lam => TermFeatures.Lam,
            ArabicChars.Kaf => TermFeatures.Kaf,
            _ => TermFeatures.None,
        };
        if (preposition != TermFeatures.None)
        {
            Stripped(token, word, taken + 1, clitics | preposition);
        }
    }

    private void Stripped(int token, ReadOnlySpan<char> word, int taken, TermFeatures clitics)
    {
        var stem = word[taken..];
        var known = WordOf(stem);
        if (known >= 0)
        {
            Walk(token, known, taken, clitics);
        }

        // A lam before the article swallows its alef: what is left begins with the article's lam.
        if ((clitics & TermFeatures.Lam) != 0 && stem.Length > 2 && stem[0] == ArabicChars.Lam)
        {
            Span<char> restored = stackalloc char[Math.Min(stem.Length + 1, 64)];
            if (stem.Length < restored.Length)
            {
                restored[0] = ArabicChars.Alef;
                stem.CopyTo(restored[1..]);
                restored = restored[..(stem.Length + 1)];
                known = _gazetteer.WordOf(restored);
                if (known >= 0)
                {
                    Walk(token, known, taken, clitics | TermFeatures.SwallowedAlef);
                }

                var bare = _gazetteer.WordOf(stem[1..]);
                if (bare >= 0)
                {
                    Walk(token, bare, taken, clitics | TermFeatures.SwallowedAlef | TermFeatures.Article);
                }
            }
        }
        else
        {
            WithoutArticle(token, stem, taken, clitics);
        }
    }

    private void WithoutArticle(int token, ReadOnlySpan<char> stem, int taken, TermFeatures clitics)
    {
        if (stem.Length > 3 && stem[0] == ArabicChars.Alef && stem[1] == ArabicChars.Lam)
        {
            var known = _gazetteer.WordOf(stem[2..]);
            if (known >= 0)
            {
                Walk(token, known, taken, clitics | TermFeatures.Article);
            }
        }
    }

    private void Walk(int token, int word, int taken, TermFeatures clitics)
    {
        var start = -1;
        var node = _gazetteer.Next(Gazetteer.Root, word);
        var end = token + 1;
        while (node >= 0)
        {
            foreach (ref readonly var term in _gazetteer.Terms(node))
            {
                if (start < 0)
                {
                    start = SourceOffsets.After(_source, _tokens[token], taken);
                    clitics |= taken == _forms[token].Segmentation.Proclitics ? TermFeatures.None : TermFeatures.UnlikelySegmentation;
                }

                _buffers.Add(new TermMatch(term with { Features = term.Features | clitics }, token, end, start));
            }

            if (end == _tokens.Length || _wordOfToken[end] < 0 || _forms[end].BeginsLine)
            {
                return;
            }

            node = _gazetteer.Next(node, _wordOfToken[end]);
            end++;
        }
    }

    /// <summary>Brings the matches of one token into order: longest first, likely clitics before unlikely ones, lexicon order last.</summary>
    private void Order(int from)
    {
        var found = _buffers.Matches.AsSpan(0, _buffers.MatchCount);
        for (var i = from + 1; i < found.Length; i++)
        {
            var match = found[i];
            var at = i;
            while (at > from && Precedes(match, found[at - 1]))
            {
                found[at] = found[at - 1];
                at--;
            }

            found[at] = match;
        }
    }

    private static bool Precedes(in TermMatch a, in TermMatch b)
    {
        if (a.EndToken != b.EndToken)
        {
            return a.EndToken > b.EndToken;
        }

        return (a.Features & TermFeatures.UnlikelySegmentation) < (b.Features & TermFeatures.UnlikelySegmentation);
    }
}
