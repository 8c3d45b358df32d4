namespace ArabicNews.Nlp.Tokenization;

/// <summary>Web and e-mail addresses, read forward from their first letter in time linear in their length.</summary>
internal static class Addresses
{
    /// <summary>The longest local part of an e-mail address, in characters (RFC 5321, 4.5.3.1.1). It bounds the look ahead.</summary>
    private const int LongestLocalPart = 64;

    public static bool TryUrl(ReadOnlySpan<char> text, int start, out int end)
    {
        var rest = text[start..];
        var opening = StartsWith(rest, "https://") ? 8 : StartsWith(rest, "http://") ? 7 : StartsWith(rest, "www.") ? 4 : 0;
        end = start + opening;
        if (opening == 0 || end == text.Length || !IsAscii(text[end]))
        {
            return false;
        }

        while (end < text.Length && IsAscii(text[end]))
        {
            end++;
        }

        while (text[end - 1] is '.' or ',' or ')' or ']' or '"' or '\'' or ';' or ':' or '!' or '?')
        {
            end--;
        }

        return end > start + opening;
    }

    public static bool TryEmail(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        while (end < text.Length && end - start <= LongestLocalPart && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '_' or '-' or '+'))
        {
            end++;
        }

        if (end == start || end >= text.Length || text[end] != '@')
        {
            return false;
        }

        var domain = ++end;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        while (end > domain && text[end - 1] is '.' or '-')
        {
            end--;
        }

        return text[domain..end].Contains('.');
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string opening) => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase);

    private static bool IsAscii(char c) => c is > ' ' and < '\u007F' and not ('<' or '>' or '"');
}
