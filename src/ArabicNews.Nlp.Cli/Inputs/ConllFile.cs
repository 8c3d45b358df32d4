using System.Globalization;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>Reads CoNLL files: a token and, in the last field, its tag on every line, an empty line between sentences.</summary>
internal static class ConllFile
{
    private const string Comment = "# newdoc";

    /// <summary>The sentences with at least one token.</summary>
    public static IEnumerable<ConllSentence> Sentences(string text)
    {
        List<string> tokens = [], tags = [];
        foreach (var line in text.EnumerateLinesAsStrings())
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                if (tokens.Count > 0)
                {
                    yield return new ConllSentence(tokens, tags);
                    (tokens, tags) = ([], []);
                }

                continue;
            }

            if (line.StartsWith(Comment, StringComparison.Ordinal) && !line.Contains('\t', StringComparison.Ordinal))
            {
                continue;
            }

            var fields = line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            tokens.Add(fields[0]);
            tags.Add(fields[^1]);
        }

        if (tokens.Count > 0)
        {
            yield return new ConllSentence(tokens, tags);
        }
    }

    /// <summary>The id of a sentence as a document.</summary>
    public static string IdOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> EnumerateLinesAsStrings(this string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            yield return text[start..end];
            start = end + 1;
        }
    }
}

/// <summary>A sentence of a CoNLL file; its text is the tokens with a space between them.</summary>
internal sealed record ConllSentence(IReadOnlyList<string> Tokens, IReadOnlyList<string> Tags)
{
    public string Text => string.Join(' ', Tokens);
}
