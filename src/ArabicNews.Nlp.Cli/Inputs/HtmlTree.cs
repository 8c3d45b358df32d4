using AngleSharp.Dom;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>Walks of a page's tree that no depth of nesting can harm.</summary>
internal static class HtmlTree
{
    private static readonly HashSet<string> NoText = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "iframe", "svg", "math", "select",
        "textarea", "object", "embed", "audio", "video", "canvas", "dialog", "menu", "figcaption", "head", "input", "label",
    };

    // Words of class names and ids by which papers mark what stands around an article.
    private static readonly HashSet<string> AroundArticles = new(StringComparer.OrdinalIgnoreCase)
    {
        "share", "sharing", "social", "related", "comment", "comments", "breadcrumb", "breadcrumbs", "advert", "advertisement", "ads",
        "promo", "newsletter", "subscribe", "tags", "caption", "sidebar", "widget", "recommended", "trending", "cookie", "hidden",
    };

    /// <summary>The element and all below it, in document order.</summary>
    public static IEnumerable<IElement> Elements(IElement root)
    {
        var open = new Stack<IElement>([root]);
        while (open.TryPop(out var element))
        {
            yield return element;
            var children = element.ChildNodes;
            for (var i = children.Length - 1; i >= 0; i--)
            {
                if (children[i] is IElement child)
                {
                    open.Push(child);
                }
            }
        }
    }

    /// <summary>Whether an element's text is none of an article's.</summary>
    public static bool IsSkipped(IElement element) =>
        NoText.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || IsHidden(element.GetAttribute("style"))
        || IsAround(element.ClassName) || IsAround(element.Id);

    private static bool IsHidden(string? style) =>
        style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static bool IsAround(string? names) =>
        names is not null && names.Split([' ', '-', '_', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Any(AroundArticles.Contains);
}
