using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Morphology;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Positions;

/// <summary>Decides where an office phrase begins: an office noun or a rank that is not part of something else. For one analysis, on one thread.</summary>
internal sealed class OfficeHeads(RecognitionContext context, NameTable table, NameLexicon names, OfficeLexicon offices, MentionIndex bodies, OfficeWords words)
{
    /// <summary>The office noun or rank at a token that heads a phrase, and what the lexicon says of it.</summary>
    public bool TryHead(int token, out TermMatch head, out OfficeFacts facts)
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
                && (table.Bare(token - 1) & NameWord.Stop) == 0 && !CliticSegmenter.HasArticle(context.FoldedOf(token - 1)) && bodies.Covering(token - 1) < 0;
            return facts.Alone != OfficeAlone.No && !isOtherThing && !(names.IsWord(head) && (head.Features & TermFeatures.AnyPreposition) != 0);
        }

        if (!TryLikely(token, TermKind.OfficeNoun, out head))
        {
            return false;
        }

        facts = offices.FactsOf(head);
        return !(context.TryTerm(token, TermKind.Profession, out var profession) && profession.EndToken > head.EndToken)
            && (!IsAccusative(head) || TryDual(ref head) || (head.Features & (TermFeatures.Article | TermFeatures.AnyClitic)) == 0)
            && !(facts.Alone == OfficeAlone.No && !head.Has(TermFeatures.Article) && IsIndefiniteAdjective(token))
            && !(head.Has(TermFeatures.Article) && (head.Has(TermFeatures.Construct) || IsAdjectiveOfBefore(token)));
    }

    /// <summary>Whether a head is the indefinite accusative: what somebody is made, or is called.</summary>
    public static bool IsAccusative(in TermMatch head) => head.Has(TermFeatures.Singular | TermFeatures.Oblique) && !head.Has(TermFeatures.Possessed);

    /// <summary>
    /// The indefinite accusative ("as president") is no office, but the dual before its genitive looks the same ("the two presidents
    /// of"): what follows tells.
    /// </summary>
    private bool TryDual(ref TermMatch head)
    {
        var next = head.EndToken;
        if (!table.Follows(next) || context.Tokens[next].Kind != TokenKind.Word || words.CueAt(next, out _) != NameCue.None || words.IsPreposition(next)
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
        && (CliticSegmenter.HasArticle(context.FoldedOf(token - 1)) || bodies.Covering(token - 1) >= 0);

    /// <summary>Whether an indefinite word that may be an adjective stands behind an indefinite noun and before no genitive: "a great sword".</summary>
    private bool IsIndefiniteAdjective(int token) => token > 0 && table.Follows(token) && context.TryTerm(token, TermKind.OfficeModifier, out _)
        && (table.Bare(token - 1) & (NameWord.Ordinary | NameWord.Stop)) == NameWord.Ordinary
        && !(table.Follows(token + 1) && CliticSegmenter.HasArticle(context.FoldedOf(token + 1)));

    /// <summary>The longest match of a kind at a token whose clitics are not unlikely.</summary>
    private bool TryLikely(int token, TermKind kind, out TermMatch match) =>
        context.TryTerm(token, kind, out match) && !(match.Has(TermFeatures.UnlikelySegmentation) && (table.Bare(token) & (NameWord.StrongName | NameWord.Title)) != 0);

    public bool IsDefinite(in TermMatch head)
    {
        if (head.Has(TermFeatures.Article) || head.Has(TermFeatures.Possessed))
        {
            return true;
        }

        var last = context.FoldedOf(head.EndToken - 1);
        return head.TokenCount > 1 && CliticSegmenter.HasArticle(last);
    }
}
