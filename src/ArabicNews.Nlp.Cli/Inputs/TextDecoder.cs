using System.Text;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>
/// Decodes a file strictly: bytes that stand for nothing are reported with their place, never replaced, since offsets would lose
/// their meaning. Offsets of results are into the decoded text. Immutable and thread-safe.
/// </summary>
internal sealed class TextDecoder(TextEncoding encoding)
{
    // Below this many letters a guess is none.
    private const int FewLetters = 20;
    private const double MostLetters = 0.9;
    private const int StartLength = 64 * 1024;

    private static Encoding BigEndian => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>The text of a whole file, without its byte order mark.</summary>
    /// <exception cref="InputException">The bytes are no text in the encoding; the message names file, byte and remedy.</exception>
    public string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (encoding != TextEncoding.Auto)
        {
            EncodingCheck.RefuseOther(bytes, encoding, name);
        }

        return DecodeAs(encoding == TextEncoding.Auto ? Detect(bytes) : encoding, bytes, name);
    }

    /// <summary>The text of a web page, which may name its encoding in its head.</summary>
    /// <exception cref="InputException">The bytes are no text in the encoding; the message names file, byte and remedy.</exception>
    public string DecodePage(ReadOnlySpan<byte> bytes, string name)
    {
        // Servers convert pages and leave their heads as they were: what is UTF-8 throughout is UTF-8.
        var isNamed = encoding == TextEncoding.Auto && !EncodingCheck.IsUtf8(bytes) && !EncodingCheck.IsMarkedUtf16(bytes);
        return isNamed && HtmlCharset.Of(bytes) is { } named ? DecodeAs(named, bytes, name) : Decode(bytes, name);
    }

    /// <summary>The stream as UTF-8, so that lines are cut at line feeds whatever the encoding.</summary>
    /// <exception cref="InputException">The first bytes plainly say that the encoding is another.</exception>
    public Stream ToUtf8(Stream stream, string name)
    {
        if (encoding is TextEncoding.Auto or TextEncoding.Utf8)
        {
            return stream;
        }

        var start = new byte[StartLength];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        EncodingCheck.RefuseOther(start.AsSpan(0, length), encoding, name);
        var isBigEndian = start.AsSpan(0, length).StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return Encoding.CreateTranscodingStream(new PrefixedStream(start.AsMemory(0, length), stream), isBigEndian ? BigEndian : Of(encoding), Encoding.UTF8);
    }

    private static string DecodeAs(TextEncoding found, ReadOnlySpan<byte> bytes, string name) =>
        found is TextEncoding.Utf8 or TextEncoding.Auto ? Utf8Text.Decode(bytes, name) : Decode(bytes, found, name);

    private static string Decode(ReadOnlySpan<byte> bytes, TextEncoding encoding, string name)
    {
        var isBigEndian = encoding == TextEncoding.Utf16 && (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || EncodingCheck.LooksLikeUtf16(bytes, isBigEndian: true));
        var strict = isBigEndian ? BigEndian : Of(encoding);
        try
        {
            var text = strict.GetString(bytes);
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                throw new InputException($"{name}: the text holds zero characters as {NameOf(encoding)}: it is binary or in another encoding; name the right one with --encoding");
            }

            // Code pages lead bytes without a meaning to private characters, one for one.
            var meaningless = encoding == TextEncoding.Utf16 ? -1 : text.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF');
            return meaningless >= 0 ? throw Meaningless(bytes[meaningless], meaningless) : text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException e)
        {
            throw Meaningless(e.BytesUnknown is [var first, ..] ? first : (byte)0, Math.Max(0, e.Index));
        }

        InputException Meaningless(byte value, int at) =>
            new($"{name}: byte 0x{value:X2} at byte {at} stands for nothing in {NameOf(encoding)}; name the right encoding with --encoding");
    }

    /// <summary>What the bytes plainly tell; <see cref="TextEncoding.Auto"/> where they tell nothing.</summary>
    private static TextEncoding Detect(ReadOnlySpan<byte> bytes)
    {
        if (EncodingCheck.IsMarkedUtf16(bytes) || EncodingCheck.LooksLikeUtf16(bytes, isBigEndian: false) || EncodingCheck.LooksLikeUtf16(bytes, isBigEndian: true))
        {
            return TextEncoding.Utf16;
        }

        if (bytes.Contains((byte)0) || Utf8Text.IndexOfInvalid(bytes) == bytes.Length)
        {
            return TextEncoding.Auto;
        }

        var (windows, iso) = EncodingCheck.Articles(bytes);
        var likely = iso > windows ? TextEncoding.Iso88596 : TextEncoding.Windows1256;
        return IsArabic(bytes, Lenient(likely)) ? likely : TextEncoding.Auto;
    }

    private static bool IsArabic(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        int letters = 0, others = 0;
        foreach (var c in encoding.GetString(bytes))
        {
            if (ArabicChars.IsLetter(c) || ArabicChars.IsMark(c) || c is ArabicChars.Tatweel or ArabicChars.Comma or ArabicChars.Semicolon or ArabicChars.QuestionMark)
            {
                letters++;
            }
            else if (c > '\u007F' && !char.IsPunctuation(c) && !char.IsWhiteSpace(c))
            {
                others++;
            }
            else if (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            {
                return false;
            }
        }

        return letters >= FewLetters && letters >= MostLetters * (letters + others);
    }

    private static Encoding Of(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf16 => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(CodePageOf(encoding), EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
    };

    private static Encoding Lenient(TextEncoding encoding) => CodePagesEncodingProvider.Instance.GetEncoding(CodePageOf(encoding))!;

    private static int CodePageOf(TextEncoding encoding) => encoding == TextEncoding.Windows1256 ? 1256 : 28596;

    internal static string NameOf(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf16 => "UTF-16",
        TextEncoding.Windows1256 => "Windows-1256",
        TextEncoding.Iso88596 => "ISO-8859-6",
        _ => "UTF-8",
    };
}
