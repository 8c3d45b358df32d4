using System.Text;
using System.Text.Json;
using ArabicNews.Nlp.Cli.Commands;

namespace ArabicNews.Nlp.Cli.Running;

/// <summary>
/// The file beside an output that tells how far its run has come: a line of what was asked for, then a line a checkpoint. A line
/// is appended as a whole and made to stay before the run goes on; one torn off in the middle counts as not written. While a run
/// goes on, no other can open its journal.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly FileStream _file;

    private Journal(FileStream file, Checkpoint? start, IReadOnlyList<string> names) => (_file, Start, Names) = (file, start, names);

    /// <summary>Where the interrupted run stopped; null where this one begins at the beginning.</summary>
    public Checkpoint? Start { get; }

    /// <summary>The names that the documents of the interrupted run took in an output folder.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Opens a journal: to go on with what it tells, where that is asked for and there is something, or anew.</summary>
    /// <exception cref="UsageException">Another run has it open, or it is that of a run that was asked for something else.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static Journal Open(string path, string settings, bool resume)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new UsageException($"--output: another run is writing there ({path} is in use); wait for it, or name another output");
        }

        var header = new JournalHeader(typeof(Journal).Assembly.ManifestModule.ModuleVersionId + " " + typeof(NewsAnalyzer).Assembly.ManifestModule.ModuleVersionId, settings);
        try
        {
            return resume ? Resume(file, header) : Begin(file, header);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Adds a line and sees to it that it stays.</summary>
    public void Append(Checkpoint checkpoint) => Append(_file, JsonSerializer.SerializeToUtf8Bytes(checkpoint, JournalJson.Default.Checkpoint));

    /// <summary>Removes the journal: the run is complete.</summary>
    public void Remove()
    {
        // While it is open, so that no run can have begun to use it in between.
        File.Delete(_file.Name);
        _file.Dispose();
    }

    public void Dispose() => _file.Dispose();

    private static Journal Begin(FileStream file, JournalHeader header)
    {
        file.SetLength(0);
        _ = file.Seek(0, SeekOrigin.Begin);
        Append(file, JsonSerializer.SerializeToUtf8Bytes(header, JournalJson.Default.JournalHeader));
        return new Journal(file, null, []);
    }

    private static Journal Resume(FileStream file, JournalHeader header)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var position = 0;
        if (Next(bytes, ref position) is not { } first || Read<JournalHeader>(first) is not { } told)
        {
            return Begin(file, header); // It ended before it had said anything.
        }

        if (told.Settings != header.Settings)
        {
            throw new UsageException($"--resume: the interrupted run was started with other options ({told.Settings}); give the same ones, or start anew without --resume");
        }

        if (told.Program != header.Program)
        {
            throw new UsageException("--resume: the interrupted run was one of another version of this program, which may find other facts; start anew without --resume");
        }

        Checkpoint? last = null;
        var names = new List<string>();
        var whole = position;
        while (Next(bytes, ref position) is { } line && Read<Checkpoint>(line) is { } checkpoint)
        {
            last = checkpoint;
            names.AddRange(checkpoint.Names);
            whole = position;
        }

        file.SetLength(whole);
        _ = file.Seek(0, SeekOrigin.End);
        return new Journal(file, last, names);
    }

    /// <summary>The next line that has an end.</summary>
    private static byte[]? Next(byte[] bytes, ref int position)
    {
        var end = Array.IndexOf(bytes, (byte)'\n', position);
        if (end < 0)
        {
            return null;
        }

        var line = bytes[position..end];
        position = end + 1;
        return line;
    }

    private static T? Read<T>(byte[] line)
        where T : class
    {
        try
        {
            return (T?)JsonSerializer.Deserialize(line, typeof(T), JournalJson.Default);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Append(FileStream file, byte[] line)
    {
        file.Write([.. line, (byte)'\n']);
        file.Flush(flushToDisk: true);
    }
}
