using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Positions;

/// <summary>
/// Chooses where each office phrase ends and who holds it by syntax: the name that follows, with or without a mark; the name that
/// it stands behind; or the holder of the office that it is stacked on. For one analysis, on one thread.
/// </summary>
internal sealed partial class PositionLinker
{
    /// <summary>The farthest a relative clause may stand behind its name, in tokens.</summary>
    private const int LongestRelative = 6;

    private const string Dashes = "-\u2013\u2014";
    private const string Commas = "\u060C,";

    private readonly RecognitionContext _context;
    private readonly NameTable _table;
    private readonly NameLexicon _lexicon;
    private readonly IReadOnlyList<NameSpan> _names;
    private readonly int[] _nameAt;
    private readonly int[] _nameEnding;
    private readonly OfficePhrase?[] _phraseAt;

    public PositionLinker(RecognitionContext context, NameTable table, NameLexicon lexicon, IReadOnlyList<NameSpan> names)
    {
        _context = context;
        _table = table;
        _lexicon = lexicon;
        _names = names;
        _nameAt = new int[context.Tokens.Length + 1];
        _nameEnding = new int[context.Tokens.Length + 1];
        _phraseAt = new OfficePhrase?[context.Tokens.Length + 1];
        Array.Fill(_nameAt, -1);
        Array.Fill(_nameEnding, -1);
        for (var i = 0; i < names.Count; i++)
        {
            _nameAt[names[i].FirstToken] = i;
            _nameEnding[names[i].EndToken] = i;
        }
    }

    /// <summary>The phrases that remain, disjoint, with their ends and holders set.</summary>
    public List<OfficePhrase> Link(List<OfficePhrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            _phraseAt[phrase.FirstToken] = phrase;
        }

        for (var i = phrases.Count - 1; i >= 0; i--)
        {
            LinkForward(phrases[i]);
        }

        var kept = new List<OfficePhrase>(phrases.Count);
        var end = 0;
        foreach (var phrase in phrases)
        {
            if (phrase.FirstToken < end)
            {
                continue;
            }

            LinkBackward(phrase, kept.Count > 0 ? kept[^1] : null);

            // A counterpart announces a name, but says of no office what it is.
            if (phrase.Facts.Class == OfficeClass.Counterpart || (phrase.EndToken == 0 && (phrase.IsPredicate || !TryReference(phrase))))
            {
                continue;
            }

            end = phrase.EndToken;
            kept.Add(phrase);
        }

        return kept;
    }

    private void LinkForward(OfficePhrase phrase)
    {
        if (phrase.IsPredicate)
        {
            return;
        }

        phrase.IsOfRelative = IsBehindKin(phrase.FirstToken);
        for (var i = phrase.Ends.Count - 1; i >= 0; i--)
        {
            var end = phrase.Ends[i].Token;
            if ((phrase.Ends[i].Kind != EndKind.Bare || phrase.Facts.Alone != OfficeAlone.No) && !HasNameInside(phrase, end) && !IsOfInnerOffice(phrase, end) && TryHolderAt(phrase, end, out var holder, out var stacked)
                && !(phrase.IsOfRelative && !stacked && IsOfOtherGender(phrase, holder))
                && !(phrase.IsRank && _lexicon.IsWord(phrase.Head) && !stacked && _names[holder].Words < 2))
            {
                Set(phrase, end, holder, stacked ? "position.stacked" : "position.before-name", glued: true);
                return;
            }
        }

        // Behind a mark only the natural end counts: the longest one that the mark stands at.
        for (var i = phrase.Ends.Count - 1; i >= 0 && !phrase.IsRank; i--)
        {
            var end = phrase.Ends[i].Token;
            var mark = MarkBehind(phrase, end);
            if (phrase.Ends[i].Kind is not (EndKind.Bare or EndKind.Loose) && mark >= 0 && !IsOfInnerOffice(phrase, end)
                && _table.Follows(mark + 1) && TryHolderAt(phrase, mark + 1, out var holder, out var stacked))
            {
                Set(phrase, end, holder, stacked ? "position.stacked" : "position.before-name-mark", glued: false);
                return;
            }
        }
    }

    private void LinkBackward(OfficePhrase phrase, OfficePhrase? before)
    {
        if (phrase.IsGlued || phrase.IsRank || phrase.Head.Has(TermFeatures.Plural) || phrase.Head.Has(TermFeatures.Dual) || (phrase.Head.Features & TermFeatures.AnyPreposition) != 0)
        {
            return;
        }

        var first = phrase.FirstToken;
        var joined = (phrase.Head.Features & TermFeatures.Conjunction) != 0;
        if (phrase.Holder >= 0 && joined)
        {
            return;
        }

        if (before is { Holder: >= 0 } && before.Rule is "position.after-name" or "position.stacked-after"
            && (before!.EndToken == first || (before.EndToken == first - 1 && _table.IsMark(first - 1, Commas + Dashes))))
        {
            SetLongest(phrase, before.Holder, "position.stacked-after");
            return;
        }

        if (joined)
        {
            return;
        }

        if (phrase.IsPredicate || (phrase.IsIndefinite && !_table.IsMark(first - 1, Commas + Dashes + "(")))
        {
            LinkPredicate(phrase);
            return;
        }

        if (_nameEnding[first] >= 0 && _table.Follows(first) && IsApposition(phrase)
            && (phrase.Head.Has(TermFeatures.Article) || !IsNamedAfterOffice(before, _nameEnding[first])))
        {
            SetLongest(phrase, _nameEnding[first], "position.after-name");
        }
        else if (first > 1 && _table.IsMark(first - 1, Commas + Dashes + "(:\u00AB\"\u201C") && _table.Follows(first) && _nameEnding[first - 1] >= 0)
        {
            SetLongest(phrase, _nameEnding[first - 1], "position.after-name");
        }
        else if (phrase.Holder < 0 && TryRelative(first, out var holder))
        {
            SetLongest(phrase, holder, "position.after-name");
        }
    }

    /// <summary>
    /// Whether a phrase directly behind a name says what its bearer is. A bare "the president" or "the French minister" there is
    /// rather the next part of the sentence: its object.
    /// </summary>
    private static bool IsApposition(OfficePhrase phrase) =>
        !phrase.Head.Has(TermFeatures.Article) || phrase.Ends[^1].Kind is EndKind.Complement or EndKind.Soft or EndKind.Loose || phrase.Ends[^1].Token > phrase.Head.EndToken + 1;

    /// <summary>
    /// What a person is appointed or elected as: an accusative, or a feminine noun that shows no case, right behind the name and with a
    /// complement ("the appointment of X as director of Y"). Behind "in his capacity as" it is a position like any other. Another predicate ("he is a former minister of") is nobody's.
    /// </summary>
    private void LinkPredicate(OfficePhrase phrase)
    {
        if (_nameEnding[phrase.FirstToken] is >= 0 and var name && _table.Follows(phrase.FirstToken) && phrase.IsIndefinite
            && (phrase.IsPredicate || phrase.Head.Has(TermFeatures.Feminine)) && !IsBehindObject(_names[name].FirstToken))
        {
            phrase.IsPredicate = true;
            SetLongest(phrase, name, "position.predicate");
        }
        else if (CueBefore(phrase.FirstToken, out _) == NameCue.As && TryRelative(phrase.FirstToken, out var holder))
        {
            phrase.IsPredicate = false;
            SetLongest(phrase, holder, "position.after-name");
        }
    }

    /// <summary>Whether a word with an attached pronoun stands before a name: its bearer appoints somebody ("whom X named as").</summary>
    private bool IsBehindObject(int name) => name > 0 && _table.Follows(name) && _context.FoldedOf(name - 1) is [_, _, .., ArabicChars.Heh]
        && (_table.Bare(name - 1) & (NameWord.AnyName | NameWord.Title)) == 0 && _context.TextOf(name - 1)[^1] == ArabicChars.Heh;

    /// <summary>
    /// Whether a whole office already stands glued before the name: another one without article right behind it is then whom its bearer acts on
    /// ("the minister of X received the ambassador of Z"). A rank, or a title of one word, is only how he is addressed.
    /// </summary>
    private static bool IsNamedAfterOffice(OfficePhrase? before, int name) => before is { IsRank: false, Rule: "position.before-name" } && before.Holder == name
        && before.EndToken > before.Head.EndToken;

    /// <summary>"X, who holds the office of", "X, and he is": the nearest name before.</summary>
    private bool TryRelative(int first, out int holder)
    {
        holder = -1;
        var cue = CueBefore(first, out var cueStart);
        if (cue is not (NameCue.He or NameCue.Office or NameCue.As or NameCue.Holds))
        {
            return false;
        }

        for (var token = cueStart; token > Math.Max(0, cueStart - LongestRelative) && _table.Follows(token); token--)
        {
            if (_nameEnding[token] >= 0)
            {
                holder = _nameEnding[token];
                return true;
            }
        }

        return false;
    }

    private NameCue CueBefore(int token, out int start)
    {
        start = token - 1;
        if (start < 0)
        {
            return NameCue.None;
        }

        foreach (ref readonly var match in _context.TermsAt(start))
        {
            if (match.EndToken == token && _lexicon.CueOf(match) is not NameCue.None and var cue)
            {
                return cue;
            }
        }

        return NameCue.None;
    }

    private static void Set(OfficePhrase phrase, int end, int holder, string rule, bool glued)
    {
        phrase.EndToken = end;
        phrase.Holder = holder;
        phrase.Rule = rule;
        phrase.IsGlued = glued;
    }

    private void SetLongest(OfficePhrase phrase, int holder, string rule)
    {
        for (var i = phrase.Ends.Count - 1; i >= 0; i--)
        {
            if (phrase.Ends[i].Kind != EndKind.Loose && !HasNameInside(phrase, phrase.Ends[i].Token) && !IsOfInnerOffice(phrase, phrase.Ends[i].Token) && (phrase.Ends[i].Kind != EndKind.Bare || phrase.Facts.Alone == OfficeAlone.Name))
            {
                Set(phrase, phrase.Ends[i].Token, holder, rule, glued: false);
                return;
            }
        }
    }

    private bool HasNameInside(OfficePhrase phrase, int end)
    {
        for (var token = phrase.Head.EndToken; token < end; token++)
        {
            if (_nameAt[token] >= 0 && _names[_nameAt[token]].Words > 1 && !phrase.InnerNames.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An office without a name beside it: as far as it surely reaches.</summary>
    private bool TryReference(OfficePhrase phrase)
    {
        if (phrase.IsRank || phrase.IsIndefinite || (phrase.Head.Features & (TermFeatures.Plural | TermFeatures.Dual)) != 0)
        {
            return false;
        }

        var end = 0;
        foreach (var candidate in phrase.Ends)
        {
            end = candidate.Kind is EndKind.Core or EndKind.Complement && !HasNameInside(phrase, candidate.Token) ? candidate.Token : end;
        }

        phrase.EndToken = end;
        phrase.Rule = "position.reference";
        return end > 0;
    }
}
