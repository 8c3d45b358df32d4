using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Figures;

namespace ArabicNews.Nlp.Resolution;

/// <summary>
/// Settles which country's dinar, pound, lira or riyal an amount is of: the country that the document names most among those that
/// have such a currency, the place of the dateline before all. Made for one document, on one thread.
/// </summary>
internal sealed class FigureResolver(RecognitionContext context, int dateline)
{
    private const string OpenCurrency = "CUR";

    private CountryCounts? _countries;

    /// <summary>The value of a mention of a figure; null where the mention is none.</summary>
    public EntityValue? Resolve(in Mention mention)
    {
        if (mention.Value is not FigureReading reading)
        {
            return null;
        }

        _countries ??= CountryCounts.Of(context, dateline);
        var best = 0;
        var code = reading.Currency.Default ?? OpenCurrency;
        foreach (var (country, candidate) in reading.Currency.ByCountry)
        {
            var count = _countries[country];

            // Two countries with one currency are no question; equal counts are settled by the code, so that the result is one.
            if (count > best || count == best && count > 0 && string.CompareOrdinal(candidate, code) < 0)
            {
                best = count;
                code = candidate;
            }
        }

        return reading.Value with { Unit = code };
    }
}
