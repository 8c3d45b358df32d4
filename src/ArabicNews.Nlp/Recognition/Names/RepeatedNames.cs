using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>Names that a class noun or quotation marks showed once, found again where they stand alone. For one analysis, on one thread.</summary>
internal sealed class RepeatedNames
{
    private readonly NameText _text;
    private HashSet<string>? _names;

    public RepeatedNames(NameText text) => _text = text;

    /// <summary>Remembers a name of one word.</summary>
    public void Remember(int first, int end)
    {
        if (end - first == 1 && _text.Context.FoldedOf(first).Length >= 4)
        {
            (_names ??= new HashSet<string>(StringComparer.Ordinal)).Add(_text.Context.FoldedOf(first).ToString());
        }
    }

    public void AddRepeats(EntityType type, string rule, float confidence, MentionCollector mentions)
    {
        if (_names is null)
        {
            return;
        }

        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < _text.Count; i++)
        {
            if (!_text.Is(i, WordClass.Word))
            {
                continue;
            }

            var proclitics = _text.Context.SegmentationOf(i).Proclitics;
            if (lookup.Contains(_text.Context.FoldedOf(i)) || (proclitics > 0 && lookup.Contains(_text.Context.FoldedOf(i)[proclitics..])))
            {
                var start = lookup.Contains(_text.Context.FoldedOf(i)) ? _text.Context.Tokens[i].Start : _text.StartOf(i);
                mentions.Add(new Mention(type, TextSpan.FromBounds(start, _text.EndOf(i)), rule, confidence));
            }
        }
    }
}
