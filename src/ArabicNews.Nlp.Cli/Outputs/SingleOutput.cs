using ArabicNews.Nlp.Cli.Running;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>All outcomes in one stream.</summary>
internal sealed class SingleOutput<T>(Stream stream, IDocumentWriter<T> writer, bool isOnTerminal) : IOutput<T>
    where T : class
{
    public bool IsOnTerminal => isOnTerminal;

    public string? Write(Outcome<T> outcome)
    {
        writer.Write(outcome);
        return null;
    }

    public void Flush() => stream.Flush();

    public void End()
    {
        writer.End();
        stream.Flush();
    }

    public void Dispose()
    {
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // What could not be written was reported when it was.
        }
    }
}
