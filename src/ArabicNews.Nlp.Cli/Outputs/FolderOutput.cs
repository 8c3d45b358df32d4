using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>
/// One file a document, named after its id; slashes in an id make subfolders. A file is written under another name and renamed when
/// it is complete, so that an interrupted run leaves no half of one.
/// </summary>
internal sealed class FolderOutput<T>(string folder, string extension, Func<Stream, IDocumentWriter<T>> createWriter) : IOutput<T>
    where T : class
{
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    public string? Write(Outcome<T> outcome)
    {
        if (outcome.Result is null)
        {
            return null;
        }

        var name = FileName(outcome.Id);
        if (!_written.Add(name))
        {
            return $"{outcome.Id}: a document before it has the same name in the output folder; give each document its own id";
        }

        var path = Path.Join(folder, name + "." + extension);
        try
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = new BufferedStream(new FileStream(path + ".part", FileMode.Create, FileAccess.Write, FileShare.Read, 1), StandardStreams.BufferSize))
            {
                var writer = createWriter(stream);
                writer.Write(outcome);
                writer.End();
            }

            File.Move(path + ".part", path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{path}: cannot be written: {e.Message}";
        }
    }

    public void Flush()
    {
    }

    public void End()
    {
    }

    public void Dispose()
    {
    }

    /// <summary>The id as a relative path that stays inside the folder on every system.</summary>
    internal static string FileName(string id)
    {
        var segments = id.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Segment);
        var name = string.Join('/', segments);
        return name.Length == 0 ? "_" : name;
    }

    private static string Segment(string text)
    {
        var safe = string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = from[i] is < ' ' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '\u007F' || char.IsSurrogate(from[i]) ? '_' : from[i];
            }
        });
        return safe.All(static c => c == '.') ? new string('_', safe.Length) : safe;
    }
}
