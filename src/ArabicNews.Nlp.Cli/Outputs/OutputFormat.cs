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

    /// <summary>One entity a row, in typed columns.</summary>
    Parquet,

    /// <summary>One token a line, its tag last.</summary>
    Conll,

    /// <summary>The text beside stand-off annotations, in a folder that brat opens.</summary>
    Brat,

    /// <summary>A page for people, of all documents.</summary>
    Html,
}
