namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>Text that is put on a line beside other text.</summary>
internal static class TerminalText
{
    /// <summary>Begins a stretch whose direction is that of its first letter and does not reach out of it.</summary>
    public const char FirstStrongIsolate = '\u2068';

    /// <summary>Ends that stretch.</summary>
    public const char PopDirectionalIsolate = '\u2069';

    /// <summary>
    /// The text with line ends as spaces and without what a terminal would obey: control characters, and marks that would end an
    /// isolate.
    /// </summary>
    public static string Safe(string text) =>
        text.Any(IsUnsafe) ? string.Concat(text.Where(static c => c is not (FirstStrongIsolate or PopDirectionalIsolate)).Select(static c => IsUnsafe(c) ? ' ' : c)) : text;

    private static bool IsUnsafe(char c) => char.IsControl(c) || c is FirstStrongIsolate or PopDirectionalIsolate or '\u2028' or '\u2029';
}
