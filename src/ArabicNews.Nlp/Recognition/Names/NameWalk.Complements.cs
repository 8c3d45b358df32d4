using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>Complements with a particle: the parent body, what a body is for, where it is.</summary>
internal partial struct NameWalk
{
    /// <summary>The body that a committee or an office is a part of: "in the Senate".</summary>
    private bool TakeParent()
    {
        var at = _text.Is(End, WordClass.In) ? End + 1 : End;
        if (!Continues() || !_text.Follows(at) || (at == End && !_text.Is(at, WordClass.Beh | WordClass.Lam)) || _text.Is(at, WordClass.Conjunction))
        {
            return false;
        }

        if (_text.TryOrganization(at, out var body) && (at > End ? !body.Has(TermFeatures.AnyClitic) : body.Has(TermFeatures.Beh) || body.Has(TermFeatures.Lam)))
        {
            End = body.EndToken;
            TakeAdjectives(nationalityOnly: true);
            return true;
        }

        if (_text.Context.TryTerm(at, TermKind.OrganizationNoun, out var head) && _text.Lexicon.OrganizationNouns[head.Term] is { Class: not "sub", Use: not NounUse.None } noun
            && _text.Follows(head.EndToken))
        {
            var walk = new NameWalk(_text, head.EndToken, noun);
            var confidence = head.Has(TermFeatures.Article) ? walk.AfterDefinite(head) : walk.AfterConstruct(head);
            if (confidence >= 0.7f)
            {
                End = walk.End;
                Country ??= walk.Country;
                return true;
            }
        }

        return false;
    }

    private readonly bool IsBody(int token, bool alsoHeads)
    {
        foreach (ref readonly var match in _text.Context.TermsAt(token))
        {
            if ((match.Kind == TermKind.Organization && _text.Lexicon.Organizations[match.Term].Ambiguity == Ambiguity.None)
                || (match.Kind == TermKind.NewsMedium && _text.Lexicon.Media[match.Term].Ambiguity == Ambiguity.None)
                || (alsoHeads && match.Kind == TermKind.OrganizationNoun && !match.Has(TermFeatures.Plural)
                    && _text.Lexicon.OrganizationNouns[match.Term] is { Use: NounUse.Nation or NounUse.Armed }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a body is for, behind its name in quotation marks.</summary>
    public bool AfterQuotation() => TakeLam();

    /// <summary>A complement with lam: "for human rights", "for football", "for the silos of grain".</summary>
    private bool TakeLam()
    {
        if (_noun is { Class: "state", Use: NounUse.Nation } || !Continues() || _text.Is(End, WordClass.Conjunction) || _text.Context.FoldedOf(End) is not [ArabicChars.Lam, _, _, _, ..])
        {
            return false;
        }

        if (_text.Is(End, WordClass.Lam) && _text.Is(End, WordClass.Definite))
        {
            if (_text.Is(End, WordClass.Place | WordClass.Title | WordClass.Time | WordClass.Ends) || IsBody(End, alsoHeads: false)
                || (_text.Is(End, WordClass.Common) && !IsAdjective(End + 1)))
            {
                return false;
            }

            End++;
            TakeAdjectives(nationalityOnly: false);
            TakeCoordinated();
            TakeCountryInside();
            return true;
        }

        if (_text.Context.FoldedOf(End)[1] is ArabicChars.Yeh or ArabicChars.Lam || _text.Is(End, WordClass.Place | WordClass.Definite | WordClass.Title | WordClass.PersonName))
        {
            return false;
        }

        // An idafa behind the lam: one or two indefinite words, then a definite one.
        var at = End + 1;
        while (at <= End + 2 && _text.Follows(at) && _text.Is(at, WordClass.Word) && !_text.Is(at, WordClass.Definite | WordClass.AnyClitic | WordClass.Adjective))
        {
            at++;
        }

        if (at > End + 2 || !_text.Follows(at) || !_text.Is(at, WordClass.Definite) || _text.Is(at, WordClass.AnyClitic | WordClass.Time | WordClass.Title))
        {
            return false;
        }

        End = at + 1;
        TakeAdjectives(nationalityOnly: false);
        TakeCoordinated();
        TakeJoinedIdafa();
        TakeCountryInside();
        return true;
    }

    /// <summary>Whether a definite adjective without clitics follows at a token.</summary>
    private readonly bool IsAdjective(int token) => _text.Follows(token) && _text.Is(token, WordClass.Relative | WordClass.Naming) && _text.Is(token, WordClass.Definite)
        && !_text.Is(token, WordClass.AnyClitic | WordClass.Ends | WordClass.Time | WordClass.Title);

    /// <summary>A second idafa that waw joins to the first: "for the silos of grain and the mills of flour".</summary>
    private void TakeJoinedIdafa()
    {
        if (Continues() && _text.Is(End, WordClass.Conjunction) && !_text.Is(End, WordClass.Definite | WordClass.Preposition | WordClass.Place | WordClass.Title | WordClass.PersonName | WordClass.Time)
            && _text.Context.TryTerm(End, TermKind.OrdinaryWord, out _) && !_text.Context.TryTerm(End, TermKind.SpeechVerb, out _) && !_text.Context.TryTerm(End, TermKind.OrganizationNoun, out _)
            && _text.Follows(End + 1) && _text.Is(End + 1, WordClass.Definite) && !_text.Is(End + 1, WordClass.AnyClitic | WordClass.Time | WordClass.Title | WordClass.Ends | WordClass.Place))
        {
            End += 2;
            TakeAdjectives(nationalityOnly: false);
        }
    }

    /// <summary>The country that a mission or campaign is for: "for the support of its people in X".</summary>
    private void TakeCountryInside()
    {
        if (_noun.Class == "campaign" && Continues() && _text.Is(End, WordClass.In) && _text.TryPlace(End + 1, out var place, out _) && place.Kind == TermKind.Country && !place.Has(TermFeatures.AnyClitic))
        {
            End = place.EndToken;
        }
    }

    /// <summary>A place with beh that belongs to the name of a local body: "the court of first instance in Tunis".</summary>
    private bool TakePlaceComplement()
    {
        if (!Continues() || !_text.Is(End, WordClass.Beh) || _text.Is(End, WordClass.Conjunction))
        {
            return false;
        }

        var at = End;
        if (!_text.Is(at, WordClass.Place) && _text.Context.TryTerm(at, TermKind.PlaceNoun, out var noun) && noun.TokenCount == 1 && noun.Has(TermFeatures.Beh) && _text.Follows(at + 1))
        {
            at++;
        }

        if (_text.TryPlace(at, out var place, out var name) && place.Has(TermFeatures.Beh) == (at == End) && !(place.Kind == TermKind.Country && place.TokenCount > 1) && name.Ambiguity is Ambiguity.None or Ambiguity.Vowels or Ambiguity.Person)
        {
            Country ??= name.Country;
            End = place.EndToken;
            return true;
        }

        return false;
    }
}
