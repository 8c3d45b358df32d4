using ArabicNews.Nlp.Cli.Running;
using Parquet;
using Parquet.Schema;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>
/// Writes one row an entity into Parquet, a group of rows at a time, so that memory does not grow with the number of documents. The
/// columns are those of the CSV; days are dates, and amounts are doubles beside which the exact amount stands as text.
/// </summary>
internal sealed class EntityParquetWriter(Stream stream) : IDocumentWriter<NewsDocument>
{
    private const int RowsOfGroup = 64 * 1024;

    private static readonly Column[] Columns =
    [
        new Strings("document", static row => row.Document),
        new Strings("type", static row => row.Type),
        new Values<int>("start", static row => row.Entity.Start),
        new Values<int>("length", static row => row.Entity.Length),
        new Strings("text", static row => row.Entity.Text),
        new Strings("normalized", static row => row.Entity.Normalized),
        new Strings("country", static row => row.Country),
        new Strings("id", static row => row.Entity.Id),
        new Strings("holder", static row => row.Holder),
        new Strings("holder_name", static row => row.Official?.Name),
        new Strings("institution", static row => row.Position?.Institution),
        new Strings("status", static row => row.Position?.Status),
        new Strings("timex", static row => row.Temporal?.Timex),
        new Values<DateOnly>("first_day", static row => row.Temporal?.Start),
        new Values<DateOnly>("last_day", static row => row.Temporal?.End),
        new Strings("calendar", static row => row.Temporal?.Calendar),
        new Values<double>("amount", static row => (double?)row.Figure?.Amount?.ToDecimal()),
        new Values<double>("low", static row => (double?)row.Figure?.Low?.ToDecimal()),
        new Values<double>("high", static row => (double?)row.Figure?.High?.ToDecimal()),
        new Strings("exact_amount", static row => row.Figure?.Amount?.ToString()),
        new Strings("unit", static row => row.Figure?.Unit),
        new Strings("per", static row => row.Figure?.Per),
        new Strings("modifier", static row => row.Modifier),
        new Values<double>("confidence", static row => row.Entity.Confidence),
        new Strings("rule", static row => row.Entity.Rule),
    ];

    private readonly List<EntityRow> _rows = [];
    private ParquetWriter? _writer;

    public void Write(Outcome<NewsDocument> outcome)
    {
        if (outcome.Result is not { } document)
        {
            return;
        }

        _rows.AddRange(EntityRow.Of(outcome.Id, document));
        if (_rows.Count >= RowsOfGroup)
        {
            WriteGroup();
        }
    }

    public void End()
    {
        if (_rows.Count > 0 || _writer is null)
        {
            WriteGroup();
        }

        _writer!.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private void WriteGroup()
    {
        // The package has asynchronous calls only; over a file and a pipe they complete as they go.
        WriteGroupAsync().GetAwaiter().GetResult();
        _rows.Clear();
    }

    private async Task WriteGroupAsync()
    {
        _writer ??= await ParquetWriter.CreateAsync(new ParquetSchema(Columns.Select(static column => (Field)column.Data)), new CountedStream(stream)).ConfigureAwait(false);
        using var group = _writer.CreateRowGroup();
        foreach (var column in Columns)
        {
            await column.WriteAsync(group, _rows).ConfigureAwait(false);
        }

        group.CompleteValidate();
    }

    private abstract class Column(DataField data)
    {
        public DataField Data { get; } = data;

        public abstract Task WriteAsync(ParquetRowGroupWriter group, List<EntityRow> rows);
    }

    private sealed class Strings(string name, Func<EntityRow, string?> value) : Column(new DataField<string>(name, true))
    {
        public override async Task WriteAsync(ParquetRowGroupWriter group, List<EntityRow> rows) =>
            await group.WriteAsync(Data, rows.ConvertAll(row => value(row)!)).ConfigureAwait(false);
    }

    private sealed class Values<T>(string name, Func<EntityRow, T?> value) : Column(new DataField<T?>(name))
        where T : struct
    {
        public override async Task WriteAsync(ParquetRowGroupWriter group, List<EntityRow> rows) =>
            await group.WriteAsync<T>(Data, rows.ConvertAll(row => value(row)).ToArray()).ConfigureAwait(false);
    }
}
