using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Tests.Tokenization;

/// <summary>
/// The slow, obvious tokenizer. It writes a letter for every character (A Arabic, M mark, F foreign, D digit, P punctuation,
/// S symbol, I invisible, blank for space; the same letter in lower case for the second half of a surrogate pair) and reads tokens
/// off that string by patterns; addresses are read off the text itself.
/// </summary>
internal static class TokenizerOracle
{
    private const string Inside = "(?:Ii?)*";
    private static readonly Regex Url = new(@"\G(?:https?://|www\.)[A-Za-z0-9][!$-;=?-~#]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Email = new(@"\G[A-Za-z0-9._+-]{1,64}@([A-Za-z0-9.-]{0,254}[A-Za-z0-9])", RegexOptions.None);
    private static readonly Regex Word = new($@"\GAa?(?:{Inside}(?:Aa?|Mm?))*");
    private static readonly Regex Hash = new($@"\G[#@](?:{Inside}(?:Aa?|Ff?|Mm?|D|_))*");

    public static List<Token> Tokenize(string text)
    {
        var classes = Classes(text);
        var marked = Marked(text, classes);
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            var length = at + 1 < text.Length && char.IsLower(classes[at + 1]) ? 2 : 1;
            var (end, kind) = classes[at] switch
            {
                ' ' or 'M' or 'I' => (at + length, (TokenKind?)null),
                'A' => (Word.Match(classes, at) is var m ? at + m.Length : 0, TokenKind.Word),
                'F' => Foreign(text, classes, at),
                'D' => MailEnd(text, at) is > 0 and var mail ? (mail, TokenKind.Email) : (NumberEnd(text, classes, at), TokenKind.Number),
                'P' => Punctuation(text, marked, at, length),
                _ => (at + length, TokenKind.Symbol),
            };
            if (kind is { } known)
            {
                tokens.Add(new Token(at, end - at, known));
            }

            at = end;
        }

        return tokens;
    }

    private static (int End, TokenKind? Kind) Foreign(string text, string classes, int at)
    {
        if (UrlEnd(text, classes, at) is > 0 and var url)
        {
            return (url, TokenKind.Url);
        }

        if (MailEnd(text, at) is > 0 and var mail)
        {
            return (mail, TokenKind.Email);
        }

        var end = at;
        for (var i = at; i < text.Length;)
        {
            var length = i + 1 < text.Length && char.IsLower(classes[i + 1]) ? 2 : 1;
            if (classes[i] is 'F' or 'M' or 'D')
            {
                end = i += length;
            }
            else if (classes[i] == 'I')
            {
                i += length;
            }
            else if (i == end && text[i] is '\'' or '\u2019' or '&' && i == end && i + 1 < text.Length && classes[i + 1] == 'F')
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return (end, TokenKind.ForeignWord);
    }

    private static int UrlEnd(string text, string classes, int at)
    {
        var match = Url.Match(text, at);
        if (!match.Success)
        {
            return 0;
        }

        var end = at + match.Length;
        var opening = match.Value.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 4 : match.Value.IndexOf("//", StringComparison.Ordinal) + 2;
        if (match.Value[opening..].IndexOfAny(['/', '?', '#']) >= 0)
        {
            while (end < text.Length && ("AFDMafm".Contains(classes[end]) || (text[end] is > ' ' and < '\u007F' and not ('<' or '>' or '"'))))
            {
                end++;
            }
        }

        while (true)
        {
            var url = text[at..end];
            var unopened = url.EndsWith(')') && url.Count(static c => c == ')') > url.Count(static c => c == '(');
            if (".,]';:!?".Contains(url[^1]) || unopened)
            {
                end--;
            }
            else
            {
                return end;
            }
        }
    }

    private static int MailEnd(string text, int at)
    {
        var match = Email.Match(text, at);
        return match.Success && match.Groups[1].Value.IndexOf('.', StringComparison.Ordinal) > 0 ? at + match.Length : 0;
    }

    private static int NumberEnd(string text, string classes, int at)
    {
        // Invisible characters aside, a number is digits with single separators between them.
        var end = at;
        var visible = new StringBuilder();
        for (var i = at; i < text.Length; i++)
        {
            if (classes[i] == 'I')
            {
                continue;
            }

            visible.Append(text[i]);
            if (classes[i] == 'D')
            {
                end = i + 1;
            }
            else if (!".,/-:\u2010\u2011\u2012\u2013\u2044\u2212\u060C\u060D\u066B\u066C".Contains(text[i]) || !char.IsAsciiDigit(Digit(visible[^2])))
            {
                break;
            }
        }

        return end;
    }

    private static char Digit(char c) => ArabicChars.DigitValue(c) is >= 0 and var value ? (char)('0' + value) : c;

    private static (int End, TokenKind? Kind) Punctuation(string text, string marked, int at, int length)
    {
        if (text[at] is '#' or '@')
        {
            var match = Hash.Match(marked, at);
            if (match.Value.AsSpan(1).ContainsAny('A', 'F'))
            {
                return (at + match.Length, text[at] == '#' ? TokenKind.Hashtag : TokenKind.UserMention);
            }
        }

        return (at + length, TokenKind.Punctuation);
    }

    private static string Marked(string text, string classes)
    {
        var marked = classes.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            marked[i] = text[i] is '#' or '@' or '_' ? text[i] : marked[i];
        }

        return new string(marked);
    }

    private static string Classes(string text)
    {
        var classes = new StringBuilder();
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone surrogate is enumerated as U+FFFD, one code unit long, and U+FFFD is a symbol.
            var pair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            var c = Class(rune);
            classes.Append(c);
            if (pair)
            {
                classes.Append(c == ' ' ? 'z' : char.ToLowerInvariant(c));
            }

            at += pair ? 2 : 1;
        }

        return classes.ToString();
    }

    private static char Class(Rune rune)
    {
        if (rune.IsBmp)
        {
            var c = (char)rune.Value;
            if (ArabicChars.IsLetter(c) || c == ArabicChars.Tatweel)
            {
                return 'A';
            }

            if (ArabicChars.IsMark(c) || ArabicChars.IsInvisible(c))
            {
                return ArabicChars.IsMark(c) ? 'M' : 'I';
            }

            if (ArabicChars.IsDigit(c))
            {
                return 'D';
            }

            if (c is '%' or ArabicChars.PercentSign)
            {
                return 'S';
            }
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.PrivateUse => 'F',
            <= UnicodeCategory.EnclosingMark => 'M',
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control => ' ',
            >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation => 'P',
            _ => 'S',
        };
    }
}
