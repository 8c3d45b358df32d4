using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>Reads a web page of one article: its title as the first line of the text, its body below, and the day it was published.</summary>
internal static class HtmlPage
{
    private const int LongestTitleGap = 3;

    private static readonly string[] TitleNames = ["og:title", "twitter:title"];
    private static readonly string[] DateNames =
        ["article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate", "publishdate", "parsely-pub-date"];

    /// <exception cref="InputException">The bytes are no text in their encoding, or the page holds no article.</exception>
    public static InputDocument Read(ReadOnlySpan<byte> bytes, string name, TextDecoder decoder) =>
        Read(decoder.DecodePage(bytes, name), name);

    /// <exception cref="InputException">The page holds no article.</exception>
    public static InputDocument Read(string html, string name)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        var elements = HtmlTree.Elements(document.DocumentElement).ToList();
        var body = HtmlBody.Of(document, elements);
        var paragraphs = HtmlText.Paragraphs(body);
        var title = Title(document, elements, body);
        if (title is not null && paragraphs.FindIndex(paragraph => paragraph == title) is >= 0 and < LongestTitleGap and var repeated)
        {
            paragraphs.RemoveRange(0, repeated + 1);
        }

        if (paragraphs.Count == 0)
        {
            throw new InputException($"{name}: the page holds no article text; if a script writes it, save the page from a browser, or give the text itself");
        }

        var text = string.Join('\n', title is null ? paragraphs : [title, .. paragraphs]);
        return new InputDocument(null, text, Date(elements)) { Title = title, IsExtracted = true };
    }

    private static string? Title(IDocument document, List<IElement> elements, IElement body)
    {
        // The heading of the article itself says it best: titles for others are often shortened or bear the paper's name.
        var heading = HtmlTree.Elements(body).FirstOrDefault(static element => element.LocalName == "h1") ?? Single(elements, "h1");
        var title = heading is null ? null : HtmlText.OneLine(heading);
        title = string.IsNullOrEmpty(title) ? Meta(elements, TitleNames).FirstOrDefault() : title;
        title = string.IsNullOrEmpty(title) ? document.Title : title;
        return string.IsNullOrWhiteSpace(title) ? null : HtmlText.Collapsed(title);
    }

    private static IElement? Single(List<IElement> elements, string name)
    {
        var found = elements.Where(element => element.LocalName == name).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static DateOnly? Date(List<IElement> elements)
    {
        var named = Meta(elements, DateNames);
        var times = elements.Where(static element => element.LocalName == "time").Select(static element => element.GetAttribute("datetime"));
        foreach (var text in named.Concat(Linked(elements)).Concat(times))
        {
            if (InputDate.TryParse(text, out var day))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>Contents of the page's meta elements of these names, in the order of the names.</summary>
    private static IEnumerable<string> Meta(List<IElement> elements, string[] names) =>
        from name in names
        from element in elements
        where element.LocalName == "meta"
        let own = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop")
        where name.Equals(own, StringComparison.OrdinalIgnoreCase)
        let content = element.GetAttribute("content")
        where !string.IsNullOrWhiteSpace(content)
        select content;

    /// <summary>Days of publication in the page's linked data.</summary>
    private static IEnumerable<string> Linked(List<IElement> elements)
    {
        foreach (var script in elements.Where(static element => element.LocalName == "script" && element.GetAttribute("type") == "application/ld+json"))
        {
            foreach (var date in Published(script.TextContent))
            {
                yield return date;
            }
        }
    }

    private static List<string> Published(string json)
    {
        var found = new List<string>();
        try
        {
            using var data = JsonDocument.Parse(json);
            var open = new Stack<JsonElement>([data.RootElement]);
            while (open.TryPop(out var element))
            {
                if (element.ValueKind == JsonValueKind.Array)
                {
                    PushAll(element.EnumerateArray());
                }
                else if (element.ValueKind == JsonValueKind.Object)
                {
                    if (element.TryGetProperty("datePublished", out var date) && date.ValueKind == JsonValueKind.String)
                    {
                        found.Add(date.GetString()!);
                    }

                    PushAll(element.EnumerateObject().Select(static property => property.Value));
                }
            }

            void PushAll(IEnumerable<JsonElement> children)
            {
                foreach (var child in children.Reverse())
                {
                    open.Push(child);
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Broken linked data is common; the page has other places for the day.
        }

        return found;
    }
}
