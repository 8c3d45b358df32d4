using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Lexicons;

/// <summary>
/// The lexicon files of the library and the gazetteer of their forms as one file, made when the library is built: an application's first
/// call need read no line and inflect no noun. Entries are made when their kind is asked for. Immutable and thread-safe.
/// </summary>
internal sealed class PackedLexicon : ILexiconFields
{
    private const uint Magic = 0x314C4E41; // "ANL1"
    private const int RowLength = 4; // File, line, first field, number of fields.

    private readonly FixedTable<int> _firstOfKind;
    private readonly FixedTable<int> _rows;
    private readonly FixedTable<int> _fieldStarts;
    private readonly FixedTable<char> _chars;
    private readonly (string Name, string[] Columns)[] _files;

    private PackedLexicon(FixedReader reader)
    {
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("This is no packed lexicon of this version; build the library again.");
        }

        var (kinds, entries, fields, chars, files) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        _firstOfKind = reader.ReadTable<int>(kinds + 1L);
        _rows = reader.ReadTable<int>((long)entries * RowLength);
        _fieldStarts = reader.ReadTable<int>(fields + 1L);
        _chars = reader.ReadTable<char>(chars);

        // Names of files and columns stand behind the fields of entries.
        _files = new (string, string[])[files];
        for (var file = 0; file < files; file++)
        {
            var parts = Field(fields - files + file).ToString().Split('\t');
            _files[file] = (parts[0], parts[1..]);
        }

        Gazetteer = Gazetteer.Read(reader);
    }

    public Gazetteer Gazetteer { get; }

    /// <summary>Number of kinds of entries.</summary>
    public int KindCount => _firstOfKind.Length - 1;

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static PackedLexicon Read(FixedBytes bytes) => new(new FixedReader(bytes));

    /// <summary>The entries of a kind.</summary>
    public PackedEntries Entries(TermKind kind)
    {
        var first = _firstOfKind[(int)kind];
        return new PackedEntries(this, kind, first, _firstOfKind[(int)kind + 1] - first);
    }

    /// <summary>Makes an entry by its place among the entries of all kinds.</summary>
    public LexiconEntry Entry(TermKind kind, int number)
    {
        var row = _rows.Span.Slice(number * RowLength, RowLength);
        var (file, columns) = _files[row[0]];
        return new LexiconEntry(kind, file, row[1], columns, this, row[2], row[3]);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<char> Field(int number) => _chars.Span[_fieldStarts[number].._fieldStarts[number + 1]];

    /// <summary>Packs a lexicon.</summary>
    public static void Write(Lexicon lexicon, Stream stream)
    {
        var kinds = Enum.GetValues<TermKind>();
        var firstOfKind = new int[kinds.Length + 1];
        var rows = new List<int>();
        var fields = new List<string>();
        var files = new List<(string Name, string[] Columns)>();
        foreach (var kind in kinds)
        {
            foreach (var entry in lexicon.Entries(kind))
            {
                var file = files.FindIndex(known => known.Name == entry.File && known.Columns.SequenceEqual(entry.Columns));
                if (file < 0)
                {
                    file = files.Count;
                    files.Add((entry.File, entry.Columns));
                }

                rows.AddRange([file, entry.Line, fields.Count, entry.FieldCount]);
                for (var i = 0; i < entry.FieldCount; i++)
                {
                    fields.Add(entry.Field(i).ToString());
                }
            }

            firstOfKind[(int)kind + 1] = rows.Count / RowLength;
        }

        fields.AddRange(files.Select(static file => string.Join('\t', file.Columns.Prepend(file.Name))));
        var starts = new int[fields.Count + 1];
        for (var i = 0; i < fields.Count; i++)
        {
            starts[i + 1] = starts[i] + fields[i].Length;
        }

        var writer = new FixedWriter(stream);
        writer.Write(Magic);
        writer.Write(kinds.Length);
        writer.Write(rows.Count / RowLength);
        writer.Write(fields.Count);
        writer.Write(starts[^1]);
        writer.Write(files.Count);
        writer.Write<int>(firstOfKind);
        writer.Write<int>(rows.ToArray());
        writer.Write<int>(starts);
        writer.Write<char>(string.Concat(fields));
        lexicon.Gazetteer.Write(writer);
    }
}
