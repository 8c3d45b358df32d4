using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Names;

/// <summary>How surely one word of a full name means the person where it stands alone.</summary>
internal enum NamePart : byte
{
    /// <summary>It belongs to no name of the document.</summary>
    None,

    /// <summary>It is an ordinary word too: only where a name is announced.</summary>
    Weak,

    /// <summary>It hardly means anything else.</summary>
    Strong,
}

/// <summary>The words of the full names of a document. For one analysis, on one thread.</summary>
internal sealed class NameParts
{
    /// <summary>The shortest part that may stand for the whole, in folded code units.</summary>
    private const int Shortest = 2;

    private readonly Dictionary<string, NamePart> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamePart>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NameParts() => _lookup = _parts.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _parts.Count;

    public static bool IsProclitic(char c) => c is ArabicChars.Waw or ArabicChars.Feh or ArabicChars.Beh or ArabicChars.Lam or ArabicChars.Kaf;

    public NamePart Find(ReadOnlySpan<char> folded) => _lookup.TryGetValue(folded, out var part) ? part : NamePart.None;

    public void Add(RecognitionContext context, NameTable table, in NameSpan name)
    {
        for (var token = name.FirstToken; token < name.EndToken; token++)
        {
            var word = table.Bare(token);
            var folded = context.FoldedOf(token);
            if (context.Tokens[token].Kind != Tokenization.TokenKind.Word || (word & (NameWord.Link | NameWord.Prefix | NameWord.Suffix | NameWord.Initial)) != 0 || folded.Length < Shortest)
            {
                continue;
            }

            if (token == name.FirstToken && name.Start > context.Tokens[token].Start)
            {
                folded = folded[CliticLength(context, token, name.Start)..];
                word = table.Stripped(token);
                if (folded.Length <= Shortest)
                {
                    continue;
                }
            }

            var isLast = token == name.EndToken - 1;
            var part = (word & (NameWord.AnyName | NameWord.Unknown)) != 0 && (word & (NameWord.Ordinary | NameWord.Stop | NameWord.Title | NameWord.Place)) == 0
                ? NamePart.Strong
                : isLast ? IsRelative(folded, word) ? NamePart.Strong : NamePart.Weak : NamePart.None;
            if (name.EndToken - name.FirstToken > 1 && token > name.FirstToken && folded.Length > Shortest && table.Bare(token - 1) is var before && (before & NameWord.Link) != 0)
            {
                part = NamePart.Weak; // "bin X": X alone is the father, or a family spelled out elsewhere.
            }

            if (part > Find(folded))
            {
                _lookup[folded] = part;
            }
        }
    }

    /// <summary>Whether a family name is formed like an adjective of a tribe or a town: whatever the word means, the document has named somebody so.</summary>
    private static bool IsRelative(ReadOnlySpan<char> folded, NameWord word) => folded.Length > 5 && folded[0] == ArabicChars.Alef && folded[1] == ArabicChars.Lam
        && folded[^1] == ArabicChars.Yeh && (word & (NameWord.Nationality | NameWord.Stop | NameWord.Title | NameWord.Place)) == 0;

    private static int CliticLength(RecognitionContext context, int token, int start)
    {
        var taken = 0;
        while (taken < context.FoldedOf(token).Length - 1 && context.StartAfter(token, taken) < start)
        {
            taken++;
        }

        return taken;
    }
}
