using System.Globalization;
using System.Text;
using System.Text.Json;
using Parquet;

namespace ArabicNews.Nlp.Cli.Tests;

/// <summary>CoNLL, brat and Parquet hold the facts that JSON holds.</summary>
public sealed class ExchangeFormatTests : IDisposable
{
    private const string Article = "اجتماع 😀 في القاهرة\nقال وزير الطاقة المصري سالم العمري إن الحكومة ستنفق 5.5 ملايين دولار في 3 مايو 2025. وأشادت بالأمم المتحدة.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Conll_Tokens_CarryOffsetsAndTheTagsOfTheirEntities()
    {
        var path = _folder.File("a.txt", Article);
        var entities = Entities(path);
        var run = CommandRun.Of("extract", path, "--format", "conll");
        Assert.StartsWith("# newdoc id = a\n", run.Text, StringComparison.Ordinal);
        Assert.Equal(3, run.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var rows = run.Lines.Skip(1).Select(static line => line.Split('\t')).ToList();
        Assert.All(rows, row => Assert.Equal(row[0], Article[int.Parse(row[1], CultureInfo.InvariantCulture)..int.Parse(row[2], CultureInfo.InvariantCulture)]));
        foreach (var (type, start, length) in entities)
        {
            var covered = rows.Where(row => int.Parse(row[1], CultureInfo.InvariantCulture) < start + length && int.Parse(row[2], CultureInfo.InvariantCulture) > start).ToList();
            Assert.Contains("B-" + type.ToUpperInvariant(), covered[0][3..]);
            Assert.All(covered.Skip(1), row => Assert.Contains("I-" + type.ToUpperInvariant(), row[3..]));
        }

        Assert.Equal(entities.Count, rows.Sum(static row => row[3..].Count(static tag => tag.StartsWith("B-", StringComparison.Ordinal))));
        // What is written can be read again.
        Assert.Equal(3, CommandRun.Of("extract", _folder.File("b.conll", run.Output)).Lines.Length);
    }

    [Fact]
    public void Brat_Annotations_CountCodePoints()
    {
        var path = _folder.File("a.txt", Article);
        var entities = Entities(path);
        var run = CommandRun.Of("extract", path, "--format", "brat", "-o", _folder.Path("out") + "/");
        Assert.Equal((0, "", ""), (run.Exit, run.Errors, run.Text));
        Assert.Equal(Article, File.ReadAllText(_folder.Path("out/a.txt")));
        Assert.True(File.Exists(_folder.Path("out/annotation.conf")));
        var runes = Article.EnumerateRunes().ToArray();
        var marks = File.ReadAllLines(_folder.Path("out/a.ann"));
        var spans = marks.Where(static line => line[0] == 'T').Select(static line => line.Split('\t')).ToList();
        Assert.Equal(entities.Count, spans.Count);
        foreach (var span in spans)
        {
            var place = span[1].Split(' ');
            var text = string.Concat(runes[int.Parse(place[1], CultureInfo.InvariantCulture)..int.Parse(place[2], CultureInfo.InvariantCulture)].Select(static rune => rune.ToString()));
            Assert.Equal(text, span[2]);
        }

        Assert.Contains(marks, static line => line.StartsWith("R1\tHolds Arg1:T", StringComparison.Ordinal));
        Assert.Contains(marks, static line => line.Contains("AnnotatorNotes", StringComparison.Ordinal) && line.EndsWith("\t5,500,000 USD", StringComparison.Ordinal));
        CommandRun.Of("extract", path, "--format", "brat").AssertFailed(2, "brat", "folder");
    }

    [Fact]
    public async Task Parquet_Rows_AreThoseOfTheCsv()
    {
        var path = _folder.File("a.txt", Article);
        Assert.Equal((0, ""), (CommandRun.Of("extract", path, "-o", _folder.Path("x.parquet")) is var run ? run.Exit : 0, run.Errors));
        // A pipe cannot tell its position.
        Assert.Equal(File.ReadAllBytes(_folder.Path("x.parquet")).Length, CommandRun.Of("extract", path, "--format", "parquet").Output.Length);
        await using var reader = await ParquetReader.CreateAsync(_folder.Path("x.parquet"));
        var group = reader.RowGroups[0];
        var fields = reader.Schema.DataFields.ToDictionary(static field => field.Name);
        var text = new string?[group.RowCount];
        await group.ReadAsync(fields["text"], text.AsMemory());
        var start = new int?[group.RowCount];
        await group.ReadAsync<int>(fields["start"], start.AsMemory());
        Assert.Equal(Entities(path).Count, text.Length);
        Assert.All(Enumerable.Range(0, text.Length), row => Assert.Equal(Article.Substring(start[row]!.Value, text[row]!.Length), text[row]));
        var amount = new double?[group.RowCount];
        await group.ReadAsync<double>(fields["amount"], amount.AsMemory());
        Assert.Contains(5_500_000.0, amount);
        var exact = new string?[group.RowCount];
        await group.ReadAsync(fields["exact_amount"], exact.AsMemory());
        Assert.Contains("5500000", exact);
    }

    [Fact]
    public void Parquet_OfNothing_IsAFileThatCanBeRead()
    {
        _ = CommandRun.Of("extract", _folder.File("a.txt", ""), "-o", _folder.Path("x.parquet"));
        Assert.Equal("PAR1"u8.ToArray(), File.ReadAllBytes(_folder.Path("x.parquet"))[..4]);
    }

    private static List<(string Type, int Start, int Length)> Entities(string path)
    {
        using var json = JsonDocument.Parse(CommandRun.Of("extract", path).Text);
        return [.. json.RootElement.GetProperty("entities").EnumerateArray().Select(static entity => (entity.GetProperty("type").GetString()!, entity.GetProperty("start").GetInt32(), entity.GetProperty("length").GetInt32()))];
    }
}
