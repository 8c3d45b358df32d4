using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>All outcomes in one file of a disk, behind what an interrupted run left in it.</summary>
internal sealed class FileOutput<T> : IDurableOutput<T>
    where T : class
{
    private readonly FileStream _file;
    private readonly BufferedStream _stream;
    private readonly IDocumentWriter<T> _writer;

    /// <param name="path">The file.</param>
    /// <param name="kept">How many bytes of it stay; what is behind them was torn off in the middle.</param>
    /// <param name="createWriter">Makes the writer.</param>
    /// <exception cref="InvalidDataException">The file is shorter than what should stay.</exception>
    public FileOutput(string path, long kept, Func<Stream, IDocumentWriter<T>> createWriter)
    {
        _file = new FileStream(path, kept > 0 ? FileMode.Open : FileMode.Create, FileAccess.Write, FileShare.Read, 1);
        if (_file.Length < kept)
        {
            var length = _file.Length;
            _file.Dispose();
            throw new InvalidDataException($"it holds {length} bytes where the interrupted run had written {kept}");
        }

        _file.SetLength(kept);
        _ = _file.Seek(0, SeekOrigin.End);
        _stream = new BufferedStream(_file, StandardStreams.BufferSize);
        _writer = createWriter(_stream);
    }

    public bool TakesNames => false;

    public string? Write(Outcome<T> outcome)
    {
        _writer.Write(outcome);
        return null;
    }

    public void Flush() => _stream.Flush();

    public long Sync()
    {
        _stream.Flush();
        _file.Flush(flushToDisk: true);
        return _file.Length;
    }

    public void End()
    {
        _writer.End();
        _stream.Flush();
    }

    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // What could not be written was reported when it was.
        }
    }
}
