using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>A document as the grammars of names see it: the class of every word, computed once. For one analysis, on one thread.</summary>
internal sealed class NameText
{
    private readonly WordClass[] _classes;

    public NameText(RecognitionContext context, KnownNames lexicon)
    {
        Context = context;
        Lexicon = lexicon;
        _classes = new WordClass[context.Tokens.Length];
        var sports = 0;
        for (var i = 0; i < _classes.Length; i++)
        {
            _classes[i] = Classify(i);
            sports += (_classes[i] & WordClass.Sports) != 0 ? 1 : 0;
        }

        IsSports = sports >= 4 && sports * 60 >= _classes.Length;
    }

    public RecognitionContext Context { get; }

    public KnownNames Lexicon { get; }

    public int Count => _classes.Length;

    /// <summary>Whether the document reads like a report on sports.</summary>
    public bool IsSports { get; }

    public WordClass this[int token] => (uint)token < (uint)_classes.Length ? _classes[token] : WordClass.None;

    public bool Is(int token, WordClass any) => (this[token] & any) != 0;

    /// <summary>Whether a token follows the one before it in the same sentence with nothing but space between.</summary>
    public bool Follows(int token) => token > 0 && token < Count && Context.SentenceOf(token) == Context.SentenceOf(token - 1);

    /// <summary>The first token that ends behind a position in the source, in logarithmic time.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Context.Tokens[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Where a token's name begins in the source, clitics left out.</summary>
    public int StartOf(int token) => Context.StartAfter(token, Context.SegmentationOf(token).Proclitics);

    public int EndOf(int token) => Context.Tokens[token].End;

    /// <summary>A known place that begins at a token, clitics and common words ruled out by the caller.</summary>
    public bool TryPlace(int token, out TermMatch match, out KnownName name)
    {
        match = default;
        name = null!;
        if ((uint)token >= (uint)Count)
        {
            return false;
        }

        foreach (ref readonly var candidate in Context.TermsAt(token))
        {
            var table = candidate.Kind switch
            {
                TermKind.Country => Lexicon.Countries,
                TermKind.City => Lexicon.Cities,
                TermKind.Place => Lexicon.Places,
                _ => null,
            };
            if (table is null || candidate.Has(TermFeatures.Article))
            {
                continue;
            }

            // Of two names of one length the one that is no common word is meant.
            var found = table[candidate.Term];
            if (name is null || (candidate.EndToken == match.EndToken && name.Ambiguity != Ambiguity.None && found.Ambiguity == Ambiguity.None))
            {
                match = candidate;
                name = found;
            }
        }

        return name is not null;
    }

    /// <summary>An organization of the lexicon, no common word, that begins at a token without clitics or behind a beh.</summary>
    public bool TryOrganization(int token, out TermMatch match)
    {
        match = default;
        if ((uint)token >= (uint)Count)
        {
            return false;
        }

        foreach (ref readonly var candidate in Context.TermsAt(token))
        {
            if (candidate.Kind == TermKind.Organization && !candidate.Has(TermFeatures.Article) && Lexicon.Organizations[candidate.Term].Ambiguity == Ambiguity.None)
            {
                match = candidate;
                return true;
            }
        }

        return false;
    }

    private WordClass Classify(int token)
    {
        var kind = Context.Tokens[token].Kind;
        if (kind == TokenKind.Punctuation)
        {
            return Context.TextOf(token)[0] is '"' or '\u00AB' or '\u00BB' or '\u201C' or '\u201D' or '\u201E' or '\'' or '\u2018' or '\u2019' ? WordClass.Quote : WordClass.None;
        }

        if (kind == TokenKind.ForeignWord)
        {
            return WordClass.Foreign;
        }

        if (kind != TokenKind.Word)
        {
            return WordClass.None;
        }

        return WordClass.Word | Form(token) | Terms(token);
    }

    private WordClass Form(int token)
    {
        var folded = Context.FoldedOf(token);
        var segmentation = Context.SegmentationOf(token);
        var all = segmentation.Conjunction > 0 ? WordClass.Conjunction : WordClass.None;
        if (segmentation.Preposition > 0)
        {
            all |= WordClass.Preposition | folded[segmentation.Conjunction] switch
            {
                ArabicChars.Lam => WordClass.Lam,
                ArabicChars.Beh => WordClass.Beh,
                _ => WordClass.None,
            };
        }

        var stem = folded[segmentation.Proclitics..];
        var article = segmentation.Article > 0 || (stem.Length > 3 && stem[0] == ArabicChars.Alef && stem[1] == ArabicChars.Lam);
        if (article)
        {
            all |= WordClass.Definite;
            if (stem.Length >= 5 && stem[^1] == ArabicChars.Yeh)
            {
                all |= WordClass.Relative;
            }
            else if (stem.Length >= 6 && stem[^1] == ArabicChars.TehMarbuta && stem[^2] == ArabicChars.Yeh)
            {
                all |= WordClass.Relative | WordClass.Feminine;
            }
        }

        return all;
    }

    private WordClass Terms(int token)
    {
        var all = WordClass.None;
        foreach (ref readonly var match in Context.TermsAt(token))
        {
            switch (match.Kind)
            {
                case TermKind.EntityWord when match.TokenCount == 1 && !match.Has(TermFeatures.UnlikelySegmentation):
                    all |= Lexicon.Cues[match.Term];
                    break;
                case TermKind.Nationality when !match.Has(TermFeatures.UnlikelySegmentation):
                    all |= WordClass.Nationality | (match.Has(TermFeatures.Feminine) ? WordClass.Feminine : WordClass.None);
                    break;
                case TermKind.OfficeNoun or TermKind.Honorific or TermKind.Rank:
                    all |= WordClass.Title;
                    break;
                case TermKind.GivenName or TermKind.FamilyName or TermKind.KnownPerson when !match.Has(TermFeatures.UnlikelySegmentation):
                    all |= WordClass.PersonName;
                    break;
                case TermKind.Portfolio when !match.Has(TermFeatures.Article):
                    all |= WordClass.Portfolio;
                    break;
                case TermKind.Weekday or TermKind.PeriodPart or TermKind.TimeUnit or TermKind.Month:
                    all |= WordClass.Time;
                    break;
                case TermKind.Country or TermKind.City or TermKind.Place when !match.Has(TermFeatures.Article):
                    var known = match.Kind == TermKind.Country ? Lexicon.Countries[match.Term] : match.Kind == TermKind.City ? Lexicon.Cities[match.Term] : Lexicon.Places[match.Term];
                    all |= known.Ambiguity is Ambiguity.None or Ambiguity.Vowels ? WordClass.Place : WordClass.None;
                    break;
                default:
                    break;
            }
        }

        return all;
    }
}
