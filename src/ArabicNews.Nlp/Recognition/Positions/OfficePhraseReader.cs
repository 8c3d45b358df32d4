using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Positions;

/// <summary>
/// Reads office phrases: the office noun, its genitives and adjectives, its portfolio, institution and country, and the
/// complements that its class may have. It gives every place where the phrase may end; which one holds, the name tells.
/// For one analysis, on one thread.
/// </summary>
internal sealed partial class OfficePhraseReader(
    RecognitionContext context, NameTable table, NameLexicon names, OfficeLexicon offices, MentionIndex bodies)
{
    /// <summary>The most indefinite nouns in a row: head of section of office of.</summary>
    private const int LongestChain = 6;

    /// <summary>The most words in one phrase.</summary>
    private const int LongestPhrase = 26;

    /// <summary>The most adjectives of no list in a row.</summary>
    private const int MostAdjectives = 3;

    private const string OpeningQuotes = "\"\u00AB\u201C\u2018'\u201D\u201E";
    private const string ClosingQuotes = "\"\u00BB\u201D\u2019'\u201C";

    /// <summary>The phrase whose head stands at a token, or null.</summary>
    public OfficePhrase? Read(int token)
    {
        if (!TryHead(token, out var head, out var facts))
        {
            return null;
        }

        var phrase = new OfficePhrase { Head = head, Facts = facts };
        if (head.Kind == TermKind.Rank)
        {
            phrase.Ends.Add(new PhraseEnd(head.EndToken, EndKind.Core));
            return phrase;
        }

        var state = new State { At = head.EndToken, IsOpen = !IsDefinite(head), Limit = head.FirstToken + LongestPhrase };
        if (!state.IsOpen)
        {
            var several = (head.Features & (TermFeatures.Plural | TermFeatures.Dual)) != 0;
            AddEnd(phrase, state.At, state.IsLoose ? EndKind.Loose : (facts.Alone == OfficeAlone.Yes && !several) || head.Has(TermFeatures.Possessed) || head.TokenCount > 1 ? EndKind.Core : EndKind.Bare);
        }

        while (state.At < state.Limit)
        {
            var wasOpen = state.IsOpen;
            if (!(wasOpen ? TryGenitive(phrase, ref state) : TryDefinite(phrase, ref state)))
            {
                break;
            }

            state.HasGenitive |= wasOpen && !state.IsOpen;
        }

        return phrase.Ends.Count > 0 ? phrase : null;
    }

    /// <summary>Whether an office noun, rank, honorific or profession begins at a token: another title, where a phrase ends.</summary>
    public bool IsTitle(int token) => context.TryTerm(token, TermKind.OfficeNoun, out _) || context.TryTerm(token, TermKind.Rank, out _)
        || context.TryTerm(token, TermKind.Honorific, out _) || context.TryTerm(token, TermKind.Profession, out _);

    private bool TryHead(int token, out TermMatch head, out OfficeFacts facts)
    {
        facts = default;
        head = default;
        if (token > 0 && (table.Bare(token - 1) & NameWord.Link) != 0)
        {
            return false; // "son of X": a name that is an office word too.
        }

        var isInsideBody = bodies.Covering(token) is >= 0 and var body && bodies.FirstToken(body) < token;
        if (isInsideBody)
        {
            return false;
        }

        if (TryLikely(token, TermKind.Rank, out head))
        {
            facts = new OfficeFacts(OfficeClass.Military, names.IsNoOffice(head) ? OfficeAlone.No : OfficeAlone.Name);
            var isOtherThing = names.IsWord(head) && token > 0 && table.Follows(token) && (table.Bare(token - 1) & (NameWord.Ordinary | NameWord.Title)) != 0
                && (table.Bare(token - 1) & NameWord.Stop) == 0 && !HasArticle(context.FoldedOf(token - 1)) && bodies.Covering(token - 1) < 0;
            return facts.Alone != OfficeAlone.No && !isOtherThing;
        }

        if (!TryLikely(token, TermKind.OfficeNoun, out head))
        {
            return false;
        }

        facts = offices.FactsOf(head);
        return !(context.TryTerm(token, TermKind.Profession, out var profession) && profession.EndToken > head.EndToken)
            && (!head.Has(TermFeatures.Singular | TermFeatures.Oblique) || head.Has(TermFeatures.Possessed) || TryDual(ref head))
            && !(head.Has(TermFeatures.Article) && (head.Has(TermFeatures.Construct) || IsAdjectiveOfBefore(token)));
    }

    /// <summary>
    /// The indefinite accusative ("as president") is no office, but the dual before its genitive looks the same ("the two presidents
    /// of"): what follows tells.
    /// </summary>
    private bool TryDual(ref TermMatch head)
    {
        var next = head.EndToken;
        if (!table.Follows(next) || context.Tokens[next].Kind != TokenKind.Word || CueAt(next, out _) != NameCue.None || IsPreposition(next)
            || (table.Bare(next) & NameWord.Stop) != 0
            || (context.TryTerm(next, TermKind.OfficeModifier, out var modifier) && !modifier.Has(TermFeatures.Article)))
        {
            return false;
        }

        foreach (ref readonly var match in context.TermsAt(head.FirstToken))
        {
            if (match.Kind == TermKind.OfficeNoun && match.EndToken == head.EndToken && match.Has(TermFeatures.Dual | TermFeatures.Construct))
            {
                head = match;
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a definite word that may be an adjective stands behind a definite word or a body: then it describes that.</summary>
    private bool IsAdjectiveOfBefore(int token) =>
        token > 0 && table.Follows(token) && context.TryTerm(token, TermKind.OfficeModifier, out _)
        && (HasArticle(context.FoldedOf(token - 1)) || bodies.Covering(token - 1) >= 0);

    /// <summary>The longest match of a kind at a token whose clitics are not unlikely.</summary>
    private bool TryLikely(int token, TermKind kind, out TermMatch match) =>
        context.TryTerm(token, kind, out match) && !(match.Has(TermFeatures.UnlikelySegmentation) && (table.Bare(token) & (NameWord.StrongName | NameWord.Title)) != 0);

    private bool IsDefinite(in TermMatch head)
    {
        if (head.Has(TermFeatures.Article) || head.Has(TermFeatures.Possessed))
        {
            return true;
        }

        var last = context.FoldedOf(head.EndToken - 1);
        return head.TokenCount > 1 && HasArticle(last);
    }

    /// <summary>After an indefinite noun: the genitive that closes the chain, or another indefinite noun.</summary>
    private bool TryGenitive(OfficePhrase phrase, ref State state)
    {
        var at = state.At;
        if (!table.Follows(at) && !IsQuoteAfterWord(at))
        {
            return false;
        }

        if (TryQuoted(phrase, ref state) || TryBody(phrase, ref state, EndKind.Core))
        {
            return true;
        }

        if (context.Tokens[at].Kind == TokenKind.ForeignWord)
        {
            state.At++;
            state.IsOpen = false;
            AddEnd(phrase, state.At, state.IsLoose ? EndKind.Loose : EndKind.Soft);
            return true;
        }

        if (context.TryTerm(at, TermKind.OfficeModifier, out var modifier) && IsBare(modifier) && modifier.TokenCount > 0 && !modifier.Has(TermFeatures.Article))
        {
            phrase.Status = Max(phrase.Status, offices.StatusOf(modifier));
            state.At = modifier.EndToken;
            return true;
        }

        if (context.Tokens[at].Kind != TokenKind.Word || (table.Bare(at) & NameWord.Stop) != 0 && !context.TryTerm(at, TermKind.Portfolio, out _))
        {
            return TryComplement(phrase, ref state);
        }

        if (context.TryTerm(at, TermKind.OfficeNoun, out var inner) && IsBare(inner))
        {
            state.At = inner.EndToken;
            state.IsOpen = !IsDefinite(inner);
            if (!state.IsOpen)
            {
                AddEnd(phrase, state.At, state.IsLoose ? EndKind.Loose : EndKind.Core);
            }

            return true;
        }

        var folded = context.FoldedOf(at);
        if (HasArticle(folded))
        {
            state.At++;
            state.IsOpen = false;
            state.Adjectives = 0;
            AddEnd(phrase, state.At, state.IsLoose ? EndKind.Loose : EndKind.Core);
            return true;
        }

        return TryIndefinite(phrase, ref state);
    }

    private bool TryIndefinite(OfficePhrase phrase, ref State state)
    {
        var at = state.At;
        var word = table.Bare(at);
        if ((word & NameWord.StrongName) != 0 && (word & NameWord.Barrier) == 0)
        {
            // Behind an indefinite noun a name can only be its genitive: the hospital of X. Behind the office itself it is the holder.
            return state.Chain > 0 && TakeInnerName(phrase, ref state, EndKind.Core);
        }

        if (IsPossessed(at))
        {
            state.At++;
            state.IsOpen = false;
            AddEnd(phrase, state.At, state.IsLoose ? EndKind.Loose : EndKind.Soft);
            return true;
        }

        if (state.Chain >= LongestChain || (word & (NameWord.Stop | NameWord.Nationality)) != 0 || IsProclitic(at) && (word & NameWord.Ordinary) == 0)
        {
            return TryComplement(phrase, ref state);
        }

        state.HasBodyNoun |= context.TryTerm(at, TermKind.OrganizationNoun, out _);
        state.At++;
        state.Chain++;
        return true;
    }

    /// <summary>A personal name inside the office: of an institution that bears it, or of whom the office serves.</summary>
    private bool TakeInnerName(OfficePhrase phrase, ref State state, EndKind kind)
    {
        const int LongestInner = 3;
        phrase.InnerNames.Add(state.At);
        var end = state.At + 1;
        while (end < state.At + LongestInner && table.Follows(end) && (table.Bare(end) & (NameWord.StrongName | NameWord.Unknown)) != 0
            && (table.Bare(end) & NameWord.Barrier) == 0)
        {
            end++;
        }

        state.At = end;
        state.IsOpen = false;
        AddEnd(phrase, end, state.IsLoose ? EndKind.Loose : kind);
        return true;
    }

    /// <summary>After a definite word or a name: adjectives, coordinated portfolios, complements.</summary>
    private bool TryDefinite(OfficePhrase phrase, ref State state)
    {
        var at = state.At;
        if (!table.Follows(at) && !IsQuoteAfterWord(at))
        {
            return false;
        }

        if (TryQuoted(phrase, ref state))
        {
            return true;
        }

        if (context.Tokens[at].Kind != TokenKind.Word)
        {
            return false;
        }

        if (context.TryTerm(at, TermKind.OfficeModifier, out var modifier) && (modifier.Has(TermFeatures.Article) || StartsWithArticle(modifier) || modifier.Has(TermFeatures.Beh) || modifier.Features.HasFlag(TermFeatures.None) && modifier.TokenCount > 1 || !IsInflected(modifier)))
        {
            phrase.Status = Max(phrase.Status, offices.StatusOf(modifier));
            state.At = modifier.EndToken;
            state.IsAfterBody = true;
            AddEnd(phrase, state.At, state.IsLoose ? EndKind.Loose : EndKind.Core);
            return true;
        }

        if (context.TryTerm(at, TermKind.Nationality, out var nationality) && nationality.Has(TermFeatures.Article) && IsBare(nationality))
        {
            state.At = nationality.EndToken;
            state.IsAfterBody = true;
            AddEnd(phrase, state.At, state.IsLoose ? EndKind.Loose : EndKind.Core);
            return true;
        }

        if (HasArticle(context.FoldedOf(at)) && !IsProclitic(at))
        {
            return TryAdjective(phrase, ref state);
        }

        return TryCoordination(phrase, ref state) || TryComplement(phrase, ref state);
    }

    private bool TryAdjective(OfficePhrase phrase, ref State state)
    {
        var at = state.At;
        var word = table.Bare(at);
        var isRelation = context.FoldedOf(at) is [.., ArabicChars.Yeh] or [.., ArabicChars.Yeh, ArabicChars.TehMarbuta];
        if (state.Adjectives >= MostAdjectives || (state.IsAfterBody && !isRelation) || IsTitle(at) || (word & NameWord.Stop) != 0 || (word & NameWord.AnyName) != 0 && (word & (NameWord.Ordinary | NameWord.Nationality)) == 0)
        {
            return false;
        }

        if ((word & NameWord.Unknown) != 0 && !isRelation && phrase.Ends.Count > 0 && phrase.Ends[^1].Kind != EndKind.Core)
        {
            return false;
        }

        state.At++;
        state.IsAfterBody = false;
        state.Adjectives++;
        AddEnd(phrase, state.At, state.IsLoose ? EndKind.Loose : EndKind.Soft);
        return true;
    }

    /// <summary>"and" with a definite portfolio, or with an indefinite one that its genitive follows.</summary>
    private bool TryCoordination(OfficePhrase phrase, ref State state)
    {
        var at = state.At;
        var segmentation = context.SegmentationOf(at);
        var folded = context.FoldedOf(at);
        if (folded.Length < 4 || folded[0] != ArabicChars.Waw || (segmentation.Conjunction == 0 && !HasArticle(folded[1..])))
        {
            return false;
        }

        if (IsTitle(at) || context.TryTerm(at, TermKind.SpeechVerb, out _) || context.TryTerm(at, TermKind.Nationality, out _) || bodies.Beginning(context, at) >= 0)
        {
            return bodies.Beginning(context, at) >= 0 && TryBody(phrase, ref state, EndKind.Soft);
        }

        if (HasArticle(folded[1..]))
        {
            var isPortfolio = context.TryTerm(at, TermKind.Portfolio, out _);
            var belongs = state.HasBodyNoun || phrase.Facts.Class == OfficeClass.Minister;
            state.At++;
            state.Adjectives = 0;
            AddEnd(phrase, state.At, state.IsLoose ? EndKind.Loose : isPortfolio ? EndKind.Complement : belongs ? EndKind.Soft : EndKind.Loose);
            return true;
        }

        if (at + 1 < context.Tokens.Length && table.Follows(at + 1) && HasArticle(context.FoldedOf(at + 1)) && phrase.Facts.Class is OfficeClass.Minister or OfficeClass.Head
            && (context.TryTerm(at, TermKind.OrdinaryWord, out _) || context.TryTerm(at, TermKind.Portfolio, out _)))
        {
            state.At += 2;
            state.Adjectives = 0;
            AddEnd(phrase, state.At, state.IsLoose ? EndKind.Loose : EndKind.Soft);
            return true;
        }

        return false;
    }

    private bool IsQuoteAfterWord(int at) => table.IsMark(at, OpeningQuotes) && table.Follows(at);

    private NameCue CueAt(int token, out int end)
    {
        end = token;
        if (context.TryTerm(token, TermKind.Cue, out _))
        {
            foreach (ref readonly var match in context.TermsAt(token))
            {
                var cue = names.CueOf(match);
                if (cue is not (NameCue.None or NameCue.Other) && (match.Features & TermFeatures.AnyClitic) == 0)
                {
                    end = match.EndToken;
                    return cue;
                }
            }
        }

        return NameCue.None;
    }

    private static bool MayHave(OfficeClass office, NameCue cue) => cue switch
    {
        NameCue.At or NameCue.For or NameCue.By or NameCue.Charged or NameCue.In => true,
        NameCue.OnBehalf => office == OfficeClass.Speaker,
        NameCue.About => office is OfficeClass.Member or OfficeClass.Deputy or OfficeClass.Diplomat or OfficeClass.Adviser,
        NameCue.To => office == OfficeClass.Diplomat,
        NameCue.Over => office is OfficeClass.Head or OfficeClass.Royal,
        _ => false,
    };

    /// <summary>Whether a place, an organization or a class noun of one begins at the token, behind its proclitic.</summary>
    private bool IsBodyOrNoun(int token) => token < context.Tokens.Length
        && (bodies.Beginning(context, token) >= 0 || context.TryTerm(token, TermKind.OrganizationNoun, out _) || context.TryTerm(token, TermKind.PlaceNoun, out _)
            || table.IsMark(token, OpeningQuotes));

    /// <summary>Whether an organization or a class noun of one begins at the token.</summary>
    private bool IsOrganization(int token) => token < context.Tokens.Length
        && (context.TryTerm(token, TermKind.OrganizationNoun, out _) || (bodies.Beginning(context, token) is >= 0 and var body && bodies[body].Type == EntityType.Organization));

    private bool IsField(int token) => context.TryTerm(token, TermKind.Portfolio, out _) || context.TryTerm(token, TermKind.OrganizationNoun, out _)
        || bodies.Beginning(context, token) >= 0;

    private bool IsLam(int token) => context.FoldedOf(token) is [ArabicChars.Lam, ..];

    private bool IsListedBehindPreposition(int token)
    {
        foreach (ref readonly var match in context.TermsAt(token))
        {
            if ((match.Features & TermFeatures.AnyClitic) is TermFeatures.Lam or TermFeatures.Beh && (table.Bare(token) & (NameWord.Ordinary | NameWord.AnyName)) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPreposition(int token)
    {
        if (context.Tokens[token].Kind != TokenKind.Word)
        {
            return false;
        }

        var folded = context.FoldedOf(token);
        var segmentation = context.SegmentationOf(token);
        if (folded.Length < 4 || segmentation.Conjunction > 0 || folded[0] is not (ArabicChars.Lam or ArabicChars.Beh))
        {
            return false;
        }

        return segmentation.Preposition > 0 || IsListedBehindPreposition(token) || folded[0] == ArabicChars.Lam && folded[1] == ArabicChars.Lam || HasArticle(folded[1..])
            || (bodies.Beginning(context, token) is >= 0 and var body && bodies[body].Span.Start > context.Tokens[token].Start);
    }

    private bool IsProclitic(int token) => context.SegmentationOf(token).Proclitics > 0;

    /// <summary>Whether a listed noun stands at the token with a pronoun attached (his country, her ministers).</summary>
    private bool IsPossessed(int token)
    {
        if (context.TryTerm(token, TermKind.OfficeNoun, out var office) && office.Has(TermFeatures.Possessed))
        {
            return true;
        }

        var folded = context.FoldedOf(token);
        return folded.Length > 4 && (table.Bare(token) & NameWord.AnyName) == 0
            && (folded[^1] == ArabicChars.Heh || folded[^1] == ArabicChars.Alef && folded[^2] == ArabicChars.Heh || folded[^1] == ArabicChars.Meem && folded[^2] == ArabicChars.Heh);
    }

    private bool StartsWithArticle(in TermMatch match) => HasArticle(context.FoldedOf(match.FirstToken));

    private static bool IsInflected(in TermMatch match) => (match.Features & (TermFeatures.Masculine | TermFeatures.Feminine)) != 0;

    private static bool IsBare(in TermMatch match) => (match.Features & TermFeatures.AnyClitic) == 0;

    private static bool HasArticle(ReadOnlySpan<char> folded) => folded.Length > 3 && folded[0] == ArabicChars.Alef && folded[1] == ArabicChars.Lam;

    private static OfficeStatus Max(OfficeStatus a, OfficeStatus b) => a > b ? a : b;

    private static void AddEnd(OfficePhrase phrase, int token, EndKind kind)
    {
        if (phrase.Ends.Count == 0 || phrase.Ends[^1].Token < token)
        {
            phrase.Ends.Add(new PhraseEnd(token, kind));
        }
    }

    private struct State
    {
        public int At;
        public int Limit;
        public int Chain;
        public int Adjectives;
        public bool IsOpen;
        public bool HasGenitive;
        public bool HasBodyNoun;
        public bool IsLoose;
        public bool IsAfterBody;
    }
}
