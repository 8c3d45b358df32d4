using ArabicNews.Nlp.Cli.Inputs;
using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>Where outcomes go: one stream, or one file a document.</summary>
internal interface IOutput<T> : IDisposable
    where T : class
{
    /// <summary>Whether people see the results as they are written, so that nothing else may be shown among them.</summary>
    bool IsOnTerminal => false;

    /// <summary>Whether a document failed in the part of the run that is not done again.</summary>
    bool HasFailed => false;

    /// <summary>The documents that are still to be worked on.</summary>
    /// <param name="documents">All documents.</param>
    /// <param name="skip">Told of each document that is done already.</param>
    IEnumerable<PendingDocument> Remaining(IEnumerable<PendingDocument> documents, Action<PendingDocument> skip) => documents;

    /// <summary>Writes one outcome as a whole. Returns why it could not be written, where only this document is concerned; else null.</summary>
    string? Write(Outcome<T> outcome);

    /// <summary>Hands on what is written.</summary>
    void Flush();

    /// <summary>Ends the output: all is written.</summary>
    void End();

    /// <summary>Ends the output before all is written.</summary>
    void Interrupt() => End();
}

/// <summary>An output on a disk, which can be gone on with after an interruption.</summary>
internal interface IDurableOutput<T> : IOutput<T>
    where T : class
{
    /// <summary>Whether each document takes a name of its own, which no other may take.</summary>
    bool TakesNames { get; }

    /// <summary>Sees to it that what is written stays written whatever happens; returns the length of it in bytes, where it is one file.</summary>
    long Sync();
}
