using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition.Figures;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <content>What numbers stand at a token: cardinals, ordinals, plain digits.</content>
internal readonly ref partial struct TemporalText
{
    /// <summary>A cardinal in digits or words.</summary>
    public bool TryCardinal(int token, out NumberPhrase number)
    {
        number = default;
        return MayBeNumber(token) && _numbers.TryReadCardinal(_context, token, out number) && !number.Has(NumberTraits.Signed);
    }

    /// <summary>Whether digits or a word of a number stand at the token; signs are none of dates.</summary>
    private bool MayBeNumber(int token) => Has(token) && (_masks[token].HasAny(TokenMask.Numbers) || _context.Tokens[token].Kind == TokenKind.Number);

    /// <summary>An ordinal in words, or digits behind the article.</summary>
    public bool TryOrdinal(int token, out int value, out int end)
    {
        value = 0;
        end = token;
        if (!Has(token))
        {
            return false;
        }

        var inWords = _masks[token].HasAny(TokenMask.Numbers);
        if ((inWords || _masks[token].Has(TermKind.OrdinalWord)) && _numbers.TryReadOrdinal(_context, token, out var ordinal) && !ordinal.Has(NumberTraits.Adverb) && ordinal.TryWhole(9999, out value))
        {
            end = ordinal.EndToken;
            return true;
        }

        if (IsArticle(token) && TryInteger(token + 1, out value, out _))
        {
            end = token + 2;
            return true;
        }

        if (inWords && _numbers.TryReadCardinal(_context, token, out var tens) && tens.Has(NumberTraits.MayBeOrdinal) && tens.TryWhole(9999, out value))
        {
            end = tens.EndToken;
            return true;
        }

        return false;
    }

    /// <summary>An ordinal that is no compound with tens: the eleventh, but not the twenty-eighth.</summary>
    public bool TryHourOrdinal(int token, out int value, out int end)
    {
        end = token;
        value = 0;
        if (!Has(token) || !_masks[token].Has(TermKind.OrdinalWord) || !_numbers.TryReadOrdinal(_context, token, out var ordinal) || !ordinal.TryWhole(99, out value))
        {
            return false;
        }

        end = value <= 12 ? ordinal.EndToken : token + 1;
        value = value <= 12 ? value : value % 10;
        return true;
    }

    /// <summary>One number word below the tens, without what follows it.</summary>
    public bool TrySingleCardinal(int token, out int value, out int end)
    {
        end = token + 1;
        value = 0;
        if (!Has(token) || !TryTerm(token, TermKind.NumberWord, out var match) || !_numbers.TryReadCardinal(_context, token, out var number)
            || !number.TryWhole(99, out value))
        {
            return false;
        }

        end = value <= 12 ? number.EndToken : match.EndToken;
        value = value <= 12 ? value : value % 10;
        return true;
    }

    /// <summary>A count behind the noun it counts ("the years the five"): digits behind the article, or a cardinal with the article.</summary>
    public bool TryOrdinalOrCount(int token, out int count, out int end)
    {
        count = 0;
        end = token;
        if (!Has(token) || BreaksLine(token))
        {
            return false;
        }

        var digits = IsArticle(token) ? token + 1 : token;
        if (TryInteger(digits, out count, out _))
        {
            end = digits + 1;
            return true;
        }

        if (IsDefinite(token) && MayBeNumber(token) && _numbers.TryReadCardinal(_context, token, out var words) && words.TryWhole(10_000, out count))
        {
            end = words.EndToken;
            return true;
        }

        return false;
    }

    /// <summary>A number token of plain digits, no separators.</summary>
    public bool TryInteger(int token, out int value, out int digits)
    {
        value = 0;
        digits = 0;
        if (KindOf(token) != TokenKind.Number)
        {
            return false;
        }

        digits = _context.Tokens[token].Length;
        return digits <= 6 && DigitText.TryRead(_context.TextOf(token), out value);
    }
}
