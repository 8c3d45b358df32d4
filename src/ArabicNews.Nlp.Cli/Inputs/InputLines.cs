namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>The lines of a file that the command needs as a whole; unlike a document's, its fault ends the command.</summary>
internal static class InputLines
{
    /// <summary>The lines with content, without a byte order mark.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static IEnumerable<(int Number, byte[] Bytes)> Of(string path)
    {
        using var stream = Open(path);
        foreach (var (number, bytes) in LineReader.Lines(stream))
        {
            if (number == 1)
            {
                Utf8Text.RefuseOtherEncodings(bytes, path);
            }

            if (bytes.AsSpan().ContainsAnyExcept(" \t\r"u8))
            {
                yield return (number, number == 1 ? Utf8Text.WithoutByteOrderMark(bytes).ToArray() : bytes);
            }
        }
    }

    /// <summary>The text of a whole file.</summary>
    /// <exception cref="InputException">The file cannot be read or is no UTF-8.</exception>
    public static string All(string path)
    {
        try
        {
            return Utf8Text.Decode(File.ReadAllBytes(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, e);
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, e);
        }
    }

    private static InputException Unreadable(string path, Exception e) => new(e is FileNotFoundException or DirectoryNotFoundException
        ? $"{path}: there is no such file; check the path"
        : $"{path}: cannot be read: {e.Message.ReplaceLineEndings(" ")}");
}
