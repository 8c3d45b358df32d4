namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>What a file holds.</summary>
internal enum InputFormat
{
    /// <summary>One article as plain text.</summary>
    Text,

    /// <summary>One JSON object a line: <c>text</c>, and where known <c>id</c> and <c>referenceDate</c>.</summary>
    Jsonl,
}
