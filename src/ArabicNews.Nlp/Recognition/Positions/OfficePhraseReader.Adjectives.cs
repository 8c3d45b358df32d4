using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Morphology;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Positions;

/// <content>Adjectives, and what waw joins.</content>
internal sealed partial class OfficePhraseReader
{
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

        // A definite word that agrees with nothing before it is rather the next part of the sentence, unless a name follows.
        var agrees = isRelation || (context.FoldedOf(at) is [.., ArabicChars.TehMarbuta]
            ? context.FoldedOf(at - 1) is [.., ArabicChars.TehMarbuta] or [.., ArabicChars.Alef, ArabicChars.Teh] || phrase.Head.Has(TermFeatures.Feminine)
            : at == phrase.Head.EndToken && phrase.Head.TokenCount == 1);
        state.IsLoose |= !agrees;
        state.At++;
        state.IsAfterBody = false;
        state.Adjectives++;
        AddEnd(phrase, state, state.At, NamesOffice(phrase, state) ? EndKind.Soft : EndKind.Bare);
        return true;
    }

    /// <summary>A portfolio of several words that the lexicon holds, behind a minister or after "and".</summary>
    private bool TryPortfolio(OfficePhrase phrase, ref State state)
    {
        if (phrase.Facts.Class != OfficeClass.Minister || !context.TryTerm(state.At, TermKind.Portfolio, out var portfolio) || portfolio.TokenCount == 1
            || (portfolio.Features & TermFeatures.AnyPreposition) != 0)
        {
            return false;
        }

        state.At = portfolio.EndToken;
        state.IsOpen = false;
        state.IsAfterBody = false;
        state.Adjectives = 0;
        AddEnd(phrase, state, state.At, EndKind.Core);
        return true;
    }

    /// <summary>"and" with a definite portfolio, or with an indefinite one that its genitive follows.</summary>
    private bool TryCoordination(OfficePhrase phrase, ref State state)
    {
        var at = state.At;
        if (context.SegmentationOf(at).Conjunction > 0 && TryPortfolio(phrase, ref state))
        {
            return true;
        }

        if (context.FoldedOf(at) is [ArabicChars.Waw] && table.Follows(at + 1) && context.TryTerm(at + 1, TermKind.Portfolio, out var apart) && apart.TokenCount == 1)
        {
            // "and" written apart.
            state.At += 2;
            state.Adjectives = 0;
            AddEnd(phrase, state, state.At, EndKind.Soft);
            return true;
        }

        var segmentation = context.SegmentationOf(at);
        var folded = context.FoldedOf(at);
        if (folded.Length < 4 || folded[0] != ArabicChars.Waw || (segmentation.Conjunction == 0 && !CliticSegmenter.HasArticle(folded[1..])))
        {
            return false;
        }

        if ((IsTitle(at) && !IsField(phrase, state, at)) || context.TryTerm(at, TermKind.SpeechVerb, out _) || context.TryTerm(at, TermKind.Nationality, out _) || bodies.Beginning(context, at) >= 0)
        {
            return bodies.Beginning(context, at) >= 0 && TryBody(phrase, ref state, EndKind.Soft);
        }

        if (CliticSegmenter.HasArticle(folded[1..]))
        {
            var isPortfolio = context.TryTerm(at, TermKind.Portfolio, out _);
            var belongs = state.HasBodyNoun || phrase.Facts.Class == OfficeClass.Minister;
            state.At++;
            state.Adjectives = 0;
            state.IsLoose |= !isPortfolio && !belongs;
            AddEnd(phrase, state, state.At, isPortfolio ? EndKind.Complement : belongs ? EndKind.Soft : EndKind.Loose);
            return true;
        }

        if (at + 1 < context.Tokens.Length && table.Follows(at + 1) && CliticSegmenter.HasArticle(context.FoldedOf(at + 1)) && phrase.Facts.Class is OfficeClass.Minister or OfficeClass.Head
            && (context.TryTerm(at, TermKind.OrdinaryWord, out _) || context.TryTerm(at, TermKind.Portfolio, out _)))
        {
            state.At += 2;
            state.Adjectives = 0;
            AddEnd(phrase, state, state.At, EndKind.Soft);
            return true;
        }

        return false;
    }

    /// <summary>Whether a word for a person is an abstract noun among the portfolios of a minister: "of immigration and citizenship".</summary>
    private bool IsField(OfficePhrase phrase, in State state, int token) => phrase.Facts.Class == OfficeClass.Minister && state.HasGenitive && !state.IsAfterBody
        && context.TryTerm(token, TermKind.Profession, out _) && !context.TryTerm(token, TermKind.OfficeNoun, out _)
        && (table.Bare(token + 1) & NameWord.AnyName) == 0 && context.FoldedOf(token) is [.., ArabicChars.TehMarbuta];

    /// <summary>An adjective of offices with its article, or a phrase that needs none ("by proxy", "formerly").</summary>
    private bool TryModifier(int token, out TermMatch modifier)
    {
        foreach (ref readonly var match in context.TermsAt(token))
        {
            if (match.Kind == TermKind.OfficeModifier && (match.Features & (TermFeatures.Lam | TermFeatures.Kaf)) == 0
                && (match.Has(TermFeatures.Article) || _words.StartsWithArticle(match) || match.Has(TermFeatures.Beh) || match.TokenCount > 1 || !OfficeWords.IsInflected(match)))
            {
                modifier = match;
                return true;
            }
        }

        modifier = default;
        return false;
    }
}
