using System.Buffers;
using System.Text;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>Reads the encoding that a web page names in its head.</summary>
internal static class HtmlCharset
{
    // Where the HTML standard looks for it.
    private const int HeadLength = 1024;

    private static readonly SearchValues<char> Ends = SearchValues.Create("\"'; />");

    /// <summary>The encoding; null where the page names none or one that no Arabic page has.</summary>
    public static TextEncoding? Of(ReadOnlySpan<byte> page)
    {
        var head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, HeadLength)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var name = head[(at + "charset=".Length)..].TrimStart('"', '\'', ' ');
        var end = name.AsSpan().IndexOfAny(Ends);
        return (end < 0 ? name : name[..end]).ToLowerInvariant() switch
        {
            "windows-1256" or "cp1256" or "x-cp1256" => TextEncoding.Windows1256,
            "iso-8859-6" or "iso8859-6" or "arabic" => TextEncoding.Iso88596,
            "utf-8" or "utf8" => TextEncoding.Utf8,
            _ => null,
        };
    }
}
