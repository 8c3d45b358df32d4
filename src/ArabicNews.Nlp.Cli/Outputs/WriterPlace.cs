namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>What a writer is told of where it writes.</summary>
/// <param name="IsTerminal">Whether people see it as it is written.</param>
/// <param name="Continues">Whether documents stand before it, of a run that was interrupted.</param>
internal sealed record WriterPlace(bool IsTerminal, bool Continues)
{
    /// <summary>A new file.</summary>
    public static WriterPlace NewFile { get; } = new(false, false);
}

/// <summary>Makes a writer of a format for a stream.</summary>
internal delegate IDocumentWriter<T> CreateWriter<T>(OutputFormat format, Stream stream, WriterPlace place)
    where T : class;
