using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>The words of an idafa, adjectives, and nouns joined by waw.</summary>
internal partial struct NameWalk
{
    private readonly bool Continues() => End < _first + LongestName && _text.Follows(End) && _text.Is(End, WordClass.Word);

    /// <summary>A place behind the head noun, with the class noun of places that stands before it.</summary>
    private bool TakeServedPlace(out bool isCountry)
    {
        isCountry = false;
        var start = End;
        if (_text.Context.TryTerm(End, TermKind.PlaceNoun, out var noun) && noun.TokenCount == 1 && !noun.Has(TermFeatures.AnyClitic | TermFeatures.Article) && _text.Follows(End + 1))
        {
            End++;
        }

        if (_text.TryPlace(End, out var place, out _) && place.Kind == TermKind.Country)
        {
            isCountry = true;
        }

        if (TakePlace())
        {
            return true;
        }

        End = start;
        return false;
    }

    /// <summary>A body with the place that it serves, of which the head is a part: "the administration of the prisons of X".</summary>
    private bool TakeServingBody()
    {
        var start = End;
        if (_text.Context.TryTerm(End, TermKind.OrganizationNoun, out var inner) && !inner.Has(TermFeatures.AnyClitic | TermFeatures.Article)
            && _text.Lexicon.OrganizationNouns[inner.Term].Use == NounUse.Place && _text.Follows(inner.EndToken))
        {
            End = inner.EndToken;
            if (TakePlace())
            {
                return true;
            }
        }

        End = start;
        return false;
    }

    /// <summary>The force that makes the head's name whole: "the department of the police of X", "the apparatus of the national intelligence".</summary>
    private bool TakeInner(string @class)
    {
        if (!_text.Context.TryTerm(End, TermKind.OrganizationNoun, out var inner) || _text.Is(End, WordClass.AnyClitic) || !_text.Follows(inner.EndToken)
            || _text.Lexicon.OrganizationNouns[inner.Term] is not { Use: NounUse.Nation } noun || noun.Class != @class)
        {
            return false;
        }

        var walk = new NameWalk(_text, inner.EndToken, noun);
        if ((inner.Has(TermFeatures.Article) ? walk.AfterDefinite(inner) : walk.AfterConstruct(inner)) < 0.7f)
        {
            return false;
        }

        End = walk.End;
        Country ??= walk.Country;
        return true;
    }

    /// <summary>The proper name of an agency between its class noun and its nationality: the noun stays outside.</summary>
    private bool TakeAgency()
    {
        if (!(PlaceNounGrammar.IsUnknownName(_text, End) || (_text.Context.TryTerm(End, TermKind.NewsMedium, out var medium) && medium.TokenCount == 1)) || !_text.Follows(End + 1) || !_text.Is(End + 1, WordClass.Nationality) || !_text.Is(End + 1, WordClass.Definite)
            || _text.Is(End + 1, WordClass.AnyClitic))
        {
            return false;
        }

        StartsAfterHead = true;
        End++;
        return true;
    }

    /// <summary>The second nationality behind a dual: "the two governments, the French and the German".</summary>
    private bool TakeJoinedNationality()
    {
        if (!Continues() || !_text.Is(End, WordClass.Nationality) || !_text.Is(End, WordClass.Conjunction) || !_text.Is(End, WordClass.Definite) || _text.Is(End, WordClass.Preposition))
        {
            return false;
        }

        Country = null;
        End++;
        return true;
    }

    private bool TakePlace()
    {
        if (_text.TryPlace(End, out var place, out var name) && name.Ambiguity is Ambiguity.None or Ambiguity.Vowels && !place.Has(TermFeatures.AnyClitic))
        {
            Country ??= name.Country;
            End = place.EndToken;
            return true;
        }

        return false;
    }

    private bool TakeNationality()
    {
        if (!_text.Is(End, WordClass.Nationality) || !_text.Context.TryTerm(End, TermKind.Nationality, out var match))
        {
            return false;
        }

        Country ??= _text.Lexicon.Nationalities[match.Term];
        End = match.EndToken - 1;
        return true;
    }

    private bool TakePerson()
    {
        var at = End;
        var names = 0;
        while (at < _first + 7 && _text.Follows(at) && !_text.Is(at, WordClass.AnyClitic)
            && (_text.Is(at, WordClass.Title | WordClass.PersonName)
                || (names > 0 && (_text.Context.TryTerm(at, TermKind.NameParticle, out _) || (_text.Is(at, WordClass.Definite) && _text.Context.TryTerm(at, TermKind.OrdinalWord, out _))))))
        {
            names += _text.Is(at, WordClass.PersonName) ? 1 : 0;
            at++;
        }

        if (names == 0)
        {
            return false;
        }

        End = at;
        return true;
    }

    /// <summary>
    /// Indefinite nouns of an idafa: "council of the senior scholars", where what they lead to is definite or a place. Returns whether
    /// they lead to a body of the lexicon or to the place of a court or school, which ends the name: "union of the chambers of the states
    /// of X", "court of felonies of X".
    /// </summary>
    private bool TakeChain()
    {
        var start = End;
        var at = End;
        while (at < _first + LongestChain && _text.Follows(at) && !_text.Is(at, WordClass.Preposition | WordClass.Definite) && (at > start || !_text.Is(at, WordClass.Conjunction)))
        {
            if (at > start && !_text.Is(at, WordClass.AnyClitic) && _text.TryOrganization(at, out var body) && body.TokenCount > 1)
            {
                End = body.EndToken;
                return true;
            }

            if (!_text.Is(at, WordClass.Chain)
                && !(_text.Context.TryTerm(at, TermKind.OrganizationNoun, out var noun) && _text.Lexicon.OrganizationNouns[noun.Term].Class != "sub"))
            {
                break;
            }

            at++;
        }

        // Of a head that always takes a complement, one indefinite word that the lexicon does not know may be part of the chain.
        const WordClass NoChain = WordClass.AnyClitic | WordClass.Definite | WordClass.Adjective | WordClass.In | WordClass.Towards | WordClass.Title | WordClass.Place | WordClass.PersonName;
        if (at == start && _noun is { Use: NounUse.Head, Class: "state" or "agency" or "body" or "court" or "education" or "sub" }
            && _text.Is(at, WordClass.Word) && !_text.Is(at, NoChain) && !_text.Context.TryTerm(at, TermKind.SpeechVerb, out _)
            && !_text.Context.TryTerm(at, TermKind.OrganizationNoun, out _))
        {
            at++;
        }

        if (at > start && _text.Follows(at) && _text.Is(at, WordClass.Definite) && !_text.Is(at, WordClass.AnyClitic))
        {
            End = at;
        }

        if (at > start && _text.Follows(at) && !_text.Is(at, WordClass.AnyClitic) && _noun is { Class: "court" or "education" } or { Class: "state", Use: NounUse.Head })
        {
            End = at;
            if (TakeServedPlace(out _))
            {
                return true;
            }

            End = _text.Is(at, WordClass.Definite) ? at : start;
        }

        return false;
    }

    private int TakeAdjectives(bool nationalityOnly)
    {
        var taken = 0;
        while (Continues() && _text.Is(End, WordClass.Definite) && !_text.Is(End, WordClass.AnyClitic | WordClass.Ends | WordClass.Time | WordClass.Title))
        {
            var nationality = TakeNationality();
            if (!nationality && (nationalityOnly || !(_text.Is(End, WordClass.Relative | WordClass.Naming) || AgreesWithPlural(End))))
            {
                break;
            }

            taken++;
            End++;
        }

        return taken;
    }

    /// <summary>Whether a feminine word stands behind a feminine plural: an adjective of any form ("the small enterprises").</summary>
    private readonly bool AgreesWithPlural(int token) => _text.Context.FoldedOf(token) is [.., ArabicChars.TehMarbuta] && _text.Context.FoldedOf(token - 1) is [_, _, _, .., ArabicChars.Alef, ArabicChars.Teh]
        && _text.Is(token - 1, WordClass.Definite);

    /// <summary>A second noun joined by waw that belongs to the name: definite, and neither a place nor a body of its own.</summary>
    private void TakeCoordinated()
    {
        if (_noun.Class is "court" or "force" or "armed" or "bank" or "club")
        {
            return;
        }

        while (Continues() && _text.Is(End, WordClass.Conjunction) && _text.Is(End, WordClass.Definite)
            && !_text.Is(End, WordClass.Preposition | WordClass.Nationality | WordClass.Place | WordClass.Title | WordClass.Ends | WordClass.Time)
            && !IsBody(End, alsoHeads: true))
        {
            End++;
            TakeAdjectives(nationalityOnly: false);
        }
    }

    /// <summary>The second half behind a dual head: "the two ministries of the interior and defence".</summary>
    private bool TakeJoined()
    {
        if (!Continues() || !_text.Is(End, WordClass.Conjunction) || !_text.Is(End, WordClass.Definite) || _text.Is(End, WordClass.Preposition)
            || (_text.Is(End, WordClass.Title) && !_text.Is(End - 1, WordClass.Title)))
        {
            return false;
        }

        End++;
        TakeAdjectives(nationalityOnly: false);
        return true;
    }

    /// <summary>The second place behind a dual head: "the universities of X and Y".</summary>
    private bool TakeJoinedPlace()
    {
        if (!Continues() || !_text.Is(End, WordClass.Conjunction) || !_text.TryPlace(End, out var place, out _) || !place.Has(TermFeatures.Conjunction))
        {
            return false;
        }

        Country = null;
        End = place.EndToken;
        return true;
    }

    /// <summary>Adjectives, and what waw joins to them.</summary>
    private void TakeTail()
    {
        TakeAdjectives(nationalityOnly: false);
        TakeCoordinated();
        TakeAdjectives(nationalityOnly: false);
    }
}
