using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Morphology;
using ArabicNews.Nlp.Recognition.Names;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Positions;

/// <summary>What single words are to the grammar of offices. For one analysis, on one thread.</summary>
internal sealed class OfficeWords(RecognitionContext context, NameTable table, NameLexicon names, MentionIndex bodies)
{
    public const string OpeningQuotes = "\"\u00AB\u201C\u2018'\u201D\u201E";
    public const string ClosingQuotes = "\"\u00BB\u201D\u2019'\u201C";

    /// <summary>The cue that begins at the token without clitics, and the token behind it.</summary>
    public NameCue CueAt(int token, out int end)
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

    /// <summary>Whether a place, an organization or a class noun of one begins at the token, behind its proclitic.</summary>
    public bool IsBodyOrNoun(int token) => token < context.Tokens.Length
        && (bodies.Beginning(context, token) >= 0 || context.TryTerm(token, TermKind.OrganizationNoun, out _) || context.TryTerm(token, TermKind.PlaceNoun, out _)
            || table.IsMark(token, OpeningQuotes));

    /// <summary>
    /// Whether the word with a preposition that stands at the token belongs to the sentence and not to the office: another title,
    /// a medium that the holder spoke to, or what he did something with.
    /// </summary>
    public bool IsOutsideComplement(int token, bool isComplete)
    {
        if (context.TryTerm(token, TermKind.Profession, out _) || context.TryTerm(token, TermKind.Honorific, out _) || context.TryTerm(token, TermKind.Rank, out _))
        {
            return true;
        }

        if (!IsLam(token))
        {
            return context.TryTerm(token, TermKind.OfficeNoun, out _)
                || !IsBodyOrNoun(token) && !context.TryTerm(token, TermKind.Portfolio, out _) && !HasCue(token, NameCue.Affairs) && context.TryTerm(token, TermKind.OrdinaryWord, out _)
                && (CliticSegmenter.HasArticle(context.FoldedOf(token)[1..]) || !IsBodyOrNoun(token + 1));
        }

        return isComplete && ((context.TryTerm(token, TermKind.OrganizationNoun, out var noun) && context.EntryOf(noun)["class"] is "media" or "agency")
            || context.TryTerm(token, TermKind.NewsMedium, out _));
    }

    /// <summary>Whether an organization or a class noun of one begins at the token.</summary>
    public bool IsOrganization(int token) => token < context.Tokens.Length
        && (context.TryTerm(token, TermKind.OrganizationNoun, out _) || (bodies.Beginning(context, token) is >= 0 and var body && bodies[body].Type == EntityType.Organization));

    /// <summary>Whether the token is "of his country".</summary>
    public bool IsPossessedCue(int token) => HasCue(token, NameCue.His);

    /// <summary>Whether the token is "on its behalf".</summary>
    public bool IsOnBehalfOfOwn(int token) => HasCue(token, NameCue.OnBehalfOwn);

    /// <summary>Whether the token is "belonging to".</summary>
    public bool IsBelonging(int token) => HasCue(token, NameCue.Belonging);

    private bool HasCue(int token, NameCue cue)
    {
        foreach (ref readonly var match in context.TermsAt(token))
        {
            if (match.TokenCount == 1 && names.CueOf(match) == cue)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsField(int token) => HasCue(token, NameCue.Affairs) || context.TryTerm(token, TermKind.Portfolio, out _) || context.TryTerm(token, TermKind.OrganizationNoun, out _)
        || bodies.Beginning(context, token) >= 0;

    public bool IsLam(int token) => context.FoldedOf(token) is [ArabicChars.Lam, ..];

    public bool IsListedBehindPreposition(int token)
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

    public bool IsPreposition(int token)
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

        return segmentation.Preposition > 0 || IsListedBehindPreposition(token) || folded[0] == ArabicChars.Lam && folded[1] == ArabicChars.Lam || CliticSegmenter.HasArticle(folded[1..])
            || (bodies.Beginning(context, token) is >= 0 and var body && bodies[body].Span.Start > context.Tokens[token].Start);
    }

    public bool IsProclitic(int token) => context.SegmentationOf(token).Proclitics > 0;

    /// <summary>Whether a listed noun stands at the token with a pronoun attached (his country, her ministers).</summary>
    public bool IsPossessed(int token)
    {
        if (context.TryTerm(token, TermKind.OfficeNoun, out var office) && office.Has(TermFeatures.Possessed))
        {
            return true;
        }

        var folded = context.FoldedOf(token);
        return folded.Length > 4 && (table.Bare(token) & NameWord.AnyName) == 0
            && (folded[^1] == ArabicChars.Heh || folded[^1] == ArabicChars.Alef && folded[^2] == ArabicChars.Heh || folded[^1] == ArabicChars.Meem && folded[^2] == ArabicChars.Heh);
    }

    public bool StartsWithArticle(in TermMatch match) => CliticSegmenter.HasArticle(context.FoldedOf(match.FirstToken));

    public static bool IsInflected(in TermMatch match) => (match.Features & (TermFeatures.Masculine | TermFeatures.Feminine)) != 0;

    public static bool IsBare(in TermMatch match) => (match.Features & TermFeatures.AnyClitic) == 0;
}
