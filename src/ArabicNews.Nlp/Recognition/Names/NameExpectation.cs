using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition.Positions;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>How strongly each token of a document is announced as the beginning of a name by what stands before it.</summary>
internal static class NameExpectation
{
    /// <summary>The most adjectives between a title and the name it announces.</summary>
    private const int MostAdjectives = 3;

    public static NameTrust[] Find(RecognitionContext context, NameTable table, NameLexicon lexicon, IReadOnlyList<OfficePhrase> phrases)
    {
        var trust = new NameTrust[context.Tokens.Length + 1];
        for (var token = 0; token < context.Tokens.Length; token++)
        {
            foreach (ref readonly var match in context.TermsAt(token))
            {
                Announce(context, table, lexicon, match, trust);
            }
        }

        foreach (var phrase in phrases)
        {
            if (phrase.IsPredicate)
            {
                continue; // No name follows: it stands behind its own.
            }

            foreach (var end in phrase.Ends)
            {
                if (end.Kind == EndKind.Loose || (end.Kind == EndKind.Bare && phrase.Facts.Alone == OfficeAlone.No && phrase.Ends.Count == 1))
                {
                    continue;
                }

                if (phrase.IsRank && lexicon.IsWord(phrase.Head))
                {
                    continue;
                }

                var announces = end.Kind is EndKind.Core or EndKind.Complement && !phrase.Head.Has(Lexicons.TermFeatures.Plural);
                Raise(trust, end.Token, announces ? NameTrust.Title : NameTrust.Profession);
                if (table.IsMark(end.Token, "\u060C,:-\u2013\u2014("))
                {
                    Raise(trust, end.Token + 1, NameTrust.Verb);
                }
            }
        }

        return trust;
    }

    private static void Announce(RecognitionContext context, NameTable table, NameLexicon lexicon, in TermMatch match, NameTrust[] trust)
    {
        switch (match.Kind)
        {
            case TermKind.Honorific when !lexicon.IsReference(match) && !match.Has(TermFeatures.UnlikelySegmentation):
                var end = table.IsMark(match.EndToken, ".") && table.Touches(match.EndToken) ? match.EndToken + 1 : match.EndToken;
                RaiseThrough(context, table, trust, end, NameTrust.Title, NameTrust.Profession);
                break;
            case TermKind.Rank when !match.Has(TermFeatures.UnlikelySegmentation):
                Raise(trust, match.EndToken, lexicon.IsWord(match) ? NameTrust.Verb : NameTrust.Title);
                break;
            case TermKind.Profession when !match.Has(TermFeatures.UnlikelySegmentation) && match.Has(TermFeatures.Singular | TermFeatures.Article):
                RaiseThrough(context, table, trust, match.EndToken, NameTrust.Profession, NameTrust.Profession);
                break;
            case TermKind.Profession when !match.Has(TermFeatures.UnlikelySegmentation):
                Raise(trust, match.EndToken, NameTrust.Verb);
                break;
            case TermKind.SpeechVerb when !match.Has(TermFeatures.UnlikelySegmentation):
                Raise(trust, match.EndToken, NameTrust.Verb);
                break;
            case TermKind.Nationality when match.Has(TermFeatures.Article):
                Raise(trust, match.EndToken, NameTrust.Adjective);
                break;
        }
    }

    /// <summary>Raises the token and those behind the definite adjectives after it.</summary>
    private static void RaiseThrough(RecognitionContext context, NameTable table, NameTrust[] trust, int token, NameTrust first, NameTrust later)
    {
        Raise(trust, token, first);
        for (var adjectives = 0; adjectives < MostAdjectives && token < context.Tokens.Length && table.Follows(token); adjectives++)
        {
            var word = table.Bare(token);
            if ((word & NameWord.Article) == 0 || (word & (NameWord.Nationality | NameWord.Ordinary)) == 0)
            {
                return;
            }

            Raise(trust, ++token, later);
        }
    }

    private static void Raise(NameTrust[] trust, int token, NameTrust to)
    {
        if (token < trust.Length && trust[token] < to)
        {
            trust[token] = to;
        }
    }
}
