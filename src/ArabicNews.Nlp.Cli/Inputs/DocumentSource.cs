using System.Security;
using System.Text;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>Turns paths into documents, in the order of the paths; a folder's files come in ordinal order of their paths.</summary>
internal sealed class DocumentSource(InputFormat? format, TextDecoder decoder, Stream standardInput)
{
    private const string StandardInput = "-";

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

    private IEnumerable<InputFile> Expand(string path)
    {
        if (path == StandardInput)
        {
            return [new InputFile(path, path)];
        }

        try
        {
            return InputFile.Find(path, format);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return [new InputFile(path, InputFile.IdOf(path)) { Problem = Describe(path, e) }];
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
            InputFormat.Jsonl => Lines(file),
            InputFormat.Conll => Sentences(file),
            _ => [new PendingDocument(file.Id, () => new InputDocument(null, decoder.Decode(ReadAll(file.Path), file.Path), null))],
        };
    }

    private IEnumerable<PendingDocument> Sentences(InputFile file)
    {
        try
        {
            return ConllFile.Sentences(decoder.Decode(ReadAll(file.Path), file.Path))
                .Select(static (sentence, number) => new PendingDocument(ConllFile.IdOf(number), () => new InputDocument(null, sentence.Text, null)));
        }
        catch (InputException e)
        {
            return [Failed(file.Id, e.Message)];
        }
    }

    /// <summary>The lines of a file; where it cannot be read on, the last document says so.</summary>
    private IEnumerable<PendingDocument> Lines(InputFile file)
    {
        IEnumerator<(int Number, byte[] Bytes)>? lines = null;
        Stream? stream = null;
        try
        {
            while (true)
            {
                string? problem = null;
                (int Number, byte[] Bytes) line = default;
                try
                {
                    stream ??= decoder.ToUtf8(Open(file.Path));
                    lines ??= LineReader.Lines(stream).GetEnumerator();
                    if (!lines.MoveNext())
                    {
                        yield break;
                    }

                    line = lines.Current;
                    if (line.Number == 1)
                    {
                        Utf8Text.RefuseOtherEncodings(line.Bytes, file.Path);
                    }
                }
                catch (Exception e) when (IsUnreadable(e))
                {
                    problem = Describe(file.Path, e);
                }

                if (problem is not null)
                {
                    yield return Failed(file.Id, problem);
                    yield break;
                }

                var bytes = line.Number == 1 ? Utf8Text.WithoutByteOrderMark(line.Bytes).ToArray() : line.Bytes;
                if (bytes.AsSpan().ContainsAnyExcept(" \t\r"u8))
                {
                    var where = $"{file.Path}:{line.Number}";
                    yield return new PendingDocument($"{file.Id}:{line.Number}", () => JsonLine.Read(bytes, where));
                }
            }
        }
        finally
        {
            lines?.Dispose();
            stream?.Dispose();
        }
    }

    private static PendingDocument Failed(string id, string problem) => new(id, () => throw new InputException(problem));

    private Stream Open(string path) => path == StandardInput ? standardInput : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);

    private byte[] ReadAll(string path)
    {
        try
        {
            if (path != StandardInput)
            {
                return File.ReadAllBytes(path);
            }

            using var all = new MemoryStream();
            standardInput.CopyTo(all);
            return all.ToArray();
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw new InputException(Describe(path, e));
        }
    }

    private static bool IsUnreadable(Exception e) => e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or InputException or DecoderFallbackException;

    private static string Describe(string path, Exception e) => e switch
    {
        InputException => e.Message,
        DecoderFallbackException => $"{path}: bytes that stand for nothing in the encoding that --encoding names; name the right one",
        FileNotFoundException or DirectoryNotFoundException => $"{path}: there is no such file or folder; check the path",
        UnauthorizedAccessException => $"{path}: no permission to read it; check its owner and mode",
        _ => $"{path}: cannot be read: {e.Message.ReplaceLineEndings(" ")}",
    };
}
