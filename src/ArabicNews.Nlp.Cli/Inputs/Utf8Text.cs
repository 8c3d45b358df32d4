using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>Decodes UTF-8 strictly: wrong bytes are reported with their place, never replaced, since offsets would lose their meaning.</summary>
internal static class Utf8Text
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes without a byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;

    /// <summary>The text of a whole file, without its byte order mark.</summary>
    /// <exception cref="InputException">The bytes are no UTF-8 text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        RefuseOtherEncodings(bytes, name);
        var text = WithoutByteOrderMark(bytes);
        var skipped = bytes.Length - text.Length;
        var zero = text.IndexOf((byte)0);
        if (zero >= 0)
        {
            throw new InputException($"{name}: a zero byte at byte {skipped + zero}: this is a binary file, not text; give text in UTF-8");
        }

        var at = IndexOfInvalid(text);
        if (at < text.Length)
        {
            throw new InputException(
                $"{name}: byte 0x{text[at]:X2} at byte {skipped + at} is no UTF-8; name its encoding with --encoding, such as windows-1256, or convert it");
        }

        return Encoding.UTF8.GetString(text);
    }

    /// <summary>Refuses a file whose first bytes say that it is UTF-16 or UTF-32.</summary>
    /// <exception cref="InputException">It is.</exception>
    public static void RefuseOtherEncodings(ReadOnlySpan<byte> start, string name)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw new InputException($"{name}: the file begins with the byte order mark of UTF-16; read it with --encoding utf-16");
        }
    }

    /// <summary>Index of the first byte that is no UTF-8; the length where all are.</summary>
    public static int IndexOfInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return bytes.Length;
        }

        Span<char> scratch = stackalloc char[1024];
        var at = 0;
        while (at < bytes.Length)
        {
            var status = Utf8.ToUtf16(bytes[at..], scratch, out var read, out _, replaceInvalidSequences: false);
            at += read;
            if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData)
            {
                return at;
            }
        }

        return at;
    }
}
