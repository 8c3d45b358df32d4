using System.IO.Compression;
using System.Text.Json;
using ArabicNews.Nlp.Normalization;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Training.Vectors;

/// <summary>Raw text as JSON Lines, gzipped or not: one object a line with <c>text</c> and maybe <c>title</c>.</summary>
internal static class RawText
{
    /// <summary>Stands for every number in a stream of folded words.</summary>
    public const string Number = "0";

    /// <summary>The documents' texts, titles as first lines.</summary>
    public static IEnumerable<string> Read(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            using Stream file = File.OpenRead(path);
            using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
            while (reader.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                var text = json.RootElement.GetProperty("text").GetString() ?? "";
                var title = json.RootElement.TryGetProperty("title", out var value) ? value.GetString() : null;
                yield return title is null ? text : title + "\n" + text;
            }
        }
    }

    /// <summary>Calls back with each folded word of a text, and with an empty one at the end of each line.</summary>
    public static void ForEachWord(string text, WordAction action)
    {
        Span<char> folded = stackalloc char[256];
        var end = 0;
        foreach (var token in WordTokenizer.Enumerate(text))
        {
            if (end > 0 && text.AsSpan(end, token.Start - end).ContainsAny('\n', '\r'))
            {
                action([]);
            }

            end = token.End;
            if (token.Kind == TokenKind.Number)
            {
                action(Number);
            }
            else if (TextNormalizer.Lookup.TryNormalize(token.Slice(text), folded, out var written) && written > 0)
            {
                action(folded[..written]);
            }
        }

        action([]);
    }

    public delegate void WordAction(ReadOnlySpan<char> word);
}
