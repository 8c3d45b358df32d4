using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace ArabicNews.Nlp.Cli.Reports;

/// <summary>The parts of the page that are the same in every report: its frame, styles, scripts and words. Immutable and thread-safe.</summary>
internal static class PageResources
{
    private const string Prefix = "report/";

    private static readonly Lazy<FrozenDictionary<string, string>> Labels = new(ReadLabels);

    /// <summary>The page with places for the parts, <c>{{name}}</c>.</summary>
    public static string Frame { get; } = Read("page.html");

    /// <summary>All styles.</summary>
    public static string Style { get; } = string.Concat(new[] { "base.css", "tables.css", "articles.css", "print.css" }.Select(Read));

    /// <summary>All scripts.</summary>
    public static string Script { get; } = string.Concat(new[] { "tables.js", "articles.js" }.Select(Read));

    /// <summary>The words of the report for a key.</summary>
    /// <exception cref="KeyNotFoundException">The key is unknown.</exception>
    public static string Label(string key) => Labels.Value[key];

    /// <summary>What a content security policy calls exactly this content.</summary>
    public static string HashOf(string content) => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content))) + "'";

    private static FrozenDictionary<string, string> ReadLabels() => Read("labels.tsv").Split('\n')
        .Where(static line => line.Length > 0 && line[0] != '#')
        .Select(static line => line.Split('\t'))
        .ToFrozenDictionary(static fields => fields[0], static fields => fields[1], StringComparer.Ordinal);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageResources).Assembly.GetManifestResourceStream(Prefix + name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
