using System.Globalization;
using System.Text;
using ArabicNews.Nlp.Cli.Running;
using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>
/// The stand-off format of brat: a text file as it was read, and beside it a file of entities, of positions and who holds them, and
/// of values as notes. Offsets count code points there, as brat does.
/// </summary>
internal static class BratFolder
{
    /// <summary>Puts the configuration that brat asks for into a folder; returns the two files of a document, or null where the format is another.</summary>
    public static IReadOnlyList<FolderPart<ExtractedDocument>>? Prepare(OutputFormat format, string folder)
    {
        if (format != OutputFormat.Brat)
        {
            return null;
        }

        foreach (var name in new[] { "annotation.conf", "visual.conf" })
        {
            using var from = typeof(BratFolder).Assembly.GetManifestResourceStream("brat/" + name)!;
            using var to = new FileStream(Path.Join(folder, name), FileMode.Create, FileAccess.Write);
            from.CopyTo(to);
        }

        return
        [
            new("txt", static stream => new Writer(stream, static document => document.Input.Text)),
            new("ann", static stream => new Writer(stream, static document => Annotations(document.Facts, document.Input.Text))),
        ];
    }

    private static string Annotations(NewsDocument facts, string source)
    {
        var text = new StringBuilder();
        var points = new CodePoints(source);
        var firstMention = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Entities.Count; i++)
        {
            var entity = facts.Entities[i];
            if (entity is { Type: EntityType.Person, Id: { } id })
            {
                _ = firstMention.TryAdd(id, i + 1);
            }

            var spans = Lines(entity, source).ToList();
            var places = spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{points.At(span.Start)} {points.At(span.End)}"));
            var words = spans.Select(span => source[span.Start..span.End]);
            _ = text.Append(CultureInfo.InvariantCulture, $"T{i + 1}\t{entity.Type} {string.Join(';', places)}\t{string.Join(' ', words)}\n");
        }

        var relations = 0;
        for (var i = 0; i < facts.Entities.Count; i++)
        {
            if (facts.Entities[i].Holder is { } holder && firstMention.TryGetValue(holder, out var person))
            {
                _ = text.Append(CultureInfo.InvariantCulture, $"R{++relations}\tHolds Arg1:T{person} Arg2:T{i + 1}\t\n");
            }

            if (Note(facts.Entities[i]) is { Length: > 0 } note)
            {
                _ = text.Append(CultureInfo.InvariantCulture, $"#{i + 1}\tAnnotatorNotes T{i + 1}\t{TerminalText.Safe(note)}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The parts of an entity between line ends, which no span of brat may hold.</summary>
    private static IEnumerable<(int Start, int End)> Lines(Entity entity, string source)
    {
        var end = entity.Start + entity.Length;
        for (var start = entity.Start; start < end;)
        {
            var next = source.AsSpan(start, end - start).IndexOfAny('\n', '\r');
            var stop = next < 0 ? end : start + next;
            if (stop > start)
            {
                yield return (start, stop);
            }

            start = stop + 1;
        }
    }

    private static string Note(Entity entity)
    {
        var value = entity.Value is null ? entity.Normalized : ValueText.Of(entity);
        return string.Join(' ', new[] { value, entity.Country }.Where(static part => part is not null));
    }

    /// <summary>Counts code points up to places that come in order, or nearly so.</summary>
    private sealed class CodePoints(string source)
    {
        private int _unit;
        private int _point;

        public int At(int unit)
        {
            for (; _unit < unit; _unit++)
            {
                _point += char.IsLowSurrogate(source[_unit]) && _unit > 0 && char.IsHighSurrogate(source[_unit - 1]) ? 0 : 1;
            }

            for (; _unit > unit; _unit--)
            {
                _point -= char.IsLowSurrogate(source[_unit - 1]) && _unit > 1 && char.IsHighSurrogate(source[_unit - 2]) ? 0 : 1;
            }

            return _point;
        }
    }

    private sealed class Writer(Stream output, Func<ExtractedDocument, string> text) : IDocumentWriter<ExtractedDocument>
    {
        public void Write(Outcome<ExtractedDocument> outcome)
        {
            if (outcome.Result is { } document)
            {
                output.Write(Encoding.UTF8.GetBytes(text(document)));
            }
        }

        public void End()
        {
        }
    }
}
