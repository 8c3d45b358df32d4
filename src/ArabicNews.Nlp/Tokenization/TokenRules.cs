using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Tokenization;

/// <summary>
/// Where tokens end. Each rule is given the position behind the first character and looks forward only over what belongs to the
/// token and the invisible characters behind it, so that the whole stays linear.
/// </summary>
internal static class TokenRules
{
    /// <summary>End of a word in Arabic letters: letters, tatweel, marks, and invisible characters between them.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        // Nearly every word ends before a space or a punctuation mark.
        while ((uint)at < (uint)text.Length && CharClasses.Of(text[at]) is CharClass.Arabic or CharClass.Mark)
        {
            at++;
        }

        return at < text.Length && CharClasses.Of(text[at]) is CharClass.Invisible or CharClass.Surrogate ? WordEndBeyond(text, at) : at;
    }

    private static int WordEndBeyond(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (at < text.Length)
        {
            var c = CharClasses.At(text, at, out var length);
            if (c is CharClass.Arabic or CharClass.Mark)
            {
                end = at += length;
            }
            else if (c == CharClass.Invisible)
            {
                at += length; // Kept inside a word, left out at its end.
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>
    /// End of a number: digits with single separators between them, and invisible characters anywhere between (dates are often
    /// written with right-to-left marks around the slashes).
    /// </summary>
    public static int NumberEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        var separated = false;
        for (; at < text.Length; at++)
        {
            var c = CharClasses.Of(text[at]);
            if (c == CharClass.Digit)
            {
                end = at + 1;
                separated = false;
            }
            else if (!separated && IsNumberSeparator(text[at]))
            {
                separated = true;
            }
            else if (c != CharClass.Invisible)
            {
                break;
            }
        }

        return end;
    }

    /// <summary>
    /// End of a word in foreign letters: letters, marks, digits, single apostrophes and ampersands between letters, and invisible
    /// characters between all of them.
    /// </summary>
    public static int ForeignEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (at < text.Length)
        {
            var c = CharClasses.At(text, at, out var length);
            if (c is CharClass.Foreign or CharClass.Mark or CharClass.Digit)
            {
                end = at += length;
            }
            else if (c == CharClass.Invisible)
            {
                at += length;
            }
            else if (at == end && IsForeignJoiner(text[at]) && at + 1 < text.Length
                && CharClasses.At(text, at + 1, out length) == CharClass.Foreign)
            {
                end = at += 1 + length;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>End of a punctuation mark, or of the hashtag or mention that it opens. Digits alone make neither: "#1" is a number.</summary>
    public static int PunctuationEnd(ReadOnlySpan<char> text, int start, int length, out TokenKind kind)
    {
        kind = TokenKind.Punctuation;
        if (text[start] is not ('#' or '@'))
        {
            return start + length;
        }

        var end = start + 1;
        var named = false;
        for (var at = end; at < text.Length;)
        {
            var c = CharClasses.At(text, at, out var next);
            if (c is CharClass.Arabic or CharClass.Foreign or CharClass.Digit or CharClass.Mark || text[at] == '_')
            {
                named |= c is CharClass.Arabic or CharClass.Foreign;
                end = at += next;
            }
            else if (c == CharClass.Invisible)
            {
                at += next;
            }
            else
            {
                break;
            }
        }

        if (!named)
        {
            return start + 1;
        }

        kind = text[start] == '#' ? TokenKind.Hashtag : TokenKind.UserMention;
        return end;
    }

    /// <summary>Whether the character may stand between the digits of one number.</summary>
    internal static bool IsNumberSeparator(char c) =>
        c is '.' or ',' or '/' or '-' or ':' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2044' or '\u2212'
            or ArabicChars.Comma or ArabicChars.DecimalSeparator or ArabicChars.ThousandsSeparator or ArabicChars.DateSeparator;

    private static bool IsForeignJoiner(char c) => c is '\'' or '\u2019' or '&';
}
