using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>A file of each document in a folder: what its name ends in, and how it is written.</summary>
internal sealed record FolderPart<T>(string Extension, Func<Stream, IDocumentWriter<T>> CreateWriter)
    where T : class;

/// <summary>
/// One file a document (or one of each part), named after its id; slashes in an id make subfolders. A file is written under another
/// name and renamed when it is complete, so that an interrupted run leaves no half of one.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="parts">The files of a document.</param>
/// <param name="written">Names that documents of an interrupted run have taken.</param>
internal sealed class FolderOutput<T>(string folder, IReadOnlyList<FolderPart<T>> parts, IEnumerable<string> written) : IDurableOutput<T>
    where T : class
{
    private readonly HashSet<string> _written = new(written, StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _unsynced = [];

    public bool TakesNames => true;

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

        foreach (var part in parts)
        {
            var path = Path.Join(folder, name + "." + part.Extension);
            try
            {
                Write(path, part, outcome);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return $"{path}: cannot be written: {e.Message}";
            }
        }

        return null;
    }

    public void Flush()
    {
    }

    public long Sync()
    {
        // At once rather than one after the other: the disk then writes its own journal a few times only.
        _ = Parallel.ForEach(_unsynced, static path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1);
            file.Flush(flushToDisk: true);
        });
        _unsynced.Clear();
        return 0;
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

    private void Write(string path, FolderPart<T> part, Outcome<T> outcome)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var stream = new BufferedStream(new FileStream(path + ".part", FileMode.Create, FileAccess.Write, FileShare.Read, 1), StandardStreams.BufferSize))
        {
            var writer = part.CreateWriter(stream);
            writer.Write(outcome);
            writer.End();
        }

        File.Move(path + ".part", path, overwrite: true);
        _unsynced.Add(path);
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
