using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>Writes outcomes one after the other. Every call leaves complete documents behind.</summary>
internal interface IDocumentWriter<T>
    where T : class
{
    /// <summary>Writes one outcome, a failed one too where the format has a place for it.</summary>
    void Write(Outcome<T> outcome);

    /// <summary>Ends the output.</summary>
    void End();
}
