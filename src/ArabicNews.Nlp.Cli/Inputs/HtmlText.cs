using System.Text;
using AngleSharp.Dom;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>The text of a part of a page: a line a paragraph, white space as a browser shows it.</summary>
internal sealed class HtmlText
{
    // A paragraph of which this much is links leads elsewhere.
    private const double MostLinked = 0.8;
    private const int FewLetters = 30;

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "q",
        "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "picture", "source",
    };

    private readonly List<string> _paragraphs = [];
    private readonly StringBuilder _line = new();
    private int _linked;

    /// <summary>The paragraphs of an element that are an article's.</summary>
    public static List<string> Paragraphs(IElement root)
    {
        var text = new HtmlText();
        text.Walk(root);
        text.EndLine();
        return text._paragraphs;
    }

    /// <summary>All text of an element on one line.</summary>
    public static string OneLine(IElement element) => Collapsed(element.TextContent);

    /// <summary>The text with every run of white space as one space, without any at its ends.</summary>
    public static string Collapsed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Walk(IElement root)
    {
        // Entered elements stand on the stack twice: the second time to be left.
        var open = new Stack<(INode Node, bool IsLeft, int Links)>([(root, false, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Node is IText text)
            {
                Append(text.Data, at.Links > 0);
            }
            else if (at.Node is IElement element)
            {
                var isBlock = !Inline.Contains(element.LocalName);
                if (isBlock)
                {
                    EndLine();
                }

                if (at.IsLeft || element.LocalName == "br" || (element != root && HtmlTree.IsSkipped(element)))
                {
                    continue;
                }

                open.Push((element, true, at.Links));
                var links = at.Links + (element.LocalName == "a" ? 1 : 0);
                for (var i = element.ChildNodes.Length - 1; i >= 0; i--)
                {
                    open.Push((element.ChildNodes[i], false, links));
                }
            }
        }
    }

    private void Append(string text, bool isLinked)
    {
        var before = _line.Length;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) || c == '\u00A0')
            {
                _ = _line.Append(c);
            }
            else if (_line.Length > 0 && _line[^1] != ' ')
            {
                _ = _line.Append(' ');
            }
        }

        _linked += isLinked ? _line.Length - before : 0;
    }

    private void EndLine()
    {
        var line = _line.ToString().Trim();
        var leadsElsewhere = line.Length > 0 && _linked > MostLinked * line.Length && line.Length > FewLetters;
        if (line.Length > 0 && !leadsElsewhere)
        {
            _paragraphs.Add(line);
        }

        _ = _line.Clear();
        _linked = 0;
    }
}
