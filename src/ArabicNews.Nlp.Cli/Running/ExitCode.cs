namespace ArabicNews.Nlp.Cli.Running;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All done.</summary>
    public const int Done = 0;

    /// <summary>Some input failed; the rest is done.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command was called wrongly; nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>Stopped by Ctrl+C: what was written is complete up to a document's end.</summary>
    public const int Interrupted = 130;
}
