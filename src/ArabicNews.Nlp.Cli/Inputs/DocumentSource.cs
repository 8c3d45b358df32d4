namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>Turns paths into documents, in the order of the paths; a folder's files come in ordinal order of their paths.</summary>
internal sealed class DocumentSource(InputFormat? format, TextDecoder decoder, InputColumns columns, Stream standardInput)
{
    private readonly InputBytes _bytes = new(standardInput);

    public IEnumerable<PendingDocument> Documents(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            foreach (var file in Expand(path))
            {
                foreach (var document in OfFile(file))
                {
                    yield return document;
                }
            }
        }
    }

    /// <summary>How many bytes the inputs hold, as far as that is known beforehand.</summary>
    public long TotalBytes(IEnumerable<string> paths) => paths.SelectMany(Expand).Sum(static file => InputBytes.LengthOf(file.Path));

    private IEnumerable<InputFile> Expand(string path)
    {
        if (path == InputBytes.StandardInput)
        {
            return [new InputFile(path, path)];
        }

        try
        {
            return InputFile.Find(path, format);
        }
        catch (Exception e) when (InputBytes.IsUnreadable(e))
        {
            return [new InputFile(path, InputFile.IdOf(path)) { Problem = InputBytes.Describe(path, e) }];
        }
    }

    private IEnumerable<PendingDocument> OfFile(InputFile file)
    {
        if (file.Problem is { } problem)
        {
            return [Failed(file.Id, problem)];
        }

        return (format ?? InputFile.FormatOf(file.Path)) switch
        {
            InputFormat.Jsonl => Guarded(file, new JsonLinesInput(_bytes, decoder, columns).Documents(file)),
            InputFormat.Csv => Guarded(file, new TableInput(_bytes, decoder, columns).Documents(file)),
            InputFormat.Conll => Guarded(file, Sentences(file)),
            InputFormat.Html => [Whole(file, bytes => HtmlPage.Read(bytes, file.Path, decoder))],
            _ => [Whole(file, bytes => new InputDocument(null, decoder.Decode(bytes, file.Path), null))],
        };
    }

    private PendingDocument Whole(InputFile file, Func<byte[], InputDocument> read) =>
        new(file.Id, () => read(_bytes.ReadAll(file.Path))) { Bytes = InputBytes.LengthOf(file.Path), Mark = InputBytes.MarkOf(file.Path) };

    private IEnumerable<PendingDocument> Sentences(InputFile file) =>
        ConllFile.Sentences(decoder.Decode(_bytes.ReadAll(file.Path), file.Path))
            .Select(static (sentence, number) => new PendingDocument(ConllFile.IdOf(number), () => new InputDocument(null, sentence.Text, null)));

    /// <summary>The documents of a file; where it cannot be read on, the last document says so.</summary>
    private static IEnumerable<PendingDocument> Guarded(InputFile file, IEnumerable<PendingDocument> documents)
    {
        using var each = documents.GetEnumerator();
        while (true)
        {
            string? problem = null;
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception e) when (InputBytes.IsUnreadable(e))
            {
                problem = InputBytes.Describe(file.Path, e);
            }

            if (problem is not null)
            {
                yield return Failed(file.Id, problem);
                yield break;
            }

            yield return each.Current;
        }
    }

    private static PendingDocument Failed(string id, string problem) => new(id, () => throw new InputException(problem));
}
