using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>
/// What every token of a document may be in a personal name: as it stands, and with its proclitics off. For one analysis, on one thread.
/// </summary>
internal sealed class NameTable
{
    /// <summary>The shortest word that may be a name no list holds, in folded code units.</summary>
    private const int ShortestUnknown = 3;

    /// <summary>The longest initial, in folded code units: a letter, or two where the sound needs them.</summary>
    private const int LongestInitial = 2;

    private readonly RecognitionContext _context;
    private readonly NameLexicon _lexicon;
    private readonly NameWord[] _bare;
    private readonly NameWord[] _stripped;
    private readonly int[] _strippedStart;

    public NameTable(RecognitionContext context, NameLexicon lexicon)
    {
        _context = context;
        _lexicon = lexicon;
        var count = context.Tokens.Length;
        _bare = new NameWord[count];
        _stripped = new NameWord[count];
        _strippedStart = new int[count];
        for (var token = 0; token < count; token++)
        {
            Classify(token);
        }
    }

    /// <summary>What the token is as it stands.</summary>
    public NameWord Bare(int token) => token < _bare.Length ? _bare[token] : NameWord.None;

    /// <summary>What the token is without the proclitics that its best reading takes off.</summary>
    public NameWord Stripped(int token) => _stripped[token];

    /// <summary>Where the stripped word begins in the source.</summary>
    public int StrippedStart(int token) => _strippedStart[token];

    /// <summary>Whether nothing but white space without a line break stands between a token and the one before it.</summary>
    public bool Follows(int token) => token > 0 && token < _context.Tokens.Length && !_context.BeginsLine(token);

    /// <summary>Whether no space stands between a token and the one before it.</summary>
    public bool Touches(int token)
    {
        var tokens = _context.Tokens;
        return token > 0 && token < tokens.Length && tokens[token - 1].End == tokens[token].Start;
    }

    /// <summary>Whether the token is one of the given punctuation marks.</summary>
    public bool IsMark(int token, ReadOnlySpan<char> marks) =>
        (uint)token < (uint)_context.Tokens.Length && _context.Tokens[token].Kind is TokenKind.Punctuation or TokenKind.Symbol && marks.Contains(_context.Source[_context.Tokens[token].Start]);

    /// <summary>Whether a pious formula ("may God preserve him") begins at a token.</summary>
    public bool IsPrayer(int token)
    {
        foreach (ref readonly var match in _context.TermsAt(token))
        {
            if (_lexicon.CueOf(match) == NameCue.Prayer)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a mention of a model goes on over an honorific or an indefinite office behind a definite word or a place ("the society Sheikh X", "the university
    /// of X Doctor Y"): then it is no one body. Behind an indefinite noun the honorific belongs to the name ("the city of Prince X").
    /// </summary>
    public bool RunsOverTitle(in Mention mention)
    {
        for (var token = MentionIndex.TokenAt(_context.Tokens, mention.Span.Start) + 1; token < _context.Tokens.Length && _context.Tokens[token].Start < mention.Span.End; token++)
        {
            var isComplete = HasArticle(_context.FoldedOf(token - 1)) || (_bare[token - 1] & NameWord.Place) != 0;
            if (isComplete && ((_context.TryTerm(token, TermKind.Honorific, out var title) && (title.Features & TermFeatures.AnyClitic) == 0)
                || (_context.TryTerm(token, TermKind.OfficeNoun, out title) && (title.Features & (TermFeatures.AnyClitic | TermFeatures.Article | TermFeatures.UnlikelySegmentation)) == 0)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a guess of a model goes on over a personal name behind a definite word ("the board X Y"), or is a pious formula.
    /// Behind a title the name belongs to the body that bears it.
    /// </summary>
    public bool RunsOverName(in Mention mention)
    {
        var first = MentionIndex.TokenAt(_context.Tokens, mention.Span.Start);
        for (var token = first + 1; token < _context.Tokens.Length && _context.Tokens[token].Start < mention.Span.End; token++)
        {
            if ((_bare[token] & NameWord.Given) != 0 && (_bare[token] & NameWord.Barrier) == 0 && (_bare[token - 1] & NameWord.Title) == 0
                && HasArticle(_context.FoldedOf(token - 1)))
            {
                return true;
            }
        }

        return IsPrayer(first);
    }

    private void Classify(int token)
    {
        if (_context.Tokens[token].Kind != TokenKind.Word)
        {
            return;
        }

        var folded = _context.FoldedOf(token);
        NameWord bare = NameWord.None, stripped = NameWord.None;
        var start = _context.Tokens[token].Start;
        var matched = false;
        foreach (ref readonly var match in _context.TermsAt(token))
        {
            if (match.TokenCount > 1)
            {
                continue;
            }

            if ((match.Features & TermFeatures.AnyClitic) == 0)
            {
                bare |= _lexicon.Classify(match);
                matched = true;
            }
            else
            {
                var word = _lexicon.Classify(match);
                stripped |= word;
                start = word != 0 && (stripped == word || match.Start > start) ? match.Start : start;
            }
        }

        if (folded.Length <= LongestInitial && (bare & NameWord.Title) == 0 && _context.Tokens.Length > token + 1 && Touches(token + 1) && IsMark(token + 1, "."))
        {
            bare |= NameWord.Initial;
        }

        if (!matched && stripped == NameWord.None && folded.Length >= ShortestUnknown && !IsInflectedOrdinary(folded))
        {
            bare |= NameWord.Unknown | (HasArticle(folded) ? NameWord.Article : NameWord.None);
        }

        _bare[token] = Settle(token, bare);
        _stripped[token] = (stripped & NameWord.Stop) != 0 ? stripped & ~NameWord.AnyName : stripped;
        _strippedStart[token] = start;
    }

    /// <summary>
    /// Decides between a name and a word that grammars need. Folding makes one word of the preposition "on" and the name Ali:
    /// the last letter as written tells them apart. A function word is no name; a verb or a month may be one.
    /// </summary>
    private NameWord Settle(int token, NameWord word)
    {
        if ((word & NameWord.AnyName) == 0 || (word & (NameWord.Stop | NameWord.Title)) == 0)
        {
            return word;
        }

        var text = _context.TextOf(token);
        if (IsCue(token))
        {
            return text[^1] == ArabicChars.Yeh ? word & ~NameWord.Stop : word & ~NameWord.AnyName;
        }

        return (word & (NameWord.Given | NameWord.WeakGiven)) != 0
            ? (word & ~NameWord.StrongName) | NameWord.WeakGiven
            : (word & ~NameWord.StrongName) | NameWord.WeakFamily;
    }

    private bool IsCue(int token)
    {
        foreach (ref readonly var match in _context.TermsAt(token))
        {
            if (match.TokenCount == 1 && (match.Features & TermFeatures.AnyClitic) == 0 && _lexicon.CueOf(match) != NameCue.None)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word that no list holds is an ordinary word with an ending or a pronoun attached.</summary>
    private bool IsInflectedOrdinary(ReadOnlySpan<char> folded)
    {
        var clitic = folded[0] is ArabicChars.Waw or ArabicChars.Feh or ArabicChars.Beh or ArabicChars.Lam or ArabicChars.Kaf or ArabicChars.Seen ? 1 : 0;
        for (var taken = 0; taken <= clitic; taken++)
        {
            var word = folded[taken..];
            for (var ending = taken == 0 ? 1 : 0; ending <= 3 && word.Length - ending >= ShortestUnknown; ending++)
            {
                if (ending > 0 && !IsEnding(word[^ending..]))
                {
                    continue;
                }

                var stem = word[..^ending];
                if (IsOrdinary(stem) || (HasArticle(stem) && IsOrdinary(stem[2..])) || IsWithTehMarbuta(stem, ending))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsWithTehMarbuta(ReadOnlySpan<char> stem, int ending)
    {
        if (ending == 0 || stem[^1] != ArabicChars.Teh || stem.Length > 32)
        {
            return false;
        }

        Span<char> feminine = stackalloc char[stem.Length];
        stem.CopyTo(feminine);
        feminine[^1] = ArabicChars.TehMarbuta;
        return IsOrdinary(feminine);
    }

    private bool IsOrdinary(ReadOnlySpan<char> word)
    {
        var gazetteer = _context.Lexicon.Gazetteer;
        var known = gazetteer.WordOf(word);
        var node = known < 0 ? -1 : gazetteer.Next(Gazetteer.Root, known);
        if (node < 0)
        {
            return false;
        }

        foreach (ref readonly var term in gazetteer.Terms(node))
        {
            if (term.Kind is not (TermKind.GivenName or TermKind.FamilyName or TermKind.NameParticle or TermKind.KnownPerson))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEnding(ReadOnlySpan<char> ending) => ending.Length switch
    {
        1 => ending[0] is ArabicChars.Heh or ArabicChars.Alef or ArabicChars.Yeh or ArabicChars.TehMarbuta or ArabicChars.Teh or ArabicChars.Kaf,
        2 => (ending[0], ending[1]) is (ArabicChars.Heh, ArabicChars.Alef) or (ArabicChars.Heh, ArabicChars.Meem) or (ArabicChars.Noon, ArabicChars.Alef)
            or (ArabicChars.Alef, ArabicChars.Teh) or (ArabicChars.Yeh, ArabicChars.Noon) or (ArabicChars.Waw, ArabicChars.Noon)
            or (ArabicChars.Alef, ArabicChars.Noon) or (ArabicChars.Waw, ArabicChars.Alef) or (ArabicChars.Noon, ArabicChars.Yeh) or (ArabicChars.Yeh, ArabicChars.TehMarbuta),
        _ => ending[0] == ArabicChars.Heh && ending[1] == ArabicChars.Meem && ending[2] == ArabicChars.Alef,
    };

    private static bool HasArticle(ReadOnlySpan<char> folded) => folded.Length > 4 && folded[0] == ArabicChars.Alef && folded[1] == ArabicChars.Lam;
}
