using System.Collections.Frozen;
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
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in entry["by-country"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Length != 6 || pair[2] != ':')
            {
                throw entry.Error($"\"{pair}\" in the column by-country is no pair such as KW:KWD");
            }

            codes[pair[..2]] = pair[3..];
        }

        ByCountry = codes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Id { get; }

    /// <summary>The ISO 4217 code that it means without further words; null where it may be several.</summary>
    public string? Code { get; }

    /// <summary>The codes by the country's ISO 3166-1 code.</summary>
    public FrozenDictionary<string, string> ByCountry { get; }

    /// <summary>What one of it is worth in the unit of the code: 0.01 for a cent.</summary>
    public decimal Factor { get; }

    /// <summary>Whether it is a sign or a code, which may stand before the number.</summary>
    public bool IsSign { get; }

    /// <summary>Whether only a number before it makes it a currency.</summary>
    public bool IsCounted { get; }

    public static Currency Read(LexiconEntry entry) => new(entry);
}
