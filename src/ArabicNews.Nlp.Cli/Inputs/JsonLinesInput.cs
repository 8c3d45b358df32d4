namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>The documents of a JSON Lines file: a line each.</summary>
internal sealed class JsonLinesInput(InputBytes input, TextDecoder decoder, InputColumns columns)
{
    /// <exception cref="InputException">On moving on: the file cannot be read on.</exception>
    public IEnumerable<PendingDocument> Documents(InputFile file)
    {
        using var stream = decoder.ToUtf8(input.Open(file.Path), file.Path);
        foreach (var (number, line) in LineReader.Lines(stream))
        {
            var bytes = line;
            if (number == 1)
            {
                Utf8Text.RefuseOtherEncodings(line, file.Path);
                bytes = Utf8Text.WithoutByteOrderMark(line).ToArray();
            }

            if (bytes.AsSpan().ContainsAnyExcept(" \t\r"u8))
            {
                var where = $"{file.Path}:{number}";
                yield return new PendingDocument($"{file.Id}:{number}", () => JsonLine.Read(bytes, where, columns))
                {
                    Bytes = line.Length + 1,
                    Mark = InputBytes.MarkOf(line),
                };
            }
        }
    }
}
