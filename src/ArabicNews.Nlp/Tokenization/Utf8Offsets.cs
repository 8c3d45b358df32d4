using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>Turns the offsets of tokens from UTF-16 code units into bytes of the UTF-8 text. Stateless and thread-safe.</summary>
internal static class Utf8Offsets
{
    /// <summary>Of a text that was UTF-8 throughout: how many bytes a code unit stands for, it tells by itself.</summary>
    public static void FromDecoded(ReadOnlySpan<char> decoded, Span<Token> tokens)
    {
        int at = 0, bytes = 0;
        foreach (ref var token in tokens)
        {
            bytes += Bytes(decoded[at..token.Start]);
            var length = Bytes(decoded.Slice(token.Start, token.Length));
            at = token.End;
            token = new Token(bytes, length, token.Kind);
            bytes += length;
        }
    }

    /// <summary>Of any bytes: by decoding them once more, one character after another.</summary>
    public static void FromBytes(ReadOnlySpan<byte> utf8, Span<Token> tokens)
    {
        Span<char> one = stackalloc char[2];
        int read = 0, units = 0;
        foreach (ref var token in tokens)
        {
            Advance(utf8, token.Start, ref read, ref units, one);
            var start = read;
            Advance(utf8, token.End, ref read, ref units, one);
            token = new Token(start, read - start, token.Kind);
        }
    }

    private static void Advance(ReadOnlySpan<byte> utf8, int to, ref int read, ref int units, Span<char> one)
    {
        while (units < to)
        {
            var written = 0;
            Utf8Decoder.DecodeOne(utf8, one, ref read, ref written);
            units += written;
        }
    }

    // A surrogate is half of a character of four bytes.
    private static int Bytes(ReadOnlySpan<char> text)
    {
        var bytes = text.Length;
        foreach (var c in text)
        {
            bytes += (c > 0x7F ? 1 : 0) + (c > 0x7FF ? 1 : 0) - (char.IsSurrogate(c) ? 1 : 0);
        }

        return bytes;
    }
}
