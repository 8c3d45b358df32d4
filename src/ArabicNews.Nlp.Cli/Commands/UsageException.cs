namespace ArabicNews.Nlp.Cli.Commands;

/// <summary>The command was called in a way that cannot work. The message is one line for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
