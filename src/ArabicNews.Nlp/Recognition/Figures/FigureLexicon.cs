using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>What is known of a unit of measure. Immutable and thread-safe.</summary>
internal sealed record MeasureUnit(string Code, string Square, string Cubic, string Hourly, bool IsShort, bool IsCounted, bool IsDegree);

/// <summary>Units, currencies and function words as the grammar of figures sees them. Immutable and thread-safe.</summary>
internal sealed class FigureLexicon
{
    private readonly EntryTable<FigureCue> _cues;
    private readonly EntryTable<bool> _openers;
    private readonly EntryTable<MeasureUnit> _units;
    private readonly EntryTable<Currency> _currencies;
    private readonly EntryTable<string> _nationalities;

    private FigureLexicon(Lexicon lexicon)
    {
        var ids = new KebabNames<FigureCue>("figure-");
        _cues = EntryTable<FigureCue>.Create(lexicon, TermKind.Cue, entry => ids.TryFind(entry.Id, out var cue) ? cue : default);
        _openers = EntryTable<bool>.Create(lexicon, TermKind.Cue, entry =>
            entry.Id == "number-minus" || (ids.TryFind(entry.Id, out var cue) && cue is FigureCue.Percent or FigureCue.TwoPercentagePoints));
        _units = EntryTable<MeasureUnit>.Create(lexicon, TermKind.Unit, ReadUnit);
        _currencies = EntryTable<Currency>.Create(lexicon, TermKind.Currency, Currency.Read);
        _nationalities = EntryTable<string>.Create(lexicon, TermKind.Nationality, static entry => entry["iso"]);
    }

    public static FigureLexicon Create(Lexicon lexicon) => new(lexicon);

    /// <summary>Whether a figure may begin with a match: a number, a unit, a currency, or the few function words that open one.</summary>
    public bool Opens(in TermMatch match) =>
        match.Kind is TermKind.NumberWord or TermKind.FractionWord or TermKind.OrdinalWord or TermKind.Unit or TermKind.Currency
        || match.Kind == TermKind.Cue && _openers[match.Term];

    /// <summary>The unit that begins at a token, longest reading first, without particles.</summary>
    public bool TryUnit(RecognitionContext context, int token, out TermMatch match, out MeasureUnit unit, TermFeatures allowed = TermFeatures.None)
    {
        unit = default!;
        if (!TryTerm(context, token, TermKind.Unit, allowed, out match))
        {
            return false;
        }

        unit = _units[match.Term];
        return true;
    }

    /// <summary>The currency that begins at a token, longest reading first, without particles.</summary>
    public bool TryCurrency(RecognitionContext context, int token, out TermMatch match, out Currency currency, TermFeatures allowed = TermFeatures.None)
    {
        currency = default!;
        if (!TryTerm(context, token, TermKind.Currency, allowed, out match))
        {
            return false;
        }

        currency = _currencies[match.Term];
        return true;
    }

    /// <summary>The country of the nationality adjective at a token, without particles.</summary>
    public bool TryNationality(RecognitionContext context, int token, out int end, out string country)
    {
        country = "";
        end = token;
        if (!TryTerm(context, token, TermKind.Nationality, TermFeatures.Article, out var match))
        {
            return false;
        }

        country = _nationalities[match.Term];
        end = match.EndToken;
        return country.Length == 2;
    }

    /// <summary>The longest function word of this grammar that begins at a token, with none but the allowed particles.</summary>
    public FigureCue CueAt(RecognitionContext context, int token, out int end, TermFeatures allowed = TermFeatures.None)
    {
        end = token;
        if ((uint)token < (uint)context.Tokens.Length)
        {
            foreach (ref readonly var candidate in context.TermsAt(token))
            {
                if (candidate.Kind == TermKind.Cue && (Particles(candidate) & ~allowed) == 0 && _cues[candidate.Term] is var cue && cue != FigureCue.None)
                {
                    end = candidate.EndToken;
                    return cue;
                }
            }
        }

        return FigureCue.None;
    }

    /// <summary>The function word of this grammar that a match is.</summary>
    public FigureCue CueOf(in TermMatch match) => match.Kind == TermKind.Cue ? _cues[match.Term] : FigureCue.None;

    /// <summary>Whether the function word that is asked for begins at a token.</summary>
    public bool IsCue(RecognitionContext context, int token, FigureCue asked, out int end, TermFeatures allowed = TermFeatures.None)
    {
        end = token;
        if ((uint)token < (uint)context.Tokens.Length)
        {
            foreach (ref readonly var candidate in context.TermsAt(token))
            {
                if (candidate.Kind == TermKind.Cue && (Particles(candidate) & ~allowed) == 0 && _cues[candidate.Term] == asked)
                {
                    end = candidate.EndToken;
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The function word of a set that ends just before a token; the longest, which begins at most four tokens before.</summary>
    public FigureCue CueBefore(RecognitionContext context, int token, Func<FigureCue, bool> asked, out int start)
    {
        for (start = Math.Max(0, token - 4); start < token; start++)
        {
            foreach (ref readonly var candidate in context.TermsAt(start))
            {
                if (candidate.Kind == TermKind.Cue && candidate.EndToken == token && !candidate.Has(TermFeatures.Article) && _cues[candidate.Term] is var cue && cue != FigureCue.None && asked(cue))
                {
                    return cue;
                }
            }
        }

        return FigureCue.None;
    }

    private static TermFeatures Particles(in TermMatch match) => match.Features & (TermFeatures.AnyClitic | TermFeatures.Article);

    private static bool TryTerm(RecognitionContext context, int token, TermKind kind, TermFeatures allowed, out TermMatch match)
    {
        if ((uint)token < (uint)context.Tokens.Length)
        {
            foreach (ref readonly var candidate in context.TermsAt(token))
            {
                if (candidate.Kind == kind && (Particles(candidate) & ~allowed) == 0)
                {
                    match = candidate;
                    return true;
                }
            }
        }

        match = default;
        return false;
    }

    private static MeasureUnit ReadUnit(LexiconEntry entry)
    {
        if (entry["code"].Length == 0)
        {
            throw entry.Error("the column code is empty; give the code of the unit");
        }

        var use = entry["use"];
        return use is "" or "short" or "counted" or "degree"
            ? new MeasureUnit(entry["code"], entry["square"], entry["cubic"], entry["hourly"], use == "short", use is "short" or "counted", use == "degree")
            : throw entry.Error($"unknown use \"{use}\"; use short, counted, degree or nothing");
    }
}
