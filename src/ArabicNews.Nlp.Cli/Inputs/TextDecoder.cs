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

    /// <summary>The text of a whole file, without its byte order mark.</summary>
    /// <exception cref="InputException">The bytes are no text in the encoding; the message names file, byte and remedy.</exception>
    public string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        var found = encoding == TextEncoding.Auto ? Detect(bytes) : encoding;
        return found is TextEncoding.Utf8 or TextEncoding.Auto ? Utf8Text.Decode(bytes, name) : Decode(bytes, found, name);
    }

    /// <summary>The stream as UTF-8, so that lines are cut at line feeds whatever the encoding.</summary>
    public Stream ToUtf8(Stream stream) =>
        encoding is TextEncoding.Auto or TextEncoding.Utf8 ? stream : Encoding.CreateTranscodingStream(stream, Of(encoding), Encoding.UTF8);

    private static string Decode(ReadOnlySpan<byte> bytes, TextEncoding encoding, string name)
    {
        var isBigEndian = encoding == TextEncoding.Utf16 && bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        var strict = isBigEndian ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true) : Of(encoding);
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
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return TextEncoding.Utf16;
        }

        if (bytes.Contains((byte)0) || Utf8Text.IndexOfInvalid(bytes) == bytes.Length)
        {
            return TextEncoding.Auto;
        }

        // The article is the commonest pair of letters of any Arabic text, and its lam has another byte in each code page.
        ReadOnlySpan<byte> windowsArticle = [0xC7, 0xE1], isoArticle = [0xC7, 0xE4];
        var likely = bytes.Count(isoArticle) > bytes.Count(windowsArticle) ? TextEncoding.Iso88596 : TextEncoding.Windows1256;
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

    private static string NameOf(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf16 => "UTF-16",
        TextEncoding.Windows1256 => "Windows-1256",
        TextEncoding.Iso88596 => "ISO-8859-6",
        _ => "UTF-8",
    };
}
