namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>What bytes plainly tell of their encoding, whatever the user says.</summary>
internal static class EncodingCheck
{
    private const byte HighByteOfArabic = 0x06;
    private const int FewPairs = 8;
    private const int Certain = 4;

    public static bool IsMarkedUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    /// <summary>Whether the bytes are UTF-8 and more than ASCII; a sequence cut off at the end counts as whole.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        var valid = Utf8Text.IndexOfInvalid(bytes);
        return bytes.Length - valid < Certain && bytes[..valid].ContainsAnyExceptInRange((byte)0, (byte)0x7F) && !bytes.Contains((byte)0);
    }

    /// <summary>Whether half of the bytes, on their side of each pair, are those of Arabic letters in UTF-16.</summary>
    public static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        if (bytes.Length % 2 != 0)
        {
            return false;
        }

        var letters = 0;
        for (var i = isBigEndian ? 0 : 1; i < bytes.Length; i += 2)
        {
            letters += bytes[i] == HighByteOfArabic ? 1 : 0;
        }

        return letters >= FewPairs && letters * 2 > bytes.Length / 2;
    }

    /// <summary>
    /// How often the article stands in the bytes in either code page: it is the commonest pair of letters of any Arabic text, and
    /// its lam has another byte in each.
    /// </summary>
    public static (int Windows, int Iso) Articles(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> windows = [0xC7, 0xE1], iso = [0xC7, 0xE4];
        return (bytes.Count(windows), bytes.Count(iso));
    }

    /// <summary>Refuses an encoding that the bytes plainly contradict: read with it, they would be text of no sense.</summary>
    /// <exception cref="InputException">They do; the message names the right encoding.</exception>
    public static void RefuseOther(ReadOnlySpan<byte> bytes, TextEncoding named, string name)
    {
        TextEncoding? right = named switch
        {
            TextEncoding.Windows1256 or TextEncoding.Iso88596 or TextEncoding.Utf8 when IsMarkedUtf16(bytes) || LooksLikeUtf16(bytes, false) || LooksLikeUtf16(bytes, true) => TextEncoding.Utf16,
            TextEncoding.Windows1256 or TextEncoding.Iso88596 or TextEncoding.Utf16 when IsUtf8(bytes) && !IsMarkedUtf16(bytes) => TextEncoding.Utf8,
            TextEncoding.Windows1256 when Articles(bytes) is var (windows, iso) && iso > FewPairs && iso > Certain * windows => TextEncoding.Iso88596,
            TextEncoding.Iso88596 when Articles(bytes) is var (windows, iso) && windows > FewPairs && windows > Certain * iso => TextEncoding.Windows1256,
            _ => null,
        };
        if (right is { } other)
        {
            var option = TextDecoder.NameOf(other);
            throw new InputException(
                $"{name}: this is no {TextDecoder.NameOf(named)}: the bytes are plainly {option}; give --encoding {option.ToLowerInvariant()}, or leave the option out");
        }
    }
}
