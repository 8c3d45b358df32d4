using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>
/// What the lexicon's matches at one token are, one bit a question: the readers ask many questions of each token, and nearly all
/// answers are no.
/// </summary>
internal struct TokenMask
{
    private ulong _cues;
    private ulong _moreCues;
    private uint _kinds;

    /// <summary>The kinds that dates begin with, whatever stands around.</summary>
    public const uint Openers = (1u << (int)TermKind.NumberWord) | (1u << (int)TermKind.OrdinalWord) | (1u << (int)TermKind.Month) | (1u << (int)TermKind.Weekday)
        | (1u << (int)TermKind.TimeUnit) | (1u << (int)TermKind.PeriodPart) | (1u << (int)TermKind.Holiday);

    /// <summary>The kinds that a number in words begins with.</summary>
    public const uint Numbers = (1u << (int)TermKind.NumberWord) | (1u << (int)TermKind.FractionWord);

    public void Add(TermKind kind, TemporalCue cue)
    {
        if (kind <= TermKind.TimeZone)
        {
            _kinds |= 1u << (int)kind;
        }

        if ((int)cue < 64)
        {
            _cues |= 1ul << (int)cue;
        }
        else
        {
            _moreCues |= 1ul << ((int)cue - 64);
        }
    }

    public readonly bool Has(TemporalCue cue) => (((int)cue < 64 ? _cues >> (int)cue : _moreCues >> ((int)cue - 64)) & 1) != 0;

    /// <summary>Whether a kind not behind <see cref="TermKind.TimeZone"/> is there.</summary>
    public readonly bool Has(TermKind kind) => (_kinds >> (int)kind & 1) != 0;

    public readonly bool HasAny(uint kinds) => (_kinds & kinds) != 0;

    public readonly bool HasAny(in TokenMask other) => ((_cues & other._cues) | (_moreCues & other._moreCues)) != 0;
}
