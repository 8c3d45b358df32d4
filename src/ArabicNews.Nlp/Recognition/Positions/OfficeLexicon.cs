using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Positions;

/// <summary>What the grammar of offices knows of lexicon entries. Immutable and thread-safe.</summary>
internal sealed class OfficeLexicon
{
    private static readonly KebabNames<OfficeClass> Classes = new();

    private readonly EntryTable<OfficeFacts> _offices;
    private readonly EntryTable<OfficeStatus> _status;
    private readonly EntryTable<bool> _charged;

    public OfficeLexicon(Lexicon lexicon)
    {
        _offices = EntryTable<OfficeFacts>.Create(lexicon, TermKind.OfficeNoun, ReadOffice);
        _status = EntryTable<OfficeStatus>.Create(lexicon, TermKind.OfficeModifier, ReadStatus);
        _charged = EntryTable<bool>.Create(lexicon, TermKind.OfficeModifier, static entry => entry["takes"] switch
        {
            "beh" => true,
            "" => false,
            var other => throw entry.Error($"\"{other}\" in column takes; use beh or nothing"),
        });
    }

    public OfficeFacts FactsOf(in TermMatch office) => _offices[office.Term];

    /// <summary>Whether what the office is about follows a modifier with beh ("charged with", "concerned with").</summary>
    public bool IsCharged(in TermMatch modifier) => _charged[modifier.Term];

    public OfficeStatus StatusOf(in TermMatch modifier) => _status[modifier.Term];

    private static OfficeFacts ReadOffice(LexiconEntry entry)
    {
        // A user's lexicon may list no more than id and forms: such an office heads something and stands alone.
        var alone = entry["alone"] switch
        {
            "yes" or "" => OfficeAlone.Yes,
            "name" => OfficeAlone.Name,
            "no" => OfficeAlone.No,
            var other => throw entry.Error($"\"{other}\" in column alone; use yes, name or no"),
        };
        return entry["class"].Length == 0 ? new OfficeFacts(OfficeClass.Head, alone)
            : Classes.TryFind(entry["class"], out var named) ? new OfficeFacts(named, alone)
            : throw entry.Error($"unknown class \"{entry["class"]}\"; known classes are {string.Join(", ", Classes.Names)}");
    }

    private static OfficeStatus ReadStatus(LexiconEntry entry) => entry["status"] switch
    {
        "" => OfficeStatus.Current,
        "former" => OfficeStatus.Former,
        "acting" => OfficeStatus.Acting,
        "designate" => OfficeStatus.Designate,
        var other => throw entry.Error($"\"{other}\" in column status; use former, acting, designate or nothing"),
    };
}

/// <summary>Whether an office is held, was held or is to be held; ordered by what beats what.</summary>
internal enum OfficeStatus : byte
{
    Current,
    Designate,
    Acting,
    Former,
}
