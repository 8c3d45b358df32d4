using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Training.Corpora;

/// <summary>
/// Reads CoNLL files: token TAB tag, a blank line between sentences. Each sentence becomes a document, its tokens joined by spaces.
/// Tags of other schemes are mapped; an I- tag without its B- opens a name.
/// </summary>
internal static class ConllFile
{
    /// <summary>The fourth type: whatever a corpus names that is no person, organization or place.</summary>
    public const int Miscellaneous = 3;

    /// <param name="path">The file.</param>
    /// <param name="rejoin">
    /// Whether particles and suffixes stand apart as tokens and are to be joined to their words; null to see that from how many do.
    /// </param>
    public static List<AnnotatedText> Read(string path, bool? rejoin = null)
    {
        var joins = rejoin ?? SplitTokens.AreSplit(File.ReadLines(path).Take(20_000).Select(line => line.Split('\t', ' ')[0]));
        var texts = new List<AnnotatedText>();
        var tokens = new List<(string Text, string Tag)>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                var fields = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ' ');
                tokens.Add((fields[0], fields[^1]));
            }
            else if (tokens.Count > 0)
            {
                texts.Add(Join($"{Path.GetFileName(path)}:{texts.Count}", tokens, joins));
                tokens.Clear();
            }
        }

        return texts;
    }

    private static AnnotatedText Join(string id, List<(string Text, string Tag)> tokens, bool rejoin)
    {
        var text = new System.Text.StringBuilder();
        var names = new List<AnnotatedName>();
        var (open, start, end) = ("", 0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (token, tag) = tokens[i];
            if (text.Length > 0 && !(rejoin && (SplitTokens.IsProclitic(tokens[i - 1].Text) || SplitTokens.IsSuffix(token))))
            {
                text.Append(' ');
            }
            else if (rejoin && text.Length > 0 && SplitTokens.IsSuffix(token) && text[^1] == ArabicChars.TehMarbuta)
            {
                text[^1] = ArabicChars.Teh;
            }

            var kind = tag.Length > 2 ? tag[2..] : "";
            if (open.Length > 0 && (kind != open || tag[0] == 'B'))
            {
                Close();
            }

            if (kind.Length > 0 && open.Length == 0)
            {
                (open, start) = (kind, text.Length);
            }

            text.Append(token);
            end = text.Length;
        }

        Close();
        return new AnnotatedText(id, text.ToString(), names);

        void Close()
        {
            if (open.Length > 0 && TypeOf(open) is >= 0 and var type && Trimmed(text, start, end) is { Length: > 0 } span)
            {
                names.Add(new AnnotatedName(type, span));
            }

            open = "";
        }
    }

    private static TextSpan Trimmed(System.Text.StringBuilder text, int start, int end)
    {
        while (start < end && (char.IsPunctuation(text[start]) || text[start] == ' '))
        {
            start++;
        }

        while (end > start && (char.IsPunctuation(text[end - 1]) || text[end - 1] == ' '))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    // Peoples, vehicles, weapons and the like are no names of ours; ANERcorp's and AQMAR's rest is kept as a fourth type.
    private static int TypeOf(string tag) => tag switch
    {
        "PER" or "PERS" or "PERSON" => 0,
        "ORG" => 1,
        "LOC" or "GPE" or "FAC" => 2,
        "MISC" or "MIS" => Miscellaneous,
        _ => -1,
    };
}
