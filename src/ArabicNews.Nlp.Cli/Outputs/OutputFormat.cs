namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>To be read by people.</summary>
    Table,

    /// <summary>One document as an object, several as an array, indented.</summary>
    Json,

    /// <summary>One document a line.</summary>
    Jsonl,

    /// <summary>One entity a row.</summary>
    Csv,
}
