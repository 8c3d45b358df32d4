using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>The token rules that look further than one run of a class: numbers, addresses, hashtags, mentions.</summary>
internal static class TokenRules
{
    /// <summary>End of a number: digits with single separators between them.</summary>
    public static int NumberEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (true)
        {
            while (end < text.Length && CharClasses.Of(text[end]) == CharClass.Digit)
            {
                end++;
            }

            if (end + 1 < text.Length && IsNumberSeparator(text[end]) && CharClasses.Of(text[end + 1]) == CharClass.Digit)
            {
                end++;
                continue;
            }

            return end;
        }
    }

    /// <summary>End of a word in foreign letters, or of the address that begins with it.</summary>
    public static int ForeignEnd(ReadOnlySpan<char> text, int start, out TokenKind kind)
    {
        if (Addresses.TryUrl(text, start, out var end))
        {
            kind = TokenKind.Url;
            return end;
        }

        if (Addresses.TryEmail(text, start, out end))
        {
            kind = TokenKind.Email;
            return end;
        }

        kind = TokenKind.ForeignWord;
        end = start + 1;
        while (end < text.Length)
        {
            var c = CharClasses.Of(text[end]);
            if (c is CharClass.Foreign or CharClass.Mark or CharClass.Digit)
            {
                end++;
            }
            else if (text[end] is '\'' or '\u2019' or '&' && end + 1 < text.Length && CharClasses.Of(text[end + 1]) == CharClass.Foreign)
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>End of a punctuation mark, or of the hashtag or mention that it opens.</summary>
    public static int PunctuationEnd(ReadOnlySpan<char> text, int start, out TokenKind kind)
    {
        kind = TokenKind.Punctuation;
        if (text[start] is not ('#' or '@'))
        {
            return start + 1;
        }

        var end = start + 1;
        while (end < text.Length && (text[end] == '_' || CharClasses.Of(text[end]) is CharClass.Arabic or CharClass.Foreign or CharClass.Digit or CharClass.Mark))
        {
            end++;
        }

        if (end == start + 1)
        {
            return end;
        }

        kind = text[start] == '#' ? TokenKind.Hashtag : TokenKind.UserMention;
        return end;
    }

    private static bool IsNumberSeparator(char c) =>
        c is '.' or ',' or '/' or '-' or ':' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212'
            or ArabicChars.Comma or ArabicChars.DecimalSeparator or ArabicChars.ThousandsSeparator;
}
