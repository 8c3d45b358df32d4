namespace ArabicNews.Nlp.Recognition;

/// <summary>Gathers the mentions of one document in the order in which recognizers find them. For one analysis, on one thread.</summary>
public sealed class MentionCollector
{
    private readonly int _textLength;
    private List<Mention>? _mentions; // Made for the first mention: most sentences hold none of a recognizer's kind.

    /// <summary>Makes an empty collector for a text of the given length in UTF-16 code units.</summary>
    public MentionCollector(int textLength) => _textLength = textLength;

    /// <summary>The mentions so far, in the order in which they were added.</summary>
    public IReadOnlyList<Mention> Mentions => (IReadOnlyList<Mention>?)_mentions ?? [];

    /// <summary>Adds a mention.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is empty or does not lie inside the text.</exception>
    public void Add(in Mention mention)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mention.Span.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(mention.Span.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mention.Span.End, _textLength);
        (_mentions ??= []).Add(mention);
    }

    /// <summary>Forgets all mentions and keeps the room for as many.</summary>
    internal void Clear() => _mentions?.Clear();

    /// <summary>Takes back mentions among the first <paramref name="count"/> that a later recognizer found to be wrong.</summary>
    internal void RemoveWhere(int count, Predicate<Mention> condition)
    {
        if (_mentions is null)
        {
            return;
        }

        var kept = 0;
        for (var i = 0; i < _mentions.Count; i++)
        {
            if (i >= count || !condition(_mentions[i]))
            {
                _mentions[kept++] = _mentions[i];
            }
        }

        _mentions.RemoveRange(kept, _mentions.Count - kept);
    }
}
