namespace ArabicNews.Nlp.Tokenization;

/// <summary>Web and e-mail addresses, read forward from their first character in time linear in their length.</summary>
internal static class Addresses
{
    /// <summary>The longest local part of an e-mail address, in characters (RFC 5321, 4.5.3.1.1). It bounds the look ahead.</summary>
    public const int LongestLocalPart = 64;

    /// <summary>The longest domain, in characters (RFC 5321, 4.5.3.1.2).</summary>
    private const int LongestDomain = 255;

    /// <summary>
    /// Reads a web address that begins with a scheme or with www. Behind the host it may hold letters of any script. Punctuation at
    /// its end, and a closing bracket that it did not open, belong to the sentence around it.
    /// </summary>
    public static bool TryUrl(ReadOnlySpan<char> text, int start, out int end)
    {
        var rest = text[start..];
        var opening = Opens(rest, "https://") ? 8 : Opens(rest, "http://") ? 7 : Opens(rest, "www.") ? 4 : 0;
        end = start + opening;
        if (opening == 0 || end == text.Length || !char.IsAsciiLetterOrDigit(text[end]))
        {
            return false;
        }

        var inHost = true;
        var brackets = 0;
        while (end < text.Length)
        {
            var c = text[end];
            if (!IsUrlCharacter(c))
            {
                if (inHost || CharClasses.At(text, end, out var length) is not (CharClass.Arabic or CharClass.Foreign or CharClass.Digit or CharClass.Mark))
                {
                    break;
                }

                end += length;
                continue;
            }

            inHost &= c is not ('/' or '?' or '#');
            brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
            end++;
        }

        while (text[end - 1] is '.' or ',' or ']' or '\'' or ';' or ':' or '!' or '?' || (text[end - 1] == ')' && brackets < 0))
        {
            brackets += text[end - 1] == ')' ? 1 : 0;
            end--;
        }

        return true;
    }

    /// <summary>Reads an e-mail address whose at sign stands at a known place.</summary>
    public static bool TryEmail(ReadOnlySpan<char> text, int start, int atSign, out int end)
    {
        end = start;
        foreach (var c in text[start..atSign])
        {
            if (!IsLocalPart(c))
            {
                return false;
            }
        }

        var domain = atSign + 1;
        var limit = Math.Min(text.Length, domain + LongestDomain);
        for (end = domain; end < limit && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-');)
        {
            end++;
        }

        while (end > domain && text[end - 1] is '.' or '-')
        {
            end--;
        }

        return text[domain..end].IndexOf('.') > 0;
    }

    /// <summary>Whether a character stands at a position that may belong to the local part of an e-mail address.</summary>
    public static bool IsLocalPart(ReadOnlySpan<char> text, int at) => at >= 0 && IsLocalPart(text[at]);

    /// <summary>The first position from which on an e-mail address may reach to an at sign.</summary>
    public static int LocalPartStart(ReadOnlySpan<char> text, int atSign)
    {
        var start = atSign;
        while (atSign - start < LongestLocalPart && IsLocalPart(text, start - 1))
        {
            start--;
        }

        return start;
    }

    private static bool IsLocalPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+';

    private static bool Opens(ReadOnlySpan<char> text, string opening) => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase);

    private static bool IsUrlCharacter(char c) => c is > ' ' and < '\u007F' and not ('<' or '>' or '"');
}
