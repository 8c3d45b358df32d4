namespace ArabicNews.Nlp.Lexicons;

/// <summary>One line of a lexicon file: an ASCII id, the forms listed, and named columns. Immutable and thread-safe.</summary>
public sealed class LexiconEntry
{
    private readonly ILexiconFields _fields;
    private readonly int _first;

    // Made when they are first asked for, by more than one thread at a time maybe, each of which makes the same.
    private string? _id;
    private string[]? _forms;

    internal LexiconEntry(TermKind kind, string file, int line, string[] columns, ILexiconFields fields, int first, int count)
    {
        Kind = kind;
        File = file;
        Line = line;
        Columns = columns;
        _fields = fields;
        _first = first;
        FieldCount = count;
    }

    /// <summary>What the file lists.</summary>
    public TermKind Kind { get; }

    /// <summary>The file that the entry stands in.</summary>
    public string File { get; }

    /// <summary>The entry's line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The ASCII id. Several entries may share one.</summary>
    public string Id => _id ??= Field(0).ToString();

    /// <summary>The forms listed, as spelled in the file, the preferred one first.</summary>
    public IReadOnlyList<string> Forms => _forms ??= FieldCount > 1
        ? Field(1).ToString().Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : [];

    /// <summary>The field of a named column, or an empty string where the line or the file has none.</summary>
    public string this[string column]
    {
        get
        {
            var at = Array.IndexOf(Columns, column);
            return at >= 0 && at < FieldCount ? Field(at).ToString() : "";
        }
    }

    /// <summary>The names of the columns of its file.</summary>
    internal string[] Columns { get; }

    /// <summary>Number of fields of its line.</summary>
    internal int FieldCount { get; }

    /// <summary>The exception that says what is wrong with this entry.</summary>
    public LexiconException Error(string problem) => new(File, Line, problem);

    /// <summary>A field by its place in the line.</summary>
    internal ReadOnlySpan<char> Field(int at) => _fields.Field(_first + at);
}
