using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Positions;

/// <content>The holder that stands behind an office: over marks, honorifics and other offices.</content>
internal sealed partial class PositionLinker
{
    /// <summary>The most honorifics and professions in a row before a name.</summary>
    private const int MostHonorifics = 4;

    /// <summary>The last of the marks behind an end beyond which its holder may stand, or -1.</summary>
    private int MarkBehind(OfficePhrase phrase, int end)
    {
        var at = end;
        var closes = _table.IsMark(at, OfficeWords.ClosingQuotes) || (_table.IsMark(at, ")") && phrase.FirstToken > 0 && _table.IsMark(phrase.FirstToken - 1, "("));
        at += closes ? 1 : 0;
        return _table.IsMark(at, Commas + Dashes + ":(\"\u00AB\u201C") ? at : at - 1 >= end ? at - 1 : -1;
    }

    /// <summary>The holder that a name or an already linked office at a token gives, honorifics skipped.</summary>
    private bool TryHolderAt(int token, out int holder, out bool stacked)
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

            if (_phraseAt[token] is { Holder: >= 0 } next && (next.Head.Features & (TermFeatures.AnyPreposition | TermFeatures.Dual)) == 0)
            {
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
