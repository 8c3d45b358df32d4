namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>Names of the columns of a table, and of the fields of JSON Lines, that hold a document.</summary>
internal sealed record InputColumns
{
    public static InputColumns Default { get; } = new();

    public string Id { get; init; } = "id";

    public string Text { get; init; } = "text";

    public string Date { get; init; } = "referenceDate";

    /// <summary>The column of the title; null where the text holds it or there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The document of a row: where a title is given apart, it becomes the first line of the text.</summary>
    public static InputDocument Document(string? id, string? title, string text, DateOnly? date) => string.IsNullOrWhiteSpace(title)
        ? new InputDocument(id, text, date)
        : new InputDocument(id, title.Trim() + "\n" + text, date) { Title = title.Trim(), IsExtracted = true };
}
