namespace ArabicNews.Nlp.Lexicons;

/// <summary>One line of a lexicon file: an ASCII id, the forms listed, and named columns. Immutable and thread-safe.</summary>
public sealed class LexiconEntry
{
    private readonly string[] _columns;
    private readonly string[] _fields;

    internal LexiconEntry(TermKind kind, string file, int line, string[] columns, string[] fields)
    {
        Kind = kind;
        File = file;
        Line = line;
        _columns = columns;
        _fields = fields;
        Id = fields[0];
        Forms = fields.Length > 1 ? fields[1].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
    }

    /// <summary>What the file lists.</summary>
    public TermKind Kind { get; }

    /// <summary>The file that the entry stands in.</summary>
    public string File { get; }

    /// <summary>The entry's line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The ASCII id. Several entries may share one.</summary>
    public string Id { get; }

    /// <summary>The forms listed, as spelled in the file, the preferred one first.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>The field of a named column, or an empty string where the line or the file has none.</summary>
    public string this[string column]
    {
        get
        {
            var at = Array.IndexOf(_columns, column);
            return at >= 0 && at < _fields.Length ? _fields[at] : "";
        }
    }

    /// <summary>The exception that says what is wrong with this entry.</summary>
    public LexiconException Error(string problem) => new(File, Line, problem);
}
