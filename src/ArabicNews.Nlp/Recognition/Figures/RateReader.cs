using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Figures;

/// <summary>Reads what a rate is counted by: "a year", "in the hour", "for each barrel", "/hour". Immutable and thread-safe.</summary>
internal sealed class RateReader(FigureLexicon words)
{
    /// <summary>Reads the rate phrase that begins at a token. A code of a time unit, a unit or a currency comes out.</summary>
    /// <param name="context">The document.</param>
    /// <param name="token">Index of the token.</param>
    /// <param name="price">Whether money stands before it, so that "for a barrel of" what is bought may follow.</param>
    /// <param name="per">The code.</param>
    /// <param name="end">Index just past the phrase.</param>
    public bool TryRead(RecognitionContext context, int token, bool price, out string per, out int end)
    {
        per = "";
        if (!context.ContinuesLine(token))
        {
            end = token;
            return false;
        }

        var cue = words.CueAt(context, token, out end);
        per = cue switch
        {
            FigureCue.Hourly => "hour",
            FigureCue.Daily => "day",
            FigureCue.Weekly => "week",
            FigureCue.Monthly => "month",
            FigureCue.Yearly => "year",
            _ => "",
        };
        if (per.Length > 0)
        {
            return true;
        }

        if (cue is FigureCue.In or FigureCue.Each or FigureCue.Every or FigureCue.Slash or FigureCue.Against)
        {
            // "in" needs the article (in the year), "each" may not have it, a slash has none.
            var asked = cue is FigureCue.In or FigureCue.Against ? TermFeatures.Article : TermFeatures.None;
            var from = end;
            return TryDenominator(context, from, asked, cue is not FigureCue.Against, cue is not (FigureCue.In or FigureCue.Every), out per, out end)
                && !(cue == FigureCue.In && IsQualified(context, end));
        }

        return TryDenominator(context, token, TermFeatures.Lam | TermFeatures.Article, time: true, units: true, out per, out end)
            || (price && IsNounBehind(context, token + 1) || StartsWithTwoLams(context, token)) && TryDenominator(context, token, TermFeatures.Lam, time: false, units: true, out per, out end);
    }

    private bool TryDenominator(RecognitionContext context, int token, TermFeatures asked, bool time, bool units, out string per, out int end)
    {
        per = "";
        end = token;
        if (time && TryTime(context, token, asked, out per, out end))
        {
            SkipOne(context, ref end);
            return true;
        }

        if (units && words.TryUnit(context, token, out var match, out var unit, asked) && Has(match, asked) && !unit.IsShort | asked == 0)
        {
            per = unit.Code;
            end = match.EndToken;
            if (unit.Hourly.Length > 0 && IsHour(context, end, out var hour))
            {
                per = unit.Hourly;
                end = hour;
            }

            if (words.CueAt(context, end, out var wider, TermFeatures.Article) is var shape and (FigureCue.Square or FigureCue.Cubic)
                && (shape == FigureCue.Square ? unit.Square : unit.Cubic) is { Length: > 0 } code)
            {
                per = code;
                end = wider;
            }

            SkipOne(context, ref end);
            return true;
        }

        if (units && words.TryCurrency(context, token, out match, out var currency, asked) && Has(match, asked) && currency.Code is { } money)
        {
            per = money;
            end = match.EndToken;
            if (words.TryNationality(context, end, out var adjective, out var country) && currency.ByCountry.TryGetValue(country, out var settled))
            {
                per = settled;
                end = adjective;
            }

            SkipOne(context, ref end);
            return true;
        }

        return false;
    }

    private bool TryTime(RecognitionContext context, int token, TermFeatures asked, out string per, out int end)
    {
        per = "";
        end = token;
        if ((uint)token >= (uint)context.Tokens.Length)
        {
            return false;
        }

        foreach (ref readonly var match in context.TermsAt(token))
        {
            if (match.Kind == TermKind.Cue && Has(match, asked))
            {
                per = words.CueOf(match) switch
                {
                    FigureCue.Second => "second",
                    FigureCue.Minute => "minute",
                    FigureCue.Hour => "hour",
                    FigureCue.Day => "day",
                    FigureCue.Week => "week",
                    FigureCue.Month => "month",
                    FigureCue.Year => "year",
                    _ => "",
                };
                if (per.Length > 0)
                {
                    end = match.EndToken;
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"megawatt hour", "megawatt/hour": an amount of energy.</summary>
    private bool IsHour(RecognitionContext context, int token, out int end)
    {
        var hour = words.IsCue(context, token, FigureCue.Slash, out var behind) ? behind : token;
        return words.IsCue(context, hour, FigureCue.Hour, out end) && context.ContinuesLine(hour);
    }

    private static bool IsNounBehind(RecognitionContext context, int token) =>
        context.ContinuesLine(token) && context.Tokens[token].Kind == Tokenization.TokenKind.Word && context.SegmentationOf(token).Proclitics == 0;

    /// <summary>"for the litre": of three lams, two are written, so that the article does not show.</summary>
    private static bool StartsWithTwoLams(RecognitionContext context, int token) =>
        context.FoldedOf(token) is { Length: > 2 } word && word[0] == Text.ArabicChars.Lam && word[1] == Text.ArabicChars.Lam;

    /// <summary>"in the year before", "in the first day" are dates: a definite adjective follows.</summary>
    private static bool IsQualified(RecognitionContext context, int token) =>
        NounShape.IsDefinite(context, token);

    private static bool Has(in TermMatch match, TermFeatures asked) => (match.Features & (TermFeatures.AnyClitic | TermFeatures.Article)) == asked;

    /// <summary>"for the quintal, the one".</summary>
    private void SkipOne(RecognitionContext context, ref int end)
    {
        if (words.IsCue(context, end, FigureCue.One, out var after, TermFeatures.Article))
        {
            end = after;
        }
    }
}
