using CsvHelper;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>The documents of a table with a header: a row each. Separated by commas, semicolons, tabs or bars, as its first lines tell.</summary>
internal sealed class TableInput(InputBytes input, TextDecoder decoder, InputColumns columns)
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with { TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw };

    /// <exception cref="InputException">On moving on: the file cannot be read on.</exception>
    public IEnumerable<PendingDocument> Documents(InputFile file)
    {
        using var stream = decoder.ToUtf8(input.Open(file.Path), file.Path);
        using var rows = CsvReader.Create(stream, Options, leaveOpen: true);
        if (!Read(rows, file.Path))
        {
            yield break;
        }

        var text = Column(rows, file.Path, columns.Text, "--text-column", columns.Text != InputColumns.Default.Text)!.Value;
        var id = Column(rows, file.Path, columns.Id, "--id-column", columns.Id != InputColumns.Default.Id);
        var date = Column(rows, file.Path, columns.Date, "--date-column", columns.Date != InputColumns.Default.Date);
        var title = columns.Title is null ? null : Column(rows, file.Path, columns.Title, "--title-column", isNamed: true);
        do
        {
            var where = $"{file.Path}:{rows.LineNumber}";
            var row = Row(rows, where, text, id, date, title);
            var mark = InputBytes.MarkOf(rows.RawRecord);
            yield return new PendingDocument($"{file.Id}:{rows.LineNumber}", row) { Bytes = rows.RawRecord.Length + 1, Mark = mark };
        }
        while (Read(rows, file.Path));
    }

    private Func<InputDocument> Row(CsvReader rows, string where, int text, int? id, int? date, int? title)
    {
        if (Utf8Text.IndexOfInvalid(rows.RawRecord) is var invalid && invalid < rows.RawRecord.Length)
        {
            var problem = $"{where}: byte 0x{rows.RawRecord[invalid]:X2} at byte {invalid} of the row is no UTF-8; name its encoding with --encoding";
            return () => throw new InputException(problem);
        }

        var (name, day, head, body) = (Field(rows, id), Field(rows, date), Field(rows, title), rows.GetString(text));
        return () => InputDate.TryParse(day, out var read) || string.IsNullOrWhiteSpace(day)
            ? InputColumns.Document(name, head, body, read == default ? null : read)
            : throw new InputException($"{where}: \"{columns.Date}\" is \"{day}\"; write it as yyyy-mm-dd") { Id = name };
    }

    private static string? Field(CsvReader rows, int? column) => column is { } at && !rows.IsEmpty(at) ? rows.GetString(at) : null;

    private int? Column(CsvReader rows, string path, string name, string option, bool isNamed)
    {
        if (rows.TryGetFieldIndex(name, out var at))
        {
            return at;
        }

        return isNamed || name == columns.Text
            ? throw new InputException($"{path}: no column \"{name}\" among {string.Join(", ", rows.Headers.Select(static header => $"\"{header}\""))}; name the right one with {option}")
            : null;
    }

    private static bool Read(CsvReader rows, string path)
    {
        try
        {
            return rows.Read();
        }
        catch (CsvFormatException e)
        {
            throw new InputException($"{path}: the table cannot be read on: {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}
