using System.Globalization;
using System.Text;

namespace ArabicNews.Nlp.Cli.Reports;

/// <summary>
/// Builds HTML. What comes from articles goes through <see cref="Text"/> or an attribute, and nothing else does: so no article can
/// bring markup of its own. Not thread-safe.
/// </summary>
internal sealed class Html
{
    private readonly StringBuilder _html = new();

    public bool IsEmpty => _html.Length == 0;

    /// <summary>Markup of this program.</summary>
    public Html Raw(string markup)
    {
        _ = _html.Append(markup);
        return this;
    }

    /// <summary>Words of this program, by key.</summary>
    public Html Label(string key) => Text(PageResources.Label(key));

    public Html Number(long number)
    {
        _ = _html.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>Any text. Line ends become line feeds; what is no character of a page becomes a replacement character.</summary>
    public Html Text(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                '\'' => _html.Append("&#39;"),
                '\r' => i + 1 < text.Length && text[i + 1] == '\n' ? _html : _html.Append('\n'),
                '\n' or '\t' => _html.Append(text[i]),
                < ' ' or (>= '\u007F' and <= '\u009F') or '\uFFFE' or '\uFFFF' => _html.Append('\uFFFD'),
                _ => _html.Append(text[i]),
            };
        }

        return this;
    }

    /// <summary>Any text whose direction is its own and reaches no further.</summary>
    public Html Isolated(string text) => Raw("<bdi>").Text(text).Raw("</bdi>");

    /// <summary>Numbers, codes and the like, which run from left to right.</summary>
    public Html Code(string text) => Raw("<bdi dir=\"ltr\">").Text(text).Raw("</bdi>");

    /// <summary>An attribute with a space before it; none where the value is null.</summary>
    public Html Attribute(string name, string? value) => value is null ? this : Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");

    public override string ToString() => _html.ToString();
}
