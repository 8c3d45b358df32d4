using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Morphology;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Positions;

/// <content>Complements behind prepositions, bodies and names in quotation marks.</content>
internal sealed partial class OfficePhraseReader
{
    private static bool MayHave(OfficeClass office, NameCue cue) => cue switch
    {
        NameCue.At or NameCue.For or NameCue.By or NameCue.Charged or NameCue.In => true,
        NameCue.OnBehalf => office == OfficeClass.Speaker,
        NameCue.About => office is OfficeClass.Member or OfficeClass.Deputy or OfficeClass.Diplomat or OfficeClass.Adviser,
        NameCue.To => office == OfficeClass.Diplomat,
        NameCue.Over => office is OfficeClass.Head or OfficeClass.Royal or OfficeClass.Governor,
        _ => false,
    };

    /// <summary>A preposition that the class may have, and the noun phrase behind it.</summary>
    private bool TryComplement(OfficePhrase phrase, ref State state)
    {

        var at = state.At;
        var cue = _words.CueAt(at, out var cueEnd);
        var inner = state with { At = cueEnd, Chain = 0, Adjectives = 0 };
        var certain = false;
        if (cue != NameCue.None)
        {
            if (!MayHave(phrase.Facts.Class, cue))
            {
                return false;
            }

            inner.IsLoose |= (cue == NameCue.Over && state.HasGenitive) || (cue == NameCue.In && !_words.IsBodyOrNoun(cueEnd));

            certain = cue is NameCue.At or NameCue.OnBehalf || (cue == NameCue.In && _words.IsOrganization(cueEnd));
        }
        else if (state.IsCharged && context.FoldedOf(at) is [ArabicChars.Beh, _, _, ..])
        {
            certain = true;
            if (context.TryTerm(at, TermKind.Portfolio, out var portfolio) && portfolio.Has(TermFeatures.Beh) && portfolio.TokenCount > 1)
            {
                inner.At = portfolio.EndToken - 1;
                NoteField(phrase, state);
                return Close(phrase, ref inner, EndKind.Complement) && Accept(ref state, inner);
            }
        }
        else if (!_words.IsPreposition(at) || phrase.Facts.Class is OfficeClass.Royal or OfficeClass.Counterpart)
        {
            return false;
        }
        else if (_words.IsOutsideComplement(at, state.HasGenitive || state.HasNationality))
        {
            return false;
        }
        else
        {
            inner.IsLoose |= !_words.IsBodyOrNoun(at) && !context.TryTerm(at, TermKind.PlaceNoun, out _) && !(_words.IsLam(at) && (!state.HasGenitive || state.HasBodyNoun || _words.IsField(at)))
                && !(phrase.Facts.Class == OfficeClass.Minister && _words.IsField(at));
        }

        var isIndefinite = state.IsOpen && !state.HasGenitive && state.Chain == 0;
        if (!TryNounPhrase(phrase, ref inner, cue == NameCue.None, certain))
        {
            return false;
        }

        phrase.IsIndefinite |= isIndefinite;
        NoteField(phrase, state);
        return Accept(ref state, inner);
    }

    /// <summary>Whoever is charged with a field holds the office; only the head of a government is charged with forming it.</summary>
    private static void NoteField(OfficePhrase phrase, in State state) =>
        phrase.Status = state.IsCharged && phrase.Status == OfficeStatus.Designate && phrase.Facts.Class != OfficeClass.Head ? OfficeStatus.Current : phrase.Status;

    /// <summary>The body that the body in the office is a part of: "belonging to the league of X".</summary>
    private bool TryParent(OfficePhrase phrase, ref State state)
    {
        var inner = state with { At = state.At + 1, Chain = 0, Adjectives = 0 };
        return inner.At < context.Tokens.Length && _words.IsLam(inner.At) && TryNounPhrase(phrase, ref inner, cliticFirst: true, certain: true) && Accept(ref state, inner);
    }

    private static bool Accept(ref State state, in State inner)
    {
        state.IsLoose = inner.IsLoose;
        state.IsAfterBody = inner.IsAfterBody;
        state.HasGenitive = true;
        state.At = inner.At;
        state.IsOpen = false;
        state.IsCharged = false;
        state.Adjectives = 0;
        state.Chain = 0;
        return true;
    }

    private bool TryNounPhrase(OfficePhrase phrase, ref State state, bool cliticFirst, bool certain)
    {
        var at = state.At;
        if (at >= context.Tokens.Length || !table.Follows(at) && !IsQuoteAfterWord(at))
        {
            return false;
        }

        state.IsOpen = true;
        if (TryQuoted(phrase, ref state) || TryBody(phrase, ref state, cliticFirst || certain ? EndKind.Complement : EndKind.Soft))
        {
            return true;
        }

        var kind = certain ? EndKind.Complement : EndKind.Soft;
        for (var chain = 0; chain < LongestChain && state.At < context.Tokens.Length; chain++)
        {
            at = state.At;
            var isFirst = chain == 0;
            if (!isFirst && (TryQuoted(phrase, ref state) || TryBody(phrase, ref state, cliticFirst ? EndKind.Complement : kind)))
            {
                return true;
            }

            if (context.Tokens[at].Kind != TokenKind.Word || (!isFirst && !table.Follows(at)))
            {
                return false;
            }

            var folded = context.FoldedOf(at);
            if (isFirst && cliticFirst)
            {
                folded = folded[1..];
                if (folded.Length > 2 && folded[0] == ArabicChars.Lam)
                {
                    return Close(phrase, ref state, kind);
                }
            }
            else if ((table.Bare(at) & (NameWord.Stop | NameWord.StrongName)) != 0 && (table.Bare(at) & NameWord.Ordinary) == 0)
            {
                return (certain || !isFirst) && (table.Bare(at) & NameWord.StrongName) != 0 && TakeInnerName(phrase, ref state, kind);
            }

            if (!isFirst && (table.Bare(at) & NameWord.Unknown) != 0)
            {
                return TakeInnerName(phrase, ref state, cliticFirst && context.TryTerm(at - 1, TermKind.OrganizationNoun, out _) ? EndKind.Complement : kind);
            }

            if (CliticSegmenter.HasArticle(folded) || (certain && isFirst && _words.IsPossessed(at)))
            {
                return Close(phrase, ref state, kind);
            }

            if (isFirst ? false : _words.IsProclitic(at))
            {
                return false;
            }

            state.At++;
        }

        return false;
    }

    private static bool Close(OfficePhrase phrase, ref State state, EndKind kind)
    {
        state.At++;
        state.IsOpen = false;
        state.IsAfterBody = false;
        AddEnd(phrase, state, state.At, kind);
        return true;
    }

    /// <summary>A place or an organization that begins at the token.</summary>
    private bool TryBody(OfficePhrase phrase, ref State state, EndKind kind)
    {
        var body = bodies.Beginning(context, state.At);
        if (body < 0 && state.At < context.Tokens.Length && bodies.Covering(state.At) is >= 0 and var covering && bodies.FirstToken(covering) > phrase.FirstToken
            && bodies.FirstToken(covering) < phrase.Head.EndToken)
        {
            body = covering; // The head's own last word is the body's class noun: "president of the university of X".
        }

        if (body < 0)
        {
            return false;
        }

        state.At = bodies.EndToken(body);
        state.IsOpen = false;
        state.Adjectives = 0;
        state.HasBodyNoun = false;
        state.IsAfterBody = true;
        AddEnd(phrase, state, state.At, kind);
        return true;
    }

    /// <summary>The abbreviation of a body in brackets behind its name.</summary>
    private bool TryAbbreviation(OfficePhrase phrase, ref State state)
    {
        if (!state.IsAfterBody || !table.IsMark(state.At, "(") || bodies.Beginning(context, state.At + 1) is not (>= 0 and var body)
            || !table.IsMark(bodies.EndToken(body), ")") || bodies[body].Type != EntityType.Organization)
        {
            return false;
        }

        state.At = bodies.EndToken(body) + 1;
        AddEnd(phrase, state, state.At, EndKind.Loose);
        return true;
    }

    /// <summary>A name in quotation marks; the phrase ends before the closing one, and may go on behind it.</summary>
    private bool TryQuoted(OfficePhrase phrase, ref State state)
    {
        const int LongestQuoted = 7;
        var at = state.At;
        if (!table.IsMark(at, OfficeWords.OpeningQuotes))
        {
            return false;
        }

        for (var end = at + 1; end < context.Tokens.Length && end <= at + LongestQuoted && table.Follows(end); end++)
        {
            if (!table.IsMark(end, OfficeWords.ClosingQuotes))
            {
                continue;
            }

            if (end == at + 1)
            {
                return false;
            }

            AddEnd(phrase, state, end, EndKind.Core);
            state.At = end + 1;
            state.IsOpen = false;
            state.IsAfterBody = true;
            return true;
        }

        return false;
    }
}
