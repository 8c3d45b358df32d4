using System.Globalization;
using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>What a currency noun or sign may stand for. Immutable and thread-safe.</summary>
internal sealed class Currency
{
    private Currency(LexiconEntry entry)
    {
        Id = entry.Id;
        Code = entry["code"].Length > 0 ? entry["code"] : null;
        IsSign = entry["use"] == "sign";
        IsCounted = entry["use"] == "counted";
        Factor = entry["factor"].Length == 0 ? 1
            : decimal.TryParse(entry["factor"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor > 0 ? factor
            : throw entry.Error("the column factor must hold a number above zero in ASCII digits");
        Default = entry["default"].Length > 0 ? entry["default"] : null;
        ByCountry = ReadPairs(entry, "by-country");
        ByAdjective = ReadPairs(entry, "by-adjective");
    }

    public string Id { get; }

    /// <summary>The ISO 4217 code that it means without further words; null where it may be several.</summary>
    public string? Code { get; }

    /// <summary>The codes by the country's ISO 3166-1 code.</summary>
    public Dictionary<string, string> ByCountry { get; }

    /// <summary>Further codes that only an adjective gives it: a document that names the country speaks of another.</summary>
    public Dictionary<string, string> ByAdjective { get; }

    /// <summary>The code where neither the text nor the document's country tells; null where the amount stays open.</summary>
    public string? Default { get; }

    /// <summary>What one of it is worth in the unit of the code: 0.01 for a cent.</summary>
    public decimal Factor { get; }

    /// <summary>Whether it is a sign or a code, which may stand before the number.</summary>
    public bool IsSign { get; }

    /// <summary>Whether only a number before it makes it a currency.</summary>
    public bool IsCounted { get; }

    public static Currency Read(LexiconEntry entry) => new(entry);

    /// <summary>The one code that this noun and that of a subunit may both stand for, or null where there are none or several.</summary>
    public string? OnlyCommonCode(Currency? subunit)
    {
        string? only = null;
        foreach (var (country, code) in subunit?.ByCountry ?? [])
        {
            if (ByCountry.TryGetValue(country, out var own) && own == code && code != only)
            {
                if (only is not null)
                {
                    return null;
                }

                only = code;
            }
        }

        return only;
    }

    private static Dictionary<string, string> ReadPairs(LexiconEntry entry, string column)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in entry[column].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Length != 6 || pair[2] != ':')
            {
                throw entry.Error($"\"{pair}\" in the column {column} is no pair such as KW:KWD");
            }

            codes[pair[..2]] = pair[3..];
        }

        return codes;
    }
}
