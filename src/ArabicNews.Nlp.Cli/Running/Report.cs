namespace ArabicNews.Nlp.Cli.Running;

/// <summary>Tells the user on standard error what went wrong, one line each.</summary>
internal static class Report
{
    public static void Problem(string message)
    {
        try
        {
            Console.Error.WriteLine("arabic-news: " + OneLine(message));
        }
        catch (IOException)
        {
            // Nobody listens.
        }
    }

    /// <summary>The message without control characters, which file names may hold and terminals obey.</summary>
    internal static string OneLine(string message) =>
        message.Any(char.IsControl) ? string.Concat(message.Select(static c => char.IsControl(c) ? ' ' : c)) : message;
}
