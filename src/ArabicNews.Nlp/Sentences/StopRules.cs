using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Morphology;
using ArabicNews.Nlp.Text;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Sentences;

/// <summary>Which stops end a sentence. Immutable and thread-safe.</summary>
internal sealed class StopRules(Lexicon lexicon)
{
    private const int LongestAbbreviation = 16;

    /// <summary>The most letters with stops that are looked back over; it keeps a text of nothing else linear.</summary>
    private const int LongestChain = 4;

    private readonly Abbreviations _abbreviations = new(lexicon);
    private readonly CliticSegmenter _segmenter = CliticSegmenter.Create(lexicon);

    /// <summary>The last of the stops, closing quotes and brackets that stand together with a stop.</summary>
    public static int RunEnd(in TokenLine line, int stop, ref bool openQuote)
    {
        var last = stop;
        while (line.HasNext(last))
        {
            if (line.CharAt(last + 1) == '"' && openQuote && line.IsGlued(last + 1))
            {
                openQuote = false;
            }
            else if (!line.IsStop(last + 1) && !IsCloser(line.CharAt(last + 1)))
            {
                break;
            }

            last++;
        }

        return last;
    }

    /// <summary>Whether a sentence that begins with the token <paramref name="first"/> ends with a run of stops.</summary>
    public bool EndsSentence(in TokenLine line, int first, int stop, int last)
    {
        var next = last + 1;
        if (stop == first || IsContinuation(line.CharAt(next)) || (line.CharAt(stop - 1) == '(' && line.CharAt(stop + 1) == ')'))
        {
            return false;
        }

        if (!line.IsDot(stop))
        {
            return !(line.IsGlued(next) && line.KindOf(next) is TokenKind.ForeignWord or TokenKind.Number);
        }

        if (line.CharAt(stop) == '\u2026' || (stop < last && line.IsDot(stop + 1)))
        {
            return EndsAfterEllipsis(line, next);
        }

        if (last == stop && line.IsGlued(next) && !EndsBeforeGlued(line, stop, next))
        {
            return false;
        }

        return last > stop || !IsAbbreviated(line, first, stop, next);
    }

    // An ellipsis mostly stands for a pause; a sentence begins behind it where a quotation opens or a conjunction is attached.
    private bool EndsAfterEllipsis(in TokenLine line, int next)
    {
        if (IsOpener(line.CharAt(next)))
        {
            return true;
        }

        Span<char> buffer = stackalloc char[32];
        return line.KindOf(next) == TokenKind.Word && line.Fold(next, buffer) is { Length: > 2 } word && word[0] == ArabicChars.Waw
            && _segmenter.Segment(word).Conjunction == 1;
    }

    // Without a space, a stop between two whole Arabic words is a careless end; anywhere else it belongs to a name or number.
    private static bool EndsBeforeGlued(in TokenLine line, int stop, int next)
    {
        Span<char> buffer = stackalloc char[LongestAbbreviation];
        if (line.KindOf(stop - 1) == TokenKind.Word && line.Fold(stop - 1, buffer).Length is 1 or 2)
        {
            return false;
        }

        return IsOpener(line.CharAt(next)) || (line.KindOf(next) == TokenKind.Word && line.KindOf(stop - 1) is TokenKind.Word or TokenKind.Number);
    }

    private bool IsAbbreviated(in TokenLine line, int first, int stop, int next)
    {
        if (!line.IsGlued(stop))
        {
            return false;
        }

        var before = stop - 1;
        if (line.KindOf(before) == TokenKind.Number)
        {
            return before == first; // The number of a list item.
        }

        if (line.KindOf(before) is not (TokenKind.Word or TokenKind.ForeignWord))
        {
            return false;
        }

        Span<char> buffer = stackalloc char[LongestAbbreviation];
        var word = line.Fold(before, buffer);
        if (word.Length != 1)
        {
            return word.Length > 1 && _abbreviations.Holds(word, line.KindOf(next));
        }

        if (line.KindOf(before) == TokenKind.ForeignWord)
        {
            return line.KindOf(next) == TokenKind.ForeignWord;
        }

        // An initial; but letters behind a number are a unit or an era, and a sentence may end with them.
        for (var letters = 1; letters < LongestChain && IsLetterBefore(line, first, before); letters++)
        {
            before -= 2;
        }

        return before == first || line.KindOf(before - 1) != TokenKind.Number;
    }

    private static bool IsLetterBefore(in TokenLine line, int first, int letter)
    {
        Span<char> buffer = stackalloc char[LongestAbbreviation];
        return letter >= first + 2 && line.IsGlued(letter) && line.CharAt(letter - 1) == '.' && line.IsGlued(letter - 1)
            && line.KindOf(letter - 2) == TokenKind.Word && line.Fold(letter - 2, buffer).Length == 1;
    }

    private static bool IsContinuation(char c) => c is ',' or ';' or ':' or ArabicChars.Comma or ArabicChars.Semicolon;

    private static bool IsCloser(char c) => c is ')' or ']' or '}' or '\u00BB' or '\u203A' or '\u201D' or '\u2019';

    private static bool IsOpener(char c) => c is '(' or '[' or '"' or '\u00AB' or '\u2039' or '\u201C' or '\u2018';
}
