using System.Runtime.InteropServices;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition;

/// <summary>Disjoint mentions in order of their start, found in logarithmic time.</summary>
internal sealed class DisjointSpans
{
    private readonly List<Mention> _mentions = [];

    public ReadOnlySpan<Mention> All => CollectionsMarshal.AsSpan(_mentions);

    /// <summary>Adds a mention that overlaps none of those held.</summary>
    public void Add(in Mention mention) => _mentions.Insert(FirstEndingAfter(mention.Span.Start), mention);

    /// <summary>Those of the mentions held that overlap a span.</summary>
    public ReadOnlySpan<Mention> Overlapping(TextSpan span)
    {
        var first = FirstEndingAfter(span.Start);
        var end = first;
        while (end < _mentions.Count && _mentions[end].Span.Overlaps(span))
        {
            end++;
        }

        return All[first..end];
    }

    public void Clear() => _mentions.Clear();

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
