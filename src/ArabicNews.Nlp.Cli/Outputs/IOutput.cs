using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>Where outcomes go: one stream, or one file a document.</summary>
internal interface IOutput<T> : IDisposable
    where T : class
{
    /// <summary>Writes one outcome as a whole. Returns why it could not be written, where only this document is concerned; else null.</summary>
    string? Write(Outcome<T> outcome);

    /// <summary>Hands on what is written.</summary>
    void Flush();

    /// <summary>Ends the output.</summary>
    void End();
}
