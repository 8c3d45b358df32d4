using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Morphology;
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
    RecognitionContext context, NameTable table, NameLexicon names, OfficeLexicon offices, MentionIndex bodies, OfficeWords words)
{
    private readonly OfficeWords _words = words;
    private readonly OfficeHeads _heads = new(context, table, names, offices, bodies, words);

    /// <summary>The most indefinite nouns in a row: head of section of office of.</summary>
    private const int LongestChain = 6;

    /// <summary>The most words in one phrase.</summary>
    private const int LongestPhrase = 26;

    /// <summary>The most adjectives of no list in a row.</summary>
    private const int MostAdjectives = 3;

    /// <summary>The phrase whose head stands at a token, or null.</summary>
    public OfficePhrase? Read(int token)
    {
        if (!_heads.TryHead(token, out var head, out var facts))
        {
            return null;
        }

        var phrase = new OfficePhrase { Head = head, Facts = facts, IsPredicate = OfficeHeads.IsAccusative(head) };
        if (head.Kind == TermKind.Rank)
        {
            phrase.Ends.Add(new PhraseEnd(head.EndToken, EndKind.Core));
            return phrase;
        }

        var state = new State { At = head.EndToken, IsOpen = !_heads.IsDefinite(head), Limit = head.FirstToken + LongestPhrase };
        if (!state.IsOpen)
        {
            var several = (head.Features & (TermFeatures.Plural | TermFeatures.Dual)) != 0;
            AddEnd(phrase, state, state.At, (facts.Alone == OfficeAlone.Yes && !several) || head.Has(TermFeatures.Possessed) || head.TokenCount > 1 ? EndKind.Core : EndKind.Bare);
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

    /// <summary>After an indefinite noun: the genitive that closes the chain, or another indefinite noun.</summary>
    private bool TryGenitive(OfficePhrase phrase, ref State state)
    {
        var at = state.At;
        if (!table.Follows(at) && !IsQuoteAfterWord(at))
        {
            return false;
        }

        if (_words.IsPreposition(at) && (phrase.IsPredicate || (bodies.Beginning(context, at) is >= 0 and var body && bodies[body].Span.Start > context.Tokens[at].Start)))
        {
            return TryComplement(phrase, ref state);
        }

        if (TryQuoted(phrase, ref state) || TryPortfolio(phrase, ref state) || TryBody(phrase, ref state, EndKind.Core))
        {
            return true;
        }

        if (context.Tokens[at].Kind == TokenKind.ForeignWord)
        {
            state.At++;
            state.IsOpen = false;
            AddEnd(phrase, state, state.At, EndKind.Soft);
            return true;
        }

        if (context.TryTerm(at, TermKind.OfficeModifier, out var modifier) && OfficeWords.IsBare(modifier) && modifier.TokenCount > 0 && !modifier.Has(TermFeatures.Article))
        {
            phrase.Status = Max(phrase.Status, offices.StatusOf(modifier));
            state.At = modifier.EndToken;
            return true;
        }

        if (_words.IsPossessedCue(at))
        {
            return TakePossessed(phrase, ref state);
        }

        if (context.Tokens[at].Kind != TokenKind.Word || (table.Bare(at) & NameWord.Stop) != 0 && !context.TryTerm(at, TermKind.Portfolio, out _)
            && !(CliticSegmenter.HasArticle(context.FoldedOf(at)) && context.TryTerm(at, TermKind.Unit, out _)))
        {
            return TryComplement(phrase, ref state);
        }

        if (context.TryTerm(at, TermKind.OfficeNoun, out var inner) && OfficeWords.IsBare(inner))
        {
            state.At = inner.EndToken;
            state.IsOpen = !_heads.IsDefinite(inner);
            if (!state.IsOpen)
            {
                AddEnd(phrase, state, state.At, EndKind.Core);
            }

            return true;
        }

        var folded = context.FoldedOf(at);
        if (CliticSegmenter.HasArticle(folded))
        {
            if (context.TryTerm(at, TermKind.Honorific, out _) || (context.TryTerm(at, TermKind.Rank, out _) && state.Chain > 0))
            {
                return false; // It belongs to the name behind it.
            }

            if (state.Chain == 0 && context.TryTerm(at, TermKind.Profession, out var served) && served.Has(TermFeatures.Singular | TermFeatures.Article) && !state.HasGenitive)
            {
                return Fail(phrase); // Whoever works for one player or artist holds no office.
            }

            state.HasBodyNoun |= context.TryTerm(at, TermKind.OrganizationNoun, out _);
            state.At++;
            state.IsOpen = false;
            state.Adjectives = 0;
            AddEnd(phrase, state, state.At, EndKind.Core);
            return true;
        }

        return TryIndefinite(phrase, ref state);
    }

    private static bool Fail(OfficePhrase phrase)
    {
        phrase.Ends.Clear();
        return false;
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

        if (_words.IsPossessed(at))
        {
            return TakePossessed(phrase, ref state);
        }

        if (state.Chain >= LongestChain || (word & (NameWord.Stop | NameWord.Nationality)) != 0 || _words.IsProclitic(at) && (word & NameWord.Ordinary) == 0)
        {
            return TryComplement(phrase, ref state);
        }

        state.HasBodyNoun |= context.TryTerm(at, TermKind.OrganizationNoun, out _);
        state.At++;
        state.Chain++;
        return true;
    }

    /// <summary>A noun with a pronoun, which closes the chain: of his country.</summary>
    private static bool TakePossessed(OfficePhrase phrase, ref State state)
    {
        state.At++;
        state.IsOpen = false;
        AddEnd(phrase, state, state.At, EndKind.Soft);
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
            // The holder's own name may follow after any word of it: "the spokesman of X Y Z".
            AddEnd(phrase, state, end, kind);
            end++;
        }

        state.At = end;
        state.IsOpen = false;
        AddEnd(phrase, state, end, kind);
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

        // Behind a complete office a quotation mark begins what somebody said, unless another name of the body stands in it.
        if (((bodies.Beginning(context, at + 1) >= 0 || state.HasBodyNoun) && TryQuoted(phrase, ref state)) || TryAbbreviation(phrase, ref state))
        {
            return true;
        }

        if (context.Tokens[at].Kind != TokenKind.Word)
        {
            return false;
        }

        if (phrase.Facts.Class == OfficeClass.Speaker && _words.IsOnBehalfOfOwn(at))
        {
            state.At++;
            AddEnd(phrase, state, state.At, EndKind.Core);
            return true;
        }

        if (TryModifier(at, out var modifier))
        {
            phrase.Status = Max(phrase.Status, offices.StatusOf(modifier));
            state.At = modifier.EndToken;
            state.IsAfterBody = true;
            state.IsCharged = offices.IsCharged(modifier);
            state.NamesOffice |= offices.StatusOf(modifier) == OfficeStatus.Current;
            AddEnd(phrase, state, state.At, NamesOffice(phrase, state) ? EndKind.Core : EndKind.Bare);
            return true;
        }

        if (context.TryTerm(at, TermKind.Nationality, out var nationality) && nationality.Has(TermFeatures.Article) && OfficeWords.IsBare(nationality))
        {
            state.At = nationality.EndToken;
            state.IsAfterBody = true;
            state.HasNationality = true;
            AddEnd(phrase, state, state.At, NamesOffice(phrase, state) ? EndKind.Core : EndKind.Bare);
            return true;
        }

        if (_words.IsBelonging(at))
        {
            return TryParent(phrase, ref state);
        }

        if (CliticSegmenter.HasArticle(context.FoldedOf(at)) && !_words.IsProclitic(at))
        {
            return TryAdjective(phrase, ref state);
        }

        return TryCoordination(phrase, ref state) || TryComplement(phrase, ref state);
    }

    private bool IsQuoteAfterWord(int at) => table.IsMark(at, OfficeWords.OpeningQuotes) && table.Follows(at);

    /// <summary>Whether what was read so far names an office: not where the noun needs a complement and only adjectives stand there.</summary>
    private static bool NamesOffice(OfficePhrase phrase, in State state) =>
        phrase.Facts.Alone != OfficeAlone.No || state.HasGenitive || state.NamesOffice || phrase.Head.Has(TermFeatures.Possessed);

    private static OfficeStatus Max(OfficeStatus a, OfficeStatus b) => a > b ? a : b;

    private static void AddEnd(OfficePhrase phrase, in State state, int token, EndKind kind)
    {
        if (phrase.Ends.Count == 0 || phrase.Ends[^1].Token < token)
        {
            phrase.Ends.Add(new PhraseEnd(token, state.IsLoose ? EndKind.Loose : kind));
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
        public bool HasNationality;
        public bool NamesOffice;
        public bool IsLoose;
        public bool IsAfterBody;
        public bool IsCharged;
    }
}
