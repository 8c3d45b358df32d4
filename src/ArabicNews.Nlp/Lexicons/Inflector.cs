using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Lexicons;

/// <summary>
/// Makes the inflected forms of a listed form by the paradigm named in the column <c>inflect</c>, so that a lexicon lists
/// lemmas. Only the first word of a form is inflected. Paradigms:
/// <list type="bullet">
/// <item><c>noun-m</c>: masculine noun: singular, its accusative, dual with and without noon.</item>
/// <item><c>noun-f</c>: feminine noun in teh marbuta: singular, dual, sound plural.</item>
/// <item><c>person</c>: noun of a person: masculine and feminine, both duals, sound plurals; a broken plural stands in <c>plural</c>.</item>
/// <item><c>adjective</c>: as <c>person</c>.</item>
/// <item><c>office</c>: as <c>person</c>, and every singular and plural with an attached pronoun (his minister, her deputy).</item>
/// </list>
/// The column <c>plural</c> lists broken plurals. Stateless and thread-safe.
/// </summary>
internal static class Inflector
{
    public static void AddForms(LexiconEntry entry, Action<string, TermFeatures> add)
    {
        var paradigm = entry["inflect"];
        foreach (var form in entry.Forms)
        {
            var (head, tail) = Split(form);
            switch (paradigm)
            {
                case "":
                    add(form, Declared(entry));
                    break;
                case "noun-m":
                    AddMasculine(head, tail, add);
                    break;
                case "noun-f":
                    AddFeminine(head, tail, add);
                    break;
                case "person" or "adjective":
                    AddMasculine(head, tail, add);
                    AddSoundPlural(head, tail, add);
                    AddFeminine(head.EndsWith(ArabicChars.TehMarbuta) ? head : head + ArabicChars.TehMarbuta, tail, add);
                    break;
                case "office":
                    AddMasculine(head, tail, add);
                    if (entry["plural"].Length == 0)
                    {
                        AddSoundPlural(head, tail, add);
                    }

                    AddFeminine(head.EndsWith(ArabicChars.TehMarbuta) ? head : head + ArabicChars.TehMarbuta, tail, add);
                    AttachedPronouns.AddOffice(head, tail, add);
                    break;
                default:
                    throw entry.Error($"unknown paradigm \"{paradigm}\" in column inflect; use noun-m, noun-f, person, adjective, office or nothing");
            }
        }

        foreach (var plural in entry["plural"].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var features = TermFeatures.Plural | (paradigm == "noun-f" ? TermFeatures.Feminine : TermFeatures.Masculine);
            var (head, tail) = Split(plural);
            add(plural, features);
            add(head + ArabicChars.Alef + tail, features | TermFeatures.Oblique);
            if (paradigm == "office")
            {
                AttachedPronouns.AddPlural(head, tail, add);
            }
        }
    }

    private static TermFeatures Declared(LexiconEntry entry)
    {
        var features = entry["gender"] switch { "m" => TermFeatures.Masculine, "f" => TermFeatures.Feminine, _ => TermFeatures.None };
        return features | entry["number"] switch
        {
            "sg" => TermFeatures.Singular,
            "du" => TermFeatures.Dual,
            "pl" => TermFeatures.Plural,
            _ => TermFeatures.None,
        };
    }

    private static void AddMasculine(string head, string tail, Action<string, TermFeatures> add)
    {
        const TermFeatures Singular = TermFeatures.Masculine | TermFeatures.Singular;
        const TermFeatures Dual = TermFeatures.Masculine | TermFeatures.Dual;
        add(head + tail, Singular);
        add(head + ArabicChars.Alef + tail, Singular | TermFeatures.Oblique);
        AddDual(head, tail, Dual, add);
    }

    private static void AddFeminine(string head, string tail, Action<string, TermFeatures> add)
    {
        var stem = head.EndsWith(ArabicChars.TehMarbuta) ? head[..^1] : head;
        add(head + tail, TermFeatures.Feminine | TermFeatures.Singular);
        AddDual(stem + ArabicChars.Teh, tail, TermFeatures.Feminine | TermFeatures.Dual, add);
        add(stem + ArabicChars.Alef + ArabicChars.Teh + tail, TermFeatures.Feminine | TermFeatures.Plural);
    }

    private static void AddDual(string stem, string tail, TermFeatures dual, Action<string, TermFeatures> add)
    {
        add(stem + ArabicChars.Alef + ArabicChars.Noon + tail, dual);
        add(stem + ArabicChars.Yeh + ArabicChars.Noon + tail, dual | TermFeatures.Oblique);
        add(stem + ArabicChars.Alef + tail, dual | TermFeatures.Construct);
        add(stem + ArabicChars.Yeh + tail, dual | TermFeatures.Construct | TermFeatures.Oblique);
    }

    private static void AddSoundPlural(string stem, string tail, Action<string, TermFeatures> add)
    {
        const TermFeatures Plural = TermFeatures.Masculine | TermFeatures.Plural;
        add(stem + ArabicChars.Waw + ArabicChars.Noon + tail, Plural);
        add(stem + ArabicChars.Yeh + ArabicChars.Noon + tail, Plural | TermFeatures.Oblique);
        add(stem + ArabicChars.Waw + tail, Plural | TermFeatures.Construct);
        add(stem + ArabicChars.Yeh + tail, Plural | TermFeatures.Construct | TermFeatures.Oblique);
    }

    private static (string Head, string Tail) Split(string form)
    {
        var space = form.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (form, "") : (form[..space], form[space..]);
    }
}
