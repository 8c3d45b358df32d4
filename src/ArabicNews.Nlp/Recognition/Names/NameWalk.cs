using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>Walks from a head noun to the end of the name. For one name.</summary>
internal partial struct NameWalk
{
    private const int LongestName = 12;

    /// <summary>The most indefinite nouns between the head and what they lead to.</summary>
    private const int LongestChain = 5;

    /// <summary>The confidence of several bodies behind one dual head: no half of it stands alone.</summary>
    private const float Several = 0.97f;

    private readonly NameText _text;
    private readonly int _first;
    private readonly OrganizationNoun _noun;

    public NameWalk(NameText text, int first, OrganizationNoun noun)
    {
        _text = text;
        _first = first;
        _noun = noun;
        End = first;
    }

    /// <summary>Index just past the last token of the name.</summary>
    public int End { get; private set; }

    /// <summary>The country's code, where an adjective or a place in the name tells it.</summary>
    public string? Country { get; private set; }

    /// <summary>Whether the head noun stays outside the name.</summary>
    public bool StartsAfterHead { get; private set; }

    /// <summary>The name of a head without article; returns the confidence, 0 where there is none.</summary>
    public float AfterConstruct(in TermMatch head)
    {
        if (_text.Is(_first, WordClass.AnyClitic))
        {
            return 0;
        }

        if (head.Has(TermFeatures.Plural) && _noun.Class is not ("force" or "armed"))
        {
            return 0;
        }

        // The government of X, the police of X, the embassy of X.
        if (TakeServedPlace(out var isCountry))
        {
            if (head.Has(TermFeatures.Dual) && TakeJoinedPlace())
            {
                return Several;
            }

            if (_noun is { Class: "court", Use: NounUse.Nation } && !isCountry)
            {
                return 0; // A district of that name: the same word is the judiciary.
            }

            var known = _noun.Use is NounUse.Nation or NounUse.Place || (_noun.Class is "education" or "bank" or "media" or "body" or "force" && _noun.Use == NounUse.Head) || (_noun.Class == "club" && isCountry);
            TakeAdjectives(nationalityOnly: false);
            if (_noun.Class == "body")
            {
                TakeLam();
            }

            return known ? 0.95f : 0;
        }

        if (_noun.Use == NounUse.Armed)
        {
            return TakeInner("armed") ? 0.96f : 0;
        }

        if (_noun.Use is NounUse.Out or NounUse.Place)
        {
            return 0;
        }

        if (_noun is { Class: "state", Use: NounUse.Head } && _text.Is(_first, WordClass.Portfolio) && _text.Context.TryTerm(_first, TermKind.Portfolio, out var portfolio)
            && !portfolio.Has(TermFeatures.Article))
        {
            End = portfolio.EndToken;
            TakeTail();
            return 0.9f;
        }

        if (_noun.Class is "education" or "body" && TakePerson())
        {
            TakeTail();
            TakeLam();
            return 0.95f;
        }

        if (_noun.Class == "bloc" && _text.TryOrganization(_first, out var party) && !party.Has(TermFeatures.AnyClitic))
        {
            End = party.EndToken;
            return 0.95f;
        }

        if (_noun.Class is "sub" or "state" && TakeServingBody())
        {
            return 0.96f;
        }

        if (_noun is { Use: NounUse.Weak, Class: "sub" or "state" } && TakeInner("force"))
        {
            return 0.96f;
        }

        if (_noun.Class == "agency" && TakeAgency())
        {
            return 0.85f;
        }

        if (TakeChain())
        {
            return 0.96f;
        }

        if (!Continues() || !_text.Is(End, WordClass.Definite) || _text.Is(End, WordClass.AnyClitic | WordClass.Time | WordClass.Ends)
            || (_text.Is(End, WordClass.Common) && End == _first && _noun.Class != "party") || (_text.Is(End, WordClass.Title) && End == _first && !_text.Is(End, WordClass.Portfolio) && !head.Has(TermFeatures.Dual)))
        {
            return 0;
        }

        var adjectiveFirst = End == _first && _text.Is(End, WordClass.Nationality) && !_text.Is(End, WordClass.Chain);
        End++;
        if (head.Has(TermFeatures.Dual))
        {
            TakeAdjectives(nationalityOnly: false);
            return _noun.Use == NounUse.Head && TakeJoined() ? Several : 0;
        }

        TakeTail();
        if (_noun.Class == "sub" && TakeParent())
        {
            return 0.95f;
        }

        var complement = (_noun.Class is "body" or "court" or "education" or "sub" && TakePlaceComplement()) || (_noun.Class is "body" && TakeLam());
        return _noun.Use switch
        {
            NounUse.Head => adjectiveFirst ? 0.5f : complement ? 0.95f : 0.8f,
            NounUse.Nation => 0,
            _ => complement ? 0.95f : Country is not null && _noun.Class == "body" ? 0.6f : 0,
        };
    }

    /// <summary>The name of a head with article; returns the confidence, 0 where there is none.</summary>
    public float AfterDefinite(in TermMatch head)
    {
        if (head.Has(TermFeatures.Plural) && _noun.Class is not "force")
        {
            return 0;
        }

        var naming = false;
        var nationality = false;
        while (Continues() && _text.Is(End, WordClass.Definite) && !_text.Is(End, WordClass.AnyClitic) && _text.Is(End, WordClass.Nationality | WordClass.Naming))
        {
            if (_noun.IsFeminine && !head.Has(TermFeatures.Plural) && _text.Is(End, WordClass.Nationality) && !_text.Is(End, WordClass.Feminine))
            {
                break; // It describes the office before: "the Yemeni head of the government".
            }

            naming |= _text.Is(End, WordClass.Naming);
            nationality |= TakeNationality();
            End++;
        }

        if ((_noun.Class == "sub" || head.TokenCount > 1) && !head.Has(TermFeatures.Plural))
        {
            // "the press office in the White House": any adjective will do where the parent body follows.
            var end = End;
            TakeAdjectives(nationalityOnly: false);
            if ((End > _first || head.TokenCount > 1) && TakeParent())
            {
                return 0.95f;
            }

            End = end;
        }

        if (End == _first)
        {
            return 0;
        }

        if (head.Has(TermFeatures.Dual) && nationality && TakeJoinedNationality())
        {
            return Several;
        }

        if (_noun.Use == NounUse.Armed)
        {
            return naming && nationality ? 0.8f : 0;
        }

        // A body that the lexicon knows is complete: a lam behind it tells what it did something for.
        var isKnown = _text.TryOrganization(head.FirstToken, out var listed) && listed.EndToken == End;
        var complement = !isKnown && TakeLam();
        if (complement)
        {
            TakeTail();
            TakePlaceComplement();
            return 0.95f;
        }

        if (_noun.Class is "court" or "education" or "force" or "body" or "sub")
        {
            complement = TakePlaceComplement();
            if (complement && (naming || nationality))
            {
                return 0.95f;
            }
        }

        if (_noun.Use == NounUse.Nation)
        {
            return nationality ? 0.9f : naming || complement ? 0.7f : 0;
        }

        if (_noun.Use == NounUse.Head)
        {
            return naming ? 0.75f : nationality ? 0.6f : 0;
        }

        return (naming && nationality) || (complement && nationality) ? 0.6f : 0;
    }
}
