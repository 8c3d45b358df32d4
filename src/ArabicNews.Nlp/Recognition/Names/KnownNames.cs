using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>What the lexicon's columns say to the grammars of names, read once. Immutable and thread-safe.</summary>
internal sealed class KnownNames
{
    public KnownNames(Lexicon lexicon)
    {
        Cues = EntryTable<WordClass>.Create(lexicon, TermKind.EntityWord, ReadCue);
        Countries = ReadNames(lexicon, TermKind.Country);
        Cities = ReadNames(lexicon, TermKind.City);
        Places = ReadNames(lexicon, TermKind.Place);
        Organizations = ReadNames(lexicon, TermKind.Organization);
        Media = ReadNames(lexicon, TermKind.NewsMedium);
        PlaceNouns = EntryTable<PlaceNoun>.Create(lexicon, TermKind.PlaceNoun, ReadPlaceNoun);
        OrganizationNouns = EntryTable<OrganizationNoun>.Create(lexicon, TermKind.OrganizationNoun, ReadOrganizationNoun);
        Nationalities = EntryTable<string?>.Create(lexicon, TermKind.Nationality, static entry => Code(entry["iso"]));
        ActingPortfolios = EntryTable<bool>.Create(lexicon, TermKind.Portfolio, static entry =>
            entry["field"] is "foreign-affairs" or "interior" or "defence" or "treasury" or "finance" or "justice" && !entry.Forms[0].Contains(' ', StringComparison.Ordinal));
    }

    public EntryTable<WordClass> Cues { get; }

    public EntryTable<KnownName> Countries { get; }

    public EntryTable<KnownName> Cities { get; }

    public EntryTable<KnownName> Places { get; }

    public EntryTable<KnownName> Organizations { get; }

    public EntryTable<KnownName> Media { get; }

    public EntryTable<PlaceNoun> PlaceNouns { get; }

    public EntryTable<OrganizationNoun> OrganizationNouns { get; }

    /// <summary>The country's code of a nationality adjective; null for regions and peoples.</summary>
    public EntryTable<string?> Nationalities { get; }

    /// <summary>Whether a portfolio with a nationality adjective stands for its ministry ("the Russian foreign [ministry]").</summary>
    public EntryTable<bool> ActingPortfolios { get; }

    private static EntryTable<KnownName> ReadNames(Lexicon lexicon, TermKind kind) => EntryTable<KnownName>.Create(lexicon, kind, static entry =>
    {
        var ambiguity = entry["ambiguous"] switch
        {
            "" => entry["role"] == "alias" ? Ambiguity.Word : Ambiguity.None,
            "word" => Ambiguity.Word,
            "name" => Ambiguity.Person,
            "vowels" => Ambiguity.Vowels,
            "adjective" => Ambiguity.Adjective,
            "sports" => Ambiguity.Sports,
            var other => throw entry.Error($"unknown ambiguity \"{other}\"; use word, name, vowels, adjective, sports or nothing"),
        };
        var name = entry["name"].Length > 0 ? entry["name"] : entry.Kind is TermKind.Organization ? entry.Forms[0] : null;
        return new KnownName(ambiguity, name, Code(entry["iso"]), entry["type"]);
    });

    private static string? Code(string iso) => iso.Length >= 2 ? iso[..2] : null;

    private static WordClass ReadCue(LexiconEntry entry)
    {
        var all = WordClass.None;
        foreach (var name in entry["names"].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            all |= name switch
            {
                "chain" => WordClass.Chain,
                "naming" => WordClass.Naming,
                "time" => WordClass.Ends,
                "common" => WordClass.Common,
                "place-prefix" => WordClass.PlacePrefix,
                "in" => WordClass.In,
                "from" => WordClass.Towards,
                "capital" => WordClass.Capital,
                "city-word" => WordClass.CityWord,
                "near-place" => WordClass.NearPlace,
                "into" => WordClass.Into,
                "product" => WordClass.Product,
                "sports" => WordClass.Sports,
                "adjective" => WordClass.Adjective,
                "facility-adjective" => WordClass.FacilityAdjective,
                _ => throw entry.Error($"unknown class \"{name}\" in column names; the file's header lists those in use"),
            };
        }

        return all;
    }

    private static PlaceNoun ReadPlaceNoun(LexiconEntry entry) => new(
        entry["name"] switch
        {
            "out" => NounUse.Out,
            "in" => NounUse.Head,
            "name" => NounUse.Known,
            "water" => NounUse.Known,
            "word" => NounUse.Weak,
            "known" or "no" => NounUse.None,
            var other => throw entry.Error($"unknown side \"{other}\" in column name; use out, known, in, name, water, word or no"),
        },
        entry["class"] is "settlement" or "region",
        entry["class"]);

    private static OrganizationNoun ReadOrganizationNoun(LexiconEntry entry) => new(
        entry["use"] switch
        {
            "head" => NounUse.Head,
            "nation" => NounUse.Nation,
            "adjective" => NounUse.Nation,
            "out" => NounUse.Out,
            "club" => NounUse.Out,
            "place" => NounUse.Place,
            "armed" => NounUse.Armed,
            "channel" or "group" or "lines" or "weak" or "directorate" or "house" => NounUse.Weak,
            "no" => NounUse.None,
            var other => throw entry.Error($"unknown use \"{other}\" in column use; the file's header lists those in use"),
        },
        entry["gender"] == "f",
        entry["class"],
        entry["use"] == "house");
}

/// <summary>What else a form may be.</summary>
internal enum Ambiguity : byte
{
    None,
    Word,
    Person,
    Vowels,
    Adjective,
    Sports,
}

/// <summary>How a class noun makes names.</summary>
internal enum NounUse : byte
{
    None,

    /// <summary>It stays outside the name that follows.</summary>
    Out,

    /// <summary>It begins the name.</summary>
    Head,

    /// <summary>It begins a name with a nationality adjective or a country.</summary>
    Nation,

    /// <summary>It begins a name only where what follows leaves no doubt.</summary>
    Weak,

    /// <summary>It begins a name with the place that it serves.</summary>
    Place,

    /// <summary>It begins a name with "armed" and a nationality.</summary>
    Armed,

    /// <summary>It belongs to names only that the lexicon lists.</summary>
    Known,
}

/// <summary>A name of the lexicon.</summary>
/// <param name="Ambiguity">What else it may be.</param>
/// <param name="Name">The normalized name, or null where the text's own form is one.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code, or null.</param>
/// <param name="Type">What kind of organization it is.</param>
internal sealed record KnownName(Ambiguity Ambiguity, string? Name, string? Country, string Type);

/// <summary>A class noun of places.</summary>
internal sealed record PlaceNoun(NounUse Use, bool IsSettlement, string Class);

/// <summary>A head noun of organizations.</summary>
internal sealed record OrganizationNoun(NounUse Use, bool IsFeminine, string Class, bool HoldsQuoted);
