namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>
/// Reads a stream line by line as bytes, each line once and in time linear in its length, so that a line of any size and a line
/// with wrong bytes harm no other line.
/// </summary>
internal static class LineReader
{
    private const int FirstBufferSize = 64 * 1024;

    /// <summary>The lines without their line feeds, numbered from 1. A line feed at the end begins no further line.</summary>
    public static IEnumerable<(int Number, byte[] Bytes)> Lines(Stream stream)
    {
        var buffer = new byte[FirstBufferSize];
        int start = 0, end = 0, number = 0;
        while (true)
        {
            var searched = end;
            if (end == buffer.Length)
            {
                (buffer, searched) = MakeRoom(buffer, start, end);
                start = 0;
                end = searched;
            }

            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                break;
            }

            end += read;
            int length;
            while ((length = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n')) >= 0)
            {
                yield return (++number, buffer[start..(searched + length)]);
                start = searched = searched + length + 1;
            }
        }

        if (end > start)
        {
            yield return (++number, buffer[start..end]);
        }
    }

    private static (byte[] Buffer, int Kept) MakeRoom(byte[] buffer, int start, int end)
    {
        // Double only where one line fills more than half: so each byte is moved a bounded number of times.
        var larger = end - start > buffer.Length / 2 ? new byte[(int)Math.Min(buffer.Length * 2L, Array.MaxLength)] : buffer;
        if (end - start == larger.Length)
        {
            throw new InputException("a line is longer than 2 GB; split the document");
        }

        Buffer.BlockCopy(buffer, start, larger, 0, end - start);
        return (larger, end - start);
    }
}
