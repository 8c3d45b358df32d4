namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>An input that cannot be used. The message is one line for the user: what is wrong, where, and what to do.</summary>
internal sealed class InputException(string message) : Exception(message)
{
    /// <summary>The id of the document, where the input tells it in spite of the problem.</summary>
    public string? Id { get; init; }
}
