using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition;

/// <summary>Disjoint mentions in order of their start, found in logarithmic time.</summary>
internal sealed class DisjointSpans
{
    private readonly List<Mention> _mentions = [];

    public IReadOnlyList<Mention> All => _mentions;

    /// <summary>Adds a mention that overlaps none of those held.</summary>
    public void Add(in Mention mention) => _mentions.Insert(FirstEndingAfter(mention.Span.Start), mention);

    public bool Overlaps(TextSpan span)
    {
        var at = FirstEndingAfter(span.Start);
        return at < _mentions.Count && _mentions[at].Span.Overlaps(span);
    }

    /// <summary>Whether a condition holds for any of the mentions that overlap a span.</summary>
    public bool Any(TextSpan span, Func<Mention, bool> condition)
    {
        for (var at = FirstEndingAfter(span.Start); at < _mentions.Count && _mentions[at].Span.Overlaps(span); at++)
        {
            if (condition(_mentions[at]))
            {
                return true;
            }
        }

        return false;
    }

    private int FirstEndingAfter(int position)
    {
        int low = 0, high = _mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
