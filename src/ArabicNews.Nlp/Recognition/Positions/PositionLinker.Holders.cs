using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Positions;

/// <content>The holder that stands behind an office: over marks, honorifics and other offices.</content>
internal sealed partial class PositionLinker
{
    /// <summary>The most honorifics and professions in a row before a name.</summary>
    private const int MostHonorifics = 4;

    private const TermFeatures Genders = TermFeatures.Masculine | TermFeatures.Feminine;

    /// <summary>The last of the marks behind an end beyond which its holder may stand, or -1.</summary>
    private int MarkBehind(OfficePhrase phrase, int end)
    {
        var at = end;
        var closes = _table.IsMark(at, OfficeWords.ClosingQuotes) || (_table.IsMark(at, ")") && phrase.FirstToken > 0 && _table.IsMark(phrase.FirstToken - 1, "("));
        at += closes ? 1 : 0;
        return _table.IsMark(at, Commas + Dashes + ":(\"\u00AB\u201C") ? at : at - 1 >= end ? at - 1 : -1;
    }

    /// <summary>The holder that a name or an already linked office at a token gives, honorifics skipped.</summary>
    private bool TryHolderAt(OfficePhrase phrase, int token, out int holder, out bool stacked)
    {
        holder = -1;
        stacked = false;
        for (var skipped = 0; skipped <= MostHonorifics && token < _nameAt.Length - 1 && _table.Follows(token); skipped++)
        {
            if (_nameAt[token] >= 0)
            {
                holder = _nameAt[token];
                return _names[holder].Start == _context.Tokens[token].Start + (_context.Tokens[token].Kind == TokenKind.Hashtag ? 1 : 0);
            }

            if (_phraseAt[token] is { Holder: >= 0, Facts.Class: not OfficeClass.Counterpart } next && (next.Head.Features & (TermFeatures.AnyPreposition | TermFeatures.Dual)) == 0)
            {
                if (next.Head.Has(TermFeatures.Conjunction) ? IsListedApart(phrase, next) : IsObject(phrase, next))
                {
                    return false;
                }

                holder = next.Holder;
                stacked = true;
                return true;
            }

            if (!TrySkip(ref token))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the name behind an end belongs to an office inside the phrase: the outer one is indefinite or of several persons
    /// ("a former aide to president X", "seniors in the government of president X"), or it stands behind its own holder's name.
    /// </summary>
    private bool IsOfInnerOffice(OfficePhrase phrase, int end)
    {
        var first = phrase.FirstToken;

        // With the article the oblique of dual and plural are one form; there it is the plural.
        var isOfMany = phrase.Head.Has(TermFeatures.Plural) || phrase.Head.Has(TermFeatures.Dual | TermFeatures.Article);
        if (!phrase.IsIndefinite && !isOfMany && !(first > 1 && _table.IsMark(first - 1, Commas) && _nameEnding[first - 1] >= 0))
        {
            return false;
        }

        for (var token = phrase.Head.EndToken; token < end; token++)
        {
            if (_phraseAt[token] is { IsRank: false } inner && inner.Holder >= 0 && !inner.IsIndefinite
                && (inner.Head.Has(TermFeatures.Lam) ? inner.EndToken >= end : inner.EndToken == end && (phrase.IsIndefinite || isOfMany)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether an office that "and" joins to another is rather that of the next person in a list: where the first stands behind its own
    /// holder's name, where a mark parts the two, or where their genders differ.
    /// </summary>
    private bool IsListedApart(OfficePhrase phrase, OfficePhrase next)
    {
        var first = phrase.FirstToken;
        var genders = (phrase.Head.Features | next.Head.Features) & Genders;
        return (_nameEnding[first] >= 0 && _table.Follows(first) && IsApposition(phrase))
            || _table.IsMark(next.FirstToken - 1, Commas)
            || (genders == Genders && !phrase.IsRank && !next.IsRank);
    }

    /// <summary>
    /// Whether a definite office without a mark behind another is rather what the first one's holder does something to: their genders
    /// differ ("the president charged the first minister (f)").
    /// </summary>
    private bool IsObject(OfficePhrase phrase, OfficePhrase next) => next.Head.Has(TermFeatures.Article) && _table.Follows(next.FirstToken)
        && !phrase.IsRank && !next.IsRank && _context.Tokens[next.FirstToken - 1].Kind == TokenKind.Word && ((phrase.Head.Features | next.Head.Features) & Genders) == Genders;

    /// <summary>Whether a relation ("son of", "wife of") stands right before a token.</summary>
    private bool IsBehindKin(int token)
    {
        if (token == 0 || !_table.Follows(token))
        {
            return false;
        }

        return _context.TryTerm(token - 1, TermKind.Profession, out var kin) && kin.EndToken == token && _lexicon.IsKin(kin);
    }

    /// <summary>Whether the first word of a name is a given name of the gender that the office's noun has not.</summary>
    private bool IsOfOtherGender(OfficePhrase phrase, int name)
    {
        var gender = _context.TryTerm(_names[name].FirstToken, TermKind.GivenName, out var given) ? _lexicon.GenderOf(given) : TermFeatures.None;
        return gender != TermFeatures.None && (phrase.Head.Features & Genders) is not TermFeatures.None and var noun && noun != gender;
    }

    private bool TrySkip(ref int token)
    {
        foreach (ref readonly var match in _context.TermsAt(token))
        {
            if (match.TokenCount == 1 && _lexicon.CueOf(match) == NameCue.Then)
            {
                token = match.EndToken;
                return true;
            }

            if ((match.Features & TermFeatures.AnyClitic) == 0
                && ((match.Kind == TermKind.Honorific && !_lexicon.IsReference(match))
                    || (match.Kind == TermKind.Profession && match.Has(TermFeatures.Article))
                    || (match.Kind == TermKind.Rank && _lexicon.IsNoOffice(match))))
            {
                token = match.EndToken;
                if (_table.IsMark(token, ".") && _table.Touches(token))
                {
                    token++;
                }

                return true;
            }
        }

        return false;
    }
}
