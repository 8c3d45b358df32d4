using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Morphology;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>
/// Finds the personal names of a document: those that earlier recognizers found, those that begin with a name of the lexicon or
/// stand where a title or a verb announces one, and then, over the whole document again, the parts of full names that stand alone.
/// For one analysis, on one thread.
/// </summary>
internal sealed class PersonFinder(RecognitionContext context, NameTable table, MentionIndex barriers, NameTrust[] trust, bool hasModel)
{
    /// <summary>The confidence from which a full name may be looked for in its parts.</summary>
    private const float SureName = 0.7f;

    /// <summary>The confidence below which a title must announce a name that is a word too.</summary>
    private const float WeakName = 0.5f;

    /// <summary>The confidence of a name with an initial before it: it beats the name alone.</summary>
    private const float InitialName = 0.95f;

    /// <summary>The confidence of a name that something announces.</summary>
    private const float SupportedName = 0.75f;

    /// <summary>The confidence of a name that a family name completed.</summary>
    private const float CompletedName = 0.9f;

    private readonly List<NameSpan> _names = [];
    private readonly bool[] _taken = new bool[context.Tokens.Length];

    /// <summary>Number of the names that earlier recognizers found; they come first in what <see cref="Find"/> gives before it is sorted.</summary>
    public HashSet<int> KnownStarts { get; } = [];

    /// <summary>Where the mentions begin that run on over a pious formula: what is found instead replaces them.</summary>
    public HashSet<int> Refused { get; } = [];

    /// <summary>The names in order of their first token, disjoint.</summary>
    public List<NameSpan> Find(IReadOnlyList<Mention> mentions)
    {
        TakeKnown(mentions);
        // Where a model has read the document, what no title or verb supports is more likely its true negative.
        var least = hasModel ? SupportedName : 0;
        var reader = new NameReader(context, table, barriers);
        for (var token = 0; token < context.Tokens.Length; token++)
        {
            if (!_taken[token] && reader.TryRead(token, trust[token], out var name) && name.Confidence >= least && !IsQuoted(name) && !IsVerb(name.FirstToken, name.EndToken) && IsFree(name))
            {
                Take(name);
                token = name.EndToken - 1;
            }
        }

        FindRepeated();
        _names.Sort(static (a, b) => a.FirstToken.CompareTo(b.FirstToken));
        return _names;
    }

    /// <summary>Says that the tokens of a range belong to no name.</summary>
    public void Bar(int firstToken, int endToken) => _taken.AsSpan(firstToken, endToken - firstToken).Fill(true);

    private void TakeKnown(IReadOnlyList<Mention> mentions)
    {
        var wholes = WordsOfFullNames(mentions);
        foreach (var mention in mentions)
        {
            if (mention.Type != EntityType.Person)
            {
                continue;
            }

            var first = MentionIndex.TokenAt(context.Tokens, mention.Span.Start);
            if ((table.Bare(first) & NameWord.Initial) != 0 && mention.Span.End <= context.Tokens[first].End)
            {
                continue; // The initial alone: the reader joins it to the name behind it.
            }

            if (mention.Span.Start > context.Tokens[first].Start && mention.Span.End == context.Tokens[first].End && wholes.Find(context.FoldedOf(first)) == NamePart.Strong)
            {
                // What looks like a conjunction is the first letter of a name that the document has in full.
                Refused.Add(mention.Span.Start);
                continue;
            }

            if (context.Tokens[first].Kind == Tokenization.TokenKind.Punctuation || IsMistaken(mention, first))
            {
                Refused.Add(mention.Span.Start);
                continue;
            }

            var end = first;
            while (end < context.Tokens.Length && context.Tokens[end].Start < mention.Span.End && !table.IsPrayer(end))
            {
                end++;
            }

            if (SecondName(first, end) is > 0 and var second)
            {
                // "X and Y" are two, though the model takes them for one.
                Refused.Add(mention.Span.Start);
                Take(new NameSpan(first, second, mention.Span.Start, context.Tokens[second - 1].End, second - first, mention.Confidence));
                Take(new NameSpan(second, end, table.StrippedStart(second), mention.Span.End, end - second, mention.Confidence));
                continue;
            }

            if (mention.Span.Start == context.Tokens[first].Start && (IsGivenBehindTitle(first) || (end == first + 1 && BeginsName(first))))
            {
                Refused.Add(mention.Span.Start);
                Take(new NameSpan(first - 1, end, context.Tokens[first - 1].Start, mention.Span.End, end - first + 1, Math.Max(mention.Confidence, CompletedName)));
                continue;
            }

            if ((end == first + 1 || (end > first + 2 && (table.Bare(end - 2) & NameWord.Link) != 0)) && CompletesName(first, end))
            {
                Refused.Add(mention.Span.Start);
                Take(new NameSpan(first, end + 1, mention.Span.Start, context.Tokens[end].End, end + 1 - first, Math.Max(mention.Confidence, CompletedName)));
                continue;
            }

            if (end < context.Tokens.Length && context.Tokens[end].Start < mention.Span.End)
            {
                Refused.Add(mention.Span.Start);
                while (end > first && context.Tokens[end - 1].Kind != Tokenization.TokenKind.Word)
                {
                    end--;
                }

                if (end > first)
                {
                    Take(new NameSpan(first, end, mention.Span.Start, context.Tokens[end - 1].End, end - first, mention.Confidence));
                }

                continue;
            }

            var name = new NameSpan(first, end, mention.Span.Start, mention.Span.End, end - first, mention.Confidence);
            if (first > 1 && table.Follows(first) && table.IsMark(first - 1, ".") && (table.Bare(first - 2) & NameWord.Initial) != 0)
            {
                first -= 2;
                name = new NameSpan(first, end, context.Tokens[first].Start, mention.Span.End, end - first, InitialName);
                if (IsFree(name))
                {
                    Take(name);
                }
            }
            else if (end > first && IsFree(name))
            {
                KnownStarts.Add(mention.Span.Start);
                Take(name);
            }
        }
    }

    /// <summary>The words of those mentions that have several.</summary>
    private NameParts WordsOfFullNames(IReadOnlyList<Mention> mentions)
    {
        var parts = new NameParts();
        foreach (var mention in mentions)
        {
            var first = mention.Type == EntityType.Person ? MentionIndex.TokenAt(context.Tokens, mention.Span.Start) : -1;
            if (first >= 0 && mention.Span.End > context.Tokens[first].End)
            {
                var end = MentionIndex.TokenAt(context.Tokens, mention.Span.End - 1) + 1;
                parts.Add(context, table, new NameSpan(first, end, mention.Span.Start, mention.Span.End, end - first, mention.Confidence));
            }
        }

        return parts;
    }

    /// <summary>Which word inside a mention is a conjunction with a given name, and no name as it stands; or 0.</summary>
    private int SecondName(int first, int end)
    {
        for (var token = first + 1; token < end; token++)
        {
            if (context.SegmentationOf(token).Proclitics > 0 && context.FoldedOf(token)[0] == ArabicChars.Waw && (table.Stripped(token) & NameWord.Given) != 0
                && (table.Bare(token) & NameWord.AnyName) == 0)
            {
                return token;
            }
        }

        return 0;
    }

    /// <summary>Whether a word of every day stands between a whole office and the rest of its holder's name: it is the given name.</summary>
    private bool IsGivenBehindTitle(int rest) => rest > 1 && table.Follows(rest) && !_taken[rest - 1] && trust[rest - 1] == NameTrust.Title && barriers.Covering(rest - 1) < 0
        && context.Tokens[rest - 1].Kind == Tokenization.TokenKind.Word && context.FoldedOf(rest - 1).Length >= 3 && context.SegmentationOf(rest - 1).Proclitics == 0
        && !CliticSegmenter.HasArticle(context.FoldedOf(rest - 1)) && (table.Bare(rest) & NameWord.AnyName) != 0
        && (table.Bare(rest - 1) & (NameWord.Stop | NameWord.Title | NameWord.Nationality | NameWord.Place | NameWord.Link | NameWord.Prefix | NameWord.Initial)) == 0
        && !context.TryTerm(rest - 1, TermKind.OfficeModifier, out _);

    /// <summary>Whether a given name stands before a family name that was found alone.</summary>
    private bool BeginsName(int family) => family > 0 && table.Follows(family) && !_taken[family - 1] && barriers.Covering(family - 1) < 0
        && (table.Bare(family) & NameWord.Given) == 0 && (table.Bare(family - 1) & NameWord.Given) != 0 && (table.Bare(family - 1) & NameWord.Barrier) == 0
        && context.Tokens[family].Kind == Tokenization.TokenKind.Word && (family < 2 || (table.Bare(family - 2) & (NameWord.Link | NameWord.Prefix)) == 0);

    /// <summary>
    /// Whether the definite word behind a given name that was found alone is its family name: a listed one, or, behind a title, any
    /// that is no word of every day, or one that a comma closes off with it.
    /// </summary>
    private bool CompletesName(int first, int end)
    {
        var given = table.Bare(end - 1) | (end - 1 == first ? table.Stripped(first) : NameWord.None);
        if ((given & (NameWord.Given | NameWord.WeakGiven)) == 0 || (given & (NameWord.Article | NameWord.Family)) != 0 || !table.Follows(end)
            || context.Tokens[end].Kind != Tokenization.TokenKind.Word || !CliticSegmenter.HasArticle(context.FoldedOf(end)) || barriers.Covering(end) >= 0)
        {
            return false;
        }

        var word = table.Bare(end);
        if ((word & (NameWord.Nationality | NameWord.Stop | NameWord.Place)) != 0)
        {
            return false;
        }

        return (word & (NameWord.Ordinary | NameWord.Title)) == 0
            ? (word & NameWord.AnyName) != 0 || (end > first + 1 ? (word & NameWord.Unknown) != 0 : trust[first] == NameTrust.Title)
            : ((word & NameWord.AnyName) != 0 || (trust[first] == NameTrust.Title && end == first + 1)) && table.IsMark(end + 1, "\u060C,.:(-\u2013");
    }

    /// <summary>Whether a mention is a title alone that nothing announces as a name, or ends in an initial, which begins the name behind it.</summary>
    private bool IsMistaken(in Mention mention, int first)
    {
        var last = first;
        while (last + 1 < context.Tokens.Length && context.Tokens[last + 1].Start < mention.Span.End)
        {
            last++;
        }

        const NameWord TitleWord = NameWord.Title | NameWord.Article;
        return IsVerb(first, last + 1) || IsNumbered(first, last + 1) || (last == first
            ? ((table.Bare(first) & TitleWord) == TitleWord && trust[first] < NameTrust.Title) || IsPlainWord(mention, first)
            : (table.Bare(last) & NameWord.Initial) != 0);
    }

    /// <summary>Whether a number stands with the words in one pair of quotation marks: an index or a product, no person.</summary>
    private bool IsNumbered(int first, int end) => first > 0 && end + 1 < context.Tokens.Length && context.Tokens[end].Kind == Tokenization.TokenKind.Number
        && table.IsMark(first - 1, "\"\u00AB\u201C") && table.IsMark(end + 1, "\"\u00BB\u201D");

    /// <summary>
    /// Whether one word that begins a sentence, or stands behind the mark of a dateline, is rather its verb, although it is a given name too: an office with its complement or
    /// its holder follows as the subject or object.
    /// </summary>
    private bool IsVerb(int first, int end) => end == first + 1 && (first == 0 || context.SentenceOf(first) != context.SentenceOf(first - 1) || table.IsMark(first - 1, "-\u2013\u2014\u0640:/")) && table.Follows(end)
        && context.TryTerm(end, TermKind.OfficeNoun, out var office) && (office.Features & TermFeatures.AnyClitic) == 0
        && (!office.Has(TermFeatures.Article) || (table.Bare(office.EndToken) & (NameWord.AnyName | NameWord.Unknown | NameWord.Nationality)) != 0);

    /// <summary>Whether a weak guess is one word that is a name and an ordinary word, where nothing announces a name.</summary>
    private bool IsPlainWord(in Mention mention, int token) => mention.Confidence < SureName && (trust[token] == NameTrust.None || (mention.Confidence < WeakName && trust[token] < NameTrust.Title))
        && (table.Bare(token) & (NameWord.WeakGiven | NameWord.WeakFamily)) != 0 && (table.Bare(token) & NameWord.StrongName) == 0;

    /// <summary>Whether just the name stands in quotation marks: there it is what a programme or a work is called.</summary>
    private bool IsQuoted(in NameSpan name) => name.FirstToken > 0 && table.IsMark(name.FirstToken - 1, "\"\u00AB\u201C") && table.IsMark(name.EndToken, "\"\u00BB\u201D");

    private bool IsFree(in NameSpan name) => !_taken.AsSpan(name.FirstToken, name.EndToken - name.FirstToken).Contains(true);

    private void Take(in NameSpan name)
    {
        _names.Add(name);
        _taken.AsSpan(name.FirstToken, name.EndToken - name.FirstToken).Fill(true);
    }

    private void FindRepeated()
    {
        var parts = new NameParts();
        foreach (var name in _names)
        {
            if (name.Confidence >= SureName)
            {
                parts.Add(context, table, name);
            }
        }

        for (var token = 0; token < context.Tokens.Length && parts.Count > 0; token++)
        {
            if (!_taken[token] && TryRepeated(parts, token, out var name) && IsFree(name))
            {
                Take(name);
                token = name.EndToken - 1;
            }
        }
    }

    private bool TryRepeated(NameParts parts, int token, out NameSpan name)
    {
        name = default;
        if (context.Tokens[token].Kind != Tokenization.TokenKind.Word)
        {
            return false;
        }

        var folded = context.FoldedOf(token);
        if (folded.Length == 0)
        {
            return false; // A word of tatweel alone.
        }

        var start = context.Tokens[token].Start;
        var part = parts.Find(folded);
        if (part == NamePart.None)
        {
            var proclitics = Math.Max(context.SegmentationOf(token).Proclitics, NameParts.IsProclitic(folded[0]) ? 1 : 0);
            for (var taken = 1; taken <= proclitics && taken < folded.Length && part == NamePart.None; taken++)
            {
                part = parts.Find(folded[taken..]);
                start = context.StartAfter(token, taken);
            }
        }

        if (part == NamePart.None || !IsAllowed(token, part))
        {
            return false;
        }

        var end = token + 1;
        while (end < context.Tokens.Length && table.Follows(end) && !_taken[end] && parts.Find(context.FoldedOf(end)) == NamePart.Strong && barriers.Covering(end) < 0)
        {
            end++;
        }

        name = new NameSpan(token, end, start, context.Tokens[end - 1].End, end - token, part == NamePart.Strong ? 0.75f : 0.6f);
        return true;
    }

    private bool IsAllowed(int token, NamePart part)
    {
        var barrier = barriers.Covering(token);
        if (barrier >= 0 && (part != NamePart.Strong || barriers.EndToken(barrier) - barriers.FirstToken(barrier) > 1 || barriers[barrier].Type is not (EntityType.Location or EntityType.Organization)))
        {
            return false;
        }

        return (table.Bare(token) & NameWord.Stop) == 0 && (part == NamePart.Strong || trust[token] > NameTrust.None);
    }
}
