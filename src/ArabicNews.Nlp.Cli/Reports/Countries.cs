using System.Collections.Frozen;
using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Cli.Reports;

/// <summary>Names of countries by their codes, as the library's lexicon has them. Immutable and thread-safe.</summary>
internal static class Countries
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(static () =>
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Lexicon.Default.Entries(TermKind.Country).Where(static entry => entry["role"] == "name"))
        {
            _ = names.TryAdd(entry["iso"], entry.Forms[0]);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    });

    /// <summary>The name of a country, or its code where no name is known.</summary>
    public static string NameOf(string code) => Names.Value.GetValueOrDefault(code, code);

    /// <summary>A place with its country, where it is not the country itself.</summary>
    public static string? Named(string? place, string? code) => code is null || place is null || NameOf(code) == place ? place : place + " (" + NameOf(code) + ")";
}
