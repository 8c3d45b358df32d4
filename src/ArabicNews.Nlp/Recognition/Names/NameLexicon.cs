using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>What the grammars of names know of lexicon entries. Immutable and thread-safe.</summary>
internal sealed class NameLexicon
{
    /// <summary>What the ids of the cues of names and offices begin with.</summary>
    public const string CuePrefix = "name-";

    private static readonly KebabNames<NameCue> Cues = new(CuePrefix);

    private readonly EntryTable<bool> _weakGiven;
    private readonly EntryTable<bool> _weakFamily;
    private readonly EntryTable<TermFeatures> _genderOfGiven;
    private readonly EntryTable<NameWord> _particles;
    private readonly EntryTable<NameCue> _cues;
    private readonly EntryTable<bool> _reference;
    private readonly EntryTable<string> _rankAlso;
    private readonly EntryTable<bool> _kin;

    public NameLexicon(Lexicon lexicon)
    {
        _weakGiven = EntryTable<bool>.Create(lexicon, TermKind.GivenName, static entry => entry["also"] == "word");
        _weakFamily = EntryTable<bool>.Create(lexicon, TermKind.FamilyName, static entry => entry["also"] == "word");
        _genderOfGiven = EntryTable<TermFeatures>.Create(lexicon, TermKind.GivenName, static entry => Gender(entry["gender"]));
        _particles = EntryTable<NameWord>.Create(lexicon, TermKind.NameParticle, ParticlePlace);
        _cues = EntryTable<NameCue>.Create(lexicon, TermKind.Cue, Cue);
        _reference = EntryTable<bool>.Create(lexicon, TermKind.Honorific, static entry => entry["also"] == "reference");
        _kin = EntryTable<bool>.Create(lexicon, TermKind.Profession, static entry => entry.Id == "kin");
        _rankAlso = EntryTable<string>.Create(lexicon, TermKind.Rank, static entry => entry["also"]);
    }

    public NameCue CueOf(in TermMatch match) => match.Kind == TermKind.Cue ? _cues[match.Term] : NameCue.None;

    public TermFeatures GenderOf(in TermMatch match) => match.Kind == TermKind.GivenName ? _genderOfGiven[match.Term] : TermFeatures.None;

    /// <summary>Whether an honorific stands for a person by itself (his highness) and announces no name.</summary>
    public bool IsReference(in TermMatch honorific) => _reference[honorific.Term];

    /// <summary>Whether a word for a person is a relation to another one, who follows ("son of").</summary>
    public bool IsKin(in TermMatch profession) => _kin[profession.Term];

    /// <summary>Whether a rank is an ordinary word too, so that only a name after it tells.</summary>
    public bool IsWord(in TermMatch rank) => _rankAlso[rank.Term] == "word";

    /// <summary>Whether a rank is too low for an office: it only announces a name.</summary>
    public bool IsNoOffice(in TermMatch rank) => _rankAlso[rank.Term] == "profession";

    /// <summary>What a one-word match makes of its word.</summary>
    public NameWord Classify(in TermMatch match)
    {
        var article = match.Has(TermFeatures.Article) ? NameWord.Article : NameWord.None;
        return match.Kind switch
        {
            TermKind.GivenName => article | (_weakGiven[match.Term] || article != 0 ? NameWord.WeakGiven : NameWord.Given),
            TermKind.FamilyName => article | (_weakFamily[match.Term] || article != 0 ? NameWord.WeakFamily : NameWord.Family),
            TermKind.NameParticle => article != 0 ? NameWord.None : _particles[match.Term],
            TermKind.Country or TermKind.City or TermKind.Place or TermKind.Organization or TermKind.NewsMedium => NameWord.Place,
            TermKind.Nationality => NameWord.Nationality | article,
            TermKind.OfficeNoun or TermKind.Rank or TermKind.Honorific or TermKind.Profession => NameWord.Title,
            TermKind.Cue => _cues[match.Term] switch { NameCue.None => NameWord.None, NameCue.Affairs => article | NameWord.Ordinary, _ => NameWord.Stop },
            TermKind.SpeechVerb or TermKind.Month or TermKind.Weekday or TermKind.NumberWord or TermKind.TimeUnit
                or TermKind.Currency or TermKind.Unit or TermKind.OrdinalWord => article | NameWord.Stop,
            TermKind.OrdinaryWord or TermKind.OrganizationNoun or TermKind.PlaceNoun or TermKind.Portfolio
                or TermKind.OfficeModifier => article | NameWord.Ordinary,
            _ => NameWord.None,
        };
    }

    private static TermFeatures Gender(string column) => column switch
    {
        "m" => TermFeatures.Masculine,
        "f" => TermFeatures.Feminine,
        _ => TermFeatures.None,
    };

    private static NameWord ParticlePlace(LexiconEntry entry) => entry["place"] switch
    {
        "link" => NameWord.Link,
        "prefix" => NameWord.Prefix,
        "suffix" => NameWord.Suffix,
        var other => throw entry.Error($"\"{other}\" in column place; use link, prefix or suffix"),
    };

    private static NameCue Cue(LexiconEntry entry) =>
        !entry.Id.StartsWith(CuePrefix, StringComparison.Ordinal) ? NameCue.None
        : Cues.TryFind(entry.Id, out var cue) && cue != NameCue.None ? cue
        : NameCue.Other;
}
