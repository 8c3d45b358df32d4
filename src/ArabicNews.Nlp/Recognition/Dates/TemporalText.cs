using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition.Figures;
using ArabicNews.Nlp.Tokenization;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// A document as the grammar of dates asks it: what stands at a token. Every question looks at a bounded number of tokens. An index
/// past the last token, or over the end of a line, answers no.
/// </summary>
internal readonly ref partial struct TemporalText
{
    private readonly RecognitionContext _context;
    private readonly TemporalWords _words;
    private readonly NumberReader _numbers;
    private readonly ReadOnlySpan<TokenMask> _masks;
    private readonly int _end;

    /// <param name="context">The document.</param>
    /// <param name="words">What is known of the words of time.</param>
    /// <param name="numbers">Reads the numbers.</param>
    /// <param name="masks">What the matches at each token are.</param>
    public TemporalText(RecognitionContext context, TemporalWords words, NumberReader numbers, ReadOnlySpan<TokenMask> masks)
    {
        _masks = masks;
        _context = context;
        _words = words;
        _numbers = numbers;
        _end = context.Tokens.Length;
    }

    public RecognitionContext Context => _context;

    public int Count => _end;

    public bool Has(int token) => (uint)token < (uint)_end;

    public TokenKind KindOf(int token) => Has(token) ? _context.Tokens[token].Kind : TokenKind.Symbol;

    /// <summary>The single character of a punctuation mark or symbol, or NUL.</summary>
    public char MarkAt(int token)
    {
        if (!Has(token))
        {
            return '\0';
        }

        var at = _context.Tokens[token];
        return at.Length == 1 && at.Kind is TokenKind.Punctuation or TokenKind.Symbol ? _context.Source[at.Start] : '\0';
    }

    /// <summary>Whether a token goes on where the one before it ended.</summary>
    public bool IsJoined(int token) => Has(token) && token > 0 && _context.Tokens[token].Start == _context.Tokens[token - 1].End;

    /// <summary>Whether a line begins with the token, so that no phrase goes on over it.</summary>
    public bool BreaksLine(int token) => token <= 0 || !_context.ContinuesLine(token);

    /// <summary>Whether the token is the only one of its line, a full stop aside.</summary>
    public bool IsWholeLine(int first, int end) =>
        BreaksLine(first) && (!Has(end) || BreaksLine(end) || (MarkAt(end) == '.' && (!Has(end + 1) || BreaksLine(end + 1))));

    /// <summary>Whether a line or sentence ends before the token.</summary>
    public bool IsWholeLineEnd(int token) => !Has(token) || BreaksLine(token) || MarkAt(token) is '.' or '\u060C';

    /// <summary>Whether no noun or adjective of the phrase before can stand at the token: it is no word, or one with a particle, or a bare function word.</summary>
    public bool EndsPhrase(int token) => IsWholeLineEnd(token) || KindOf(token) != TokenKind.Word || _context.SegmentationOf(token).Proclitics > 0
        || !IsDefinite(token) && _context.TryTerm(token, TermKind.Cue, out _);

    public int StartOf(int token) => _context.Tokens[token].Start;

    public int EndOf(int endToken) => _context.Tokens[endToken - 1].End;

    public bool IsCue(int token, TemporalCue cue) => IsCue(token, cue, out _);

    public bool IsCue(int token, TemporalCue cue, out int end)
    {
        var found = TryCue(token, cue, out var match);
        end = found ? match.EndToken : token;
        return found;
    }

    /// <summary>The longest match of a cue's forms at a token.</summary>
    public bool TryCue(int token, TemporalCue cue, out TermMatch match)
    {
        if (Has(token) && _masks[token].Has(cue))
        {
            foreach (ref readonly var candidate in _context.TermsAt(token))
            {
                if (candidate.Kind == TermKind.Cue && _words.Cues[candidate.Term] == cue)
                {
                    match = candidate;
                    return true;
                }
            }
        }

        match = default;
        return false;
    }

    /// <summary>Whether a form of a cue ends just before a token; looks back over at most four tokens of its line.</summary>
    public bool IsAfterCue(int token, TemporalCue cue)
    {
        for (var at = token - 1; at >= 0 && at >= token - 4 && !BreaksLine(at + 1); at--)
        {
            if (!_masks[at].Has(cue))
            {
                continue;
            }

            foreach (ref readonly var candidate in _context.TermsAt(at))
            {
                if (candidate.EndToken == token && candidate.Kind == TermKind.Cue && _words.Cues[candidate.Term] == cue)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The longest match of a kind that masks tell of.</summary>
    private bool TryTerm(int token, TermKind kind, out TermMatch match)
    {
        match = default;
        return Has(token) && _masks[token].Has(kind) && _context.TryTerm(token, kind, out match);
    }

    public bool TryMonth(int token, out TermMatch match, out MonthWord month)
    {
        month = default;
        if (!TryTerm(token, TermKind.Month, out match) || match.Has(TermFeatures.Kaf))
        {
            return false; // No month is compared to: the kaf belongs to a name that ends as a month's.
        }

        month = _words.Months[match.Term];
        return true;
    }

    public bool TryWeekday(int token, out TermMatch match, out int weekday)
    {
        weekday = 0;
        if (!TryTerm(token, TermKind.Weekday, out match))
        {
            return false;
        }

        weekday = _words.Weekdays[match.Term];
        return true;
    }

    /// <summary>Whether the word for day is joined to a weekday, so that it needs no article.</summary>
    public bool IsJoinedWeekday(in TermMatch match) => _words.JoinedWeekdays[match.Term];

    /// <summary>A unit of time; where a form may be singular or dual construct, the singular comes first.</summary>
    public bool TryUnit(int token, out TermMatch match, out UnitWord unit)
    {
        unit = default;
        if (!TryTerm(token, TermKind.TimeUnit, out match))
        {
            return false;
        }

        unit = _words.Units[match.Term];
        return true;
    }

    /// <summary>A unit of time in a certain number.</summary>
    public bool TryUnit(int token, UnitNumber number, out TermMatch match, out Grain unit)
    {
        if (Has(token) && _masks[token].Has(TermKind.TimeUnit))
        {
            foreach (ref readonly var candidate in _context.TermsAt(token))
            {
                if (candidate.Kind == TermKind.TimeUnit && _words.Units[candidate.Term].Number == number)
                {
                    match = candidate;
                    unit = _words.Units[candidate.Term].Unit;
                    return true;
                }
            }
        }

        match = default;
        unit = Grain.None;
        return false;
    }

    /// <summary>A season, part of the day, or part of a period in a certain role.</summary>
    public bool TryPart(int token, PartRole role, out TermMatch match, out PartWord part)
    {
        if (Has(token) && _masks[token].Has(TermKind.PeriodPart))
        {
            foreach (ref readonly var candidate in _context.TermsAt(token))
            {
                if (candidate.Kind == TermKind.PeriodPart && _words.Parts[candidate.Term].Role == role)
                {
                    match = candidate;
                    part = _words.Parts[candidate.Term];
                    return true;
                }
            }
        }

        match = default;
        part = default;
        return false;
    }

    public bool TryHoliday(int token, out TermMatch match, out HolidayWord holiday)
    {
        holiday = default;
        if (!TryTerm(token, TermKind.Holiday, out match))
        {
            return false;
        }

        holiday = _words.Holidays[match.Term];
        return true;
    }

    public bool TryZone(int token, out TermMatch match, out bool ofPlace)
    {
        ofPlace = false;
        if (!TryTerm(token, TermKind.TimeZone, out match))
        {
            return false;
        }

        ofPlace = _words.ZonesOfPlaces[match.Term];
        return true;
    }

    /// <summary>Whether the lexicon knows a country, nationality, city or place at a token, and where it ends.</summary>
    public bool IsPlace(int token, out int end)
    {
        end = token;
        if (Has(token))
        {
            foreach (ref readonly var match in _context.TermsAt(token))
            {
                if (match.Kind is TermKind.Country or TermKind.Nationality or TermKind.City or TermKind.Place)
                {
                    end = match.EndToken;
                    return true;
                }
            }
        }

        return IsCue(token, TemporalCue.ZonePlace, out end);
    }

    /// <summary>Whether the token is the article with tatweel, alone before digits, or that article behind particles.</summary>
    public bool IsArticle(int token)
    {
        if (KindOf(token) != TokenKind.Word || KindOf(token + 1) != TokenKind.Number || (!IsJoined(token + 1) && (BreaksLine(token + 1) || TextOfEnd(token) != Text.ArabicChars.Tatweel)))
        {
            return false;
        }

        var folded = _context.FoldedOf(token);
        return folded.Length is >= 2 and <= 4 && folded[^1] == Text.ArabicChars.Lam && folded[^2] is Text.ArabicChars.Alef or Text.ArabicChars.Lam;
    }

    /// <summary>Whether the lexicon knows the word at a token as an ordinary one at most: no name, unit, number or cue.</summary>
    public bool IsPlainWord(int token)
    {
        foreach (ref readonly var match in _context.TermsAt(token))
        {
            if (match.Kind is not (TermKind.OrdinaryWord or TermKind.CommonWord or TermKind.SpeechVerb) && (match.Features & TermFeatures.UnlikelySegmentation) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the word at a token carries the conjunction "and".</summary>
    public bool HasConjunction(int token) => KindOf(token) == TokenKind.Word && _context.SegmentationOf(token).Conjunction > 0;

    /// <summary>Whether the word at a token begins with the letter of that conjunction, whatever it is there.</summary>
    public bool BeginsWithWaw(int token) => KindOf(token) == TokenKind.Word && _context.FoldedOf(token) is [Text.ArabicChars.Waw, ..];

    private char TextOfEnd(int token) => _context.TextOf(token)[^1];

    /// <summary>Whether the word at a token carries the article.</summary>
    public bool IsDefinite(int token) => KindOf(token) == TokenKind.Word && _context.SegmentationOf(token).Article > 0;
}
