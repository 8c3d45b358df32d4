using System.IO.Compression;
using System.Text.Json;

namespace ArabicNews.Nlp.Benchmarks.Inputs;

/// <summary>Texts of one's own to measure with: a <c>.txt</c> file is one text, a <c>.jsonl</c> file one a line in the property "text"; either may be gzipped.</summary>
internal static class TextFile
{
    public static string[] Read(string path)
    {
        using var reader = new StreamReader(Open(path));
        var name = path.EndsWith(".gz", StringComparison.Ordinal) ? path[..^3] : path;
        if (!name.EndsWith(".jsonl", StringComparison.Ordinal))
        {
            return [reader.ReadToEnd()];
        }

        var texts = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            texts.Add(json.RootElement.GetProperty("text").GetString() ?? "");
        }

        return [.. texts];
    }

    private static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
