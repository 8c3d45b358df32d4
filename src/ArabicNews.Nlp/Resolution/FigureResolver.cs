using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Figures;

namespace ArabicNews.Nlp.Resolution;

/// <summary>
/// Settles which country's dinar, pound, lira or riyal an amount is of: the country that the document names most among those that
/// have such a currency, the place of the dateline before all. And which scale degrees are of. Made for one document, on one thread.
/// </summary>
internal sealed class FigureResolver(RecognitionContext context, IReadOnlyList<Mention> mentions, int dateline)
{
    private const string OpenCurrency = "CUR";

    /// <summary>Above what air was ever measured at in degrees Celsius.</summary>
    private const decimal HottestAir = 57;

    private CountryCounts? _countries;
    private bool? _isFahrenheit;

    /// <summary>The value of a mention of a figure; null where the mention is none.</summary>
    public EntityValue? Resolve(in Mention mention)
    {
        if (mention.Value is DegreeReading degrees)
        {
            return (_isFahrenheit ??= IsFahrenheit()) ? degrees.Value with { Unit = "°F" } : degrees.Value;
        }

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

    /// <summary>Whether degrees without a scale are Fahrenheit: the document names it elsewhere, or tells of American heat that Celsius has not.</summary>
    private bool IsFahrenheit()
    {
        var hot = false;
        foreach (var mention in mentions)
        {
            switch (mention.Value)
            {
                case ResolvedValue { Value: FigureValue { Unit: "°F" } }:
                    return true;
                case ResolvedValue { Value: FigureValue { Unit: "°C" } }:
                    return false;
                case DegreeReading { IsHeat: true, Value: var value }:
                    hot |= (value.Amount ?? value.High)?.ToDecimal() > HottestAir;
                    break;
            }
        }

        return hot && (_countries ??= CountryCounts.Of(context, dateline))["US"] > 0;
    }
}
