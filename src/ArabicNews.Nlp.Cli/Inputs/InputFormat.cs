namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>What a file holds.</summary>
internal enum InputFormat
{
    /// <summary>One article as plain text.</summary>
    Text,

    /// <summary>One JSON object a line: <c>text</c>, and where known <c>id</c> and <c>referenceDate</c>.</summary>
    Jsonl,

    /// <summary>One article as a web page, of which title, date and body are read.</summary>
    Html,

    /// <summary>A table with a header: a document a row, its columns named by options.</summary>
    Csv,

    /// <summary>Tokens and tags, one a line; each sentence is a document, numbered from 0, and its text is the tokens with a space between them.</summary>
    Conll,
}
