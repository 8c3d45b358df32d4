using AngleSharp.Dom;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>Finds the element of a page that holds the article: by what the page says, else by where its paragraphs are.</summary>
internal static class HtmlBody
{
    // What an element that the page calls an article must hold to be taken at its word.
    private const int FewCharacters = 80;

    public static IElement Of(IDocument document, List<IElement> elements)
    {
        var weights = Weights(elements);
        return Heaviest(elements.Where(static element => element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true))
            ?? Heaviest(elements.Where(static element => element.LocalName == "article"))
            ?? Densest()
            ?? Heaviest(elements.Where(static element => element.LocalName == "main" || element.GetAttribute("role") == "main"))
            ?? document.Body ?? document.DocumentElement;

        IElement? Heaviest(IEnumerable<IElement> among)
        {
            var best = among.Select(element => (Element: element, Weight: weights.GetValueOrDefault(element).All)).DefaultIfEmpty().MaxBy(static pair => pair.Weight);
            return best.Weight >= FewCharacters ? best.Element : null;
        }

        IElement? Densest()
        {
            var best = weights.DefaultIfEmpty().MaxBy(static pair => pair.Value.Near);
            return best.Value.Near >= FewCharacters ? best.Key : null;
        }
    }

    /// <summary>
    /// How much text of paragraphs an element holds: in all below it, and near it, where its children count full and their children
    /// half.
    /// </summary>
    private static Dictionary<IElement, (long All, long Near)> Weights(List<IElement> elements)
    {
        var weights = new Dictionary<IElement, (long All, long Near)>();
        foreach (var paragraph in elements.Where(static element => element.LocalName == "p" && !IsOutside(element)))
        {
            var length = Math.Max(0, Length(paragraph, static _ => true) - (2 * Length(paragraph, static element => element.LocalName == "a")));
            Add(paragraph.ParentElement, length, length);
            Add(paragraph.ParentElement?.ParentElement, 0, length / 2);
        }

        // Old pages write text straight into blocks and break its lines.
        foreach (var block in elements.Where(static element => element.LocalName is "div" or "td" or "section" && !IsOutside(element)))
        {
            var length = block.ChildNodes.Where(static node => node is IText).Sum(static node => (long)((IText)node).Data.Trim().Length);
            if (length >= FewCharacters)
            {
                Add(block, length, length);
            }
        }

        // Children stand behind their parents: going backwards, each is complete before it is added to its parent.
        for (var i = elements.Count - 1; i >= 0; i--)
        {
            if (weights.TryGetValue(elements[i], out var weight))
            {
                Add(elements[i].ParentElement, weight.All, 0);
            }
        }

        return weights;

        void Add(IElement? element, long all, long near)
        {
            if (element is not null)
            {
                var old = weights.GetValueOrDefault(element);
                weights[element] = (old.All + all, old.Near + near);
            }
        }
    }

    private static bool IsOutside(IElement element) => HtmlTree.IsSkipped(element) || (element.ParentElement is { } parent && HtmlTree.IsSkipped(parent));

    private static long Length(IElement root, Func<IElement, bool> counts) =>
        HtmlTree.Elements(root).Where(counts).Sum(static element => element.ChildNodes.Where(static node => node is IText).Sum(static node => (long)((IText)node).Data.Trim().Length));
}
