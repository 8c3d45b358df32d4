using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Morphology;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>Reads the personal name that begins at a token, if one does. For one analysis, on one thread.</summary>
internal sealed partial class NameReader(RecognitionContext context, NameTable table, MentionIndex barriers)
{
    /// <summary>The most tokens that a name may have; longer ones are lists.</summary>
    private const int LongestName = 9;

    /// <summary>Reads the longest name from a token, or none.</summary>
    public bool TryRead(int token, NameTrust trust, out NameSpan name)
    {
        name = default;
        if (!TryFirst(token, trust, out var state))
        {
            return false;
        }

        while (state.End - token < LongestName && TryContinue(ref state, trust))
        {
        }

        var confidence = Judge(state, trust);
        if (confidence <= 0)
        {
            return false;
        }

        name = new NameSpan(token, state.End, state.Start, context.Tokens[state.End - 1].End, state.Words, confidence);
        return true;
    }

    private bool TryFirst(int token, NameTrust trust, out State state)
    {
        state = new State { End = token, Start = context.Tokens[token].Start };
        if (IsBarred(token, trust))
        {
            return false;
        }

        var initialed = state;
        if (TryInitials(ref initialed))
        {
            state = initialed;
            return true;
        }

        var bare = table.Bare(token);
        var stripped = table.Stripped(token);
        if ((bare & (NameWord.AnyName | NameWord.Prefix | NameWord.Link)) == 0 && (stripped & (NameWord.StrongName | NameWord.WeakGiven | NameWord.Prefix)) != 0
            && (bare & NameWord.Barrier) == 0)
        {
            if (trust > NameTrust.None && context.FoldedOf(token)[0] == ArabicChars.Kaf)
            {
                return false; // Where a subject is expected, nothing is likened to anything.
            }

            bare = stripped & ~NameWord.Barrier;
            state.Start = table.StrippedStart(token);
        }
        else if (bare == NameWord.None && trust == NameTrust.Title && table.Follows(token + 1) && HasArticle(token + 1) && context.Tokens[token].Kind == TokenKind.Word
            && context.SegmentationOf(token).Proclitics == 0 && stripped == NameWord.None
            && (table.Bare(token + 1) & (NameWord.AnyName | NameWord.Unknown)) != 0 && (table.Bare(token + 1) & NameWord.Barrier) == 0)
        {
            bare = NameWord.Unknown; // It looks like a word with an ending, but stands where a name and before a family name.
        }
        else if ((bare & NameWord.Unknown) != 0 && trust < NameTrust.Title)
        {
            state.Start = AfterLikelyConjunction(token);
        }

        if ((bare & NameWord.AnyName) == 0 && (bare & (NameWord.Prefix | NameWord.Link)) != 0)
        {
            return TryParticle(ref state, bare, trust);
        }

        return TryTake(ref state, bare, trust);
    }

    /// <summary>Whether a token can begin no name: it lies in a date, a place or an organization, or is a barrier word.</summary>
    private bool IsBarred(int token, NameTrust trust)
    {
        var word = table.Bare(token);
        var strong = (word & NameWord.StrongName) != 0 || (trust >= NameTrust.Title && (word & NameWord.AnyName) != 0);
        var barrier = barriers.Covering(token);
        if (barrier >= 0 && (!strong || barriers.EndToken(barrier) - barriers.FirstToken(barrier) > 1))
        {
            return true;
        }

        if ((word & NameWord.Nationality) != 0 && (word & NameWord.Article) != 0)
        {
            return true;
        }

        return (word & NameWord.Barrier) != 0 && (word & NameWord.StrongName) == 0
            && !((word & (NameWord.WeakGiven | NameWord.WeakFamily)) != 0 && (word & (NameWord.Stop | NameWord.Title)) == 0)
            && (word & NameWord.Initial) == 0;
    }

    private bool TryInitials(ref State state)
    {
        var taken = false;
        while ((table.Bare(state.End) & NameWord.Initial) != 0 && (!taken || table.Follows(state.End)))
        {
            state.End += 2;
            taken = true;
        }

        if (!taken)
        {
            return false;
        }

        var word = table.Bare(state.End);
        state.HasInitial = true;
        return table.Follows(state.End) && (word & (NameWord.AnyName | NameWord.Unknown)) != 0 && Append(ref state, word);
    }

    private bool TryTake(ref State state, NameWord word, NameTrust trust)
    {
        var isName = (word & NameWord.StrongName) != 0
            || ((word & NameWord.AnyName) != 0 && (trust > NameTrust.None || (word & NameWord.WeakGiven) != 0))
            || ((word & NameWord.Unknown) != 0 && ((word & NameWord.Article) == 0 || trust >= NameTrust.Title) && !IsProcliticLike(state.End));
        return isName && Append(ref state, word);
    }

    private bool TryParticle(ref State state, NameWord word, NameTrust trust)
    {
        var next = state.End + 1;
        var following = table.Bare(next);
        if (!table.Follows(next) || (following & (NameWord.Stop | NameWord.Title)) != 0 && (following & NameWord.AnyName) == 0 || following == NameWord.None)
        {
            return false;
        }

        var named = (following & (NameWord.AnyName | NameWord.Unknown | NameWord.Suffix)) != 0;
        var isServant = (word & NameWord.Prefix) != 0 && (following & NameWord.Article) != 0;
        if (!named && !isServant && state.Words == 0 && trust < NameTrust.Title)
        {
            return false;
        }

        if (barriers.Covering(next) >= 0 && !named)
        {
            return false;
        }

        state.End = next;
        state.HasParticle = true;
        return Append(ref state, (following & NameWord.AnyName) != 0 ? following : NameWord.WeakFamily);
    }

    private bool TryContinue(ref State state, NameTrust trust)
    {
        var at = state.End;
        if (!table.Follows(at))
        {
            return false;
        }

        if (table.IsMark(at, "-\u2010\u2011") && table.Touches(at) && table.Touches(at + 1)
            && (table.Bare(at + 1) & (NameWord.AnyName | NameWord.Unknown)) != 0)
        {
            state.End++;
            return Append(ref state, table.Bare(at + 1));
        }

        var word = table.Bare(at);
        if ((word & NameWord.Initial) != 0 && table.Follows(at + 2) && (table.Bare(at + 2) & (NameWord.AnyName | NameWord.Unknown)) != 0)
        {
            state.End += 2;
            return Append(ref state, table.Bare(at + 2));
        }

        if ((word & NameWord.Suffix) != 0)
        {
            return Append(ref state, word);
        }

        if ((table.Bare(at + 1) & (NameWord.Suffix | NameWord.Place)) == NameWord.Suffix && table.Follows(at + 1) && (word & (NameWord.Stop | NameWord.Title | NameWord.Article)) == 0
            && barriers.Covering(at) < 0 && (state.IsStrong || trust > NameTrust.None))
        {
            // Whatever stands before "of the religion" is a name with it.
            state.End++;
            state.IsStrong = true;
            return Append(ref state, NameWord.Family);
        }

        if ((word & (NameWord.Link | NameWord.Prefix)) != 0 && ((word & NameWord.AnyName) == 0 || state.Words > 0))
        {
            return TryParticle(ref state, word, trust);
        }

        return CanContinue(state, at, word, trust) && Append(ref state, word);
    }

    private bool CanContinue(in State state, int at, NameWord word, NameTrust trust)
    {
        if (barriers.Covering(at) is >= 0 and var barrier
            && ((word & NameWord.AnyName) == 0 || barriers.EndToken(barrier) - barriers.FirstToken(barrier) > 1))
        {
            return false;
        }

        if ((word & NameWord.StrongName) != 0)
        {
            return state.Words < 5;
        }

        if ((word & (NameWord.WeakGiven | NameWord.WeakFamily)) != 0)
        {
            // A second word is more likely a name than not; behind a complete name only a chain of Arabic names goes on.
            return (word & NameWord.Title) == 0 && ((word & NameWord.Stop) == 0 || (state.Words == 1 && state.StrongGiven && (word & NameWord.Article) == 0))
                ? state.Words == 1 ? state.IsStrong || trust > NameTrust.None : state.Words < 4 && state.Given == state.Words && !state.HasUnknown
                : state.Words == 1 && ((word & NameWord.Article) != 0 || HasArticle(at)) && (state.IsStrong || trust == NameTrust.Title) && (word & NameWord.Stop) == 0;
        }

        if (word is NameWord.None && trust == NameTrust.Title && state.Words == 1 && state.Given == 1 && HasArticle(at) && context.SegmentationOf(at).Proclitics == 0)
        {
            return true; // Behind title and given name a definite word that is in no list is a family name, whatever its ending looks like.
        }

        if ((word & NameWord.Unknown) == 0 || (word & NameWord.Barrier) != 0)
        {
            return false;
        }

        return state.Words < ((word & NameWord.Article) != 0 ? 5 : 4) && (state.IsStrong || trust > NameTrust.None || (word & NameWord.Article) == 0);
    }

    private static bool Append(ref State state, NameWord word)
    {
        state.End++;
        state.Words++;
        state.Given += (word & (NameWord.Given | NameWord.WeakGiven)) != 0 ? 1 : 0;
        state.IsStrong |= (word & NameWord.StrongName) != 0;
        state.StrongFamily |= (word & NameWord.Family) != 0;
        state.StrongGiven |= (word & NameWord.Given) != 0;
        state.HasUnknown |= (word & NameWord.Unknown) != 0;
        state.HasWeak |= (word & (NameWord.WeakFamily | NameWord.WeakGiven)) != 0;
        return true;
    }

    private bool HasArticle(int token) => CliticSegmenter.HasArticle(context.FoldedOf(token));

    /// <summary>Whether a clause or a mark follows: what stands before is a whole subject.</summary>
    private bool EndsClause(int token) => token >= context.Tokens.Length || !table.Follows(token) || context.Tokens[token].Kind != TokenKind.Word
        || (table.Bare(token) & NameWord.Stop) != 0;

    /// <summary>Whether a word that no list holds looks as if it carried a conjunction, or a preposition and the article.</summary>
    private bool IsProcliticLike(int token)
    {
        var folded = context.FoldedOf(token);
        return folded.IsEmpty || folded[0] == ArabicChars.Waw
            || (folded.Length > 4 && folded[0] is ArabicChars.Lam or ArabicChars.Beh or ArabicChars.Kaf or ArabicChars.Feh
                && ((folded[1] == ArabicChars.Alef && folded[2] == ArabicChars.Lam) || (folded[0] == ArabicChars.Lam && folded[1] == ArabicChars.Lam)));
    }

    /// <summary>
    /// Where an unknown word begins once a conjunction is taken off: a waw before a consonant is one, as foreign names that begin
    /// with waw go on with a long vowel.
    /// </summary>
    private int AfterLikelyConjunction(int token)
    {
        var folded = context.FoldedOf(token);
        return folded.Length > 4 && folded[0] == ArabicChars.Waw && folded[1] is not (ArabicChars.Alef or ArabicChars.Yeh or ArabicChars.Waw)
            ? context.StartAfter(token, 1)
            : context.Tokens[token].Start;
    }

    private struct State
    {
        public int Start;
        public int End;
        public int Words;
        public int Given;
        public bool IsStrong;
        public bool StrongGiven;
        public bool StrongFamily;
        public bool HasUnknown;
        public bool HasWeak;
        public bool HasInitial;
        public bool HasParticle;
    }
}
