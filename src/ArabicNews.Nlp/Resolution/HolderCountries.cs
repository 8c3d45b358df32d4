using ArabicNews.Nlp.Recognition;

namespace ArabicNews.Nlp.Resolution;

/// <summary>
/// Says whether a title with a country ("the French president") may mean a person whose own office names none: by the person's other
/// offices, else by the country that the document is about. For one analysis, on one thread.
/// </summary>
internal sealed class HolderCountries(RecognitionContext context, int persons, int[] holders, PositionFacts?[] facts)
{
    private readonly PersonCountries _held = PersonCountries.Of(persons, holders, facts);
    private CountryCounts? _counts;

    /// <summary>
    /// Whether the countries agree as far as they are known; where the person's is not, whether the person has been <paramref name="named"/>
    /// before the title, which then takes it up, and the document speaks of the title's country elsewhere too.
    /// </summary>
    public bool MayBe(PositionFacts title, int person, PositionFacts office, bool named)
    {
        if (title.Country is not { } country || office.Country is not null || !office.IsOfState)
        {
            return true;
        }

        _counts ??= CountryCounts.Of(context, -1);
        var known = _held.Of(person, office) ?? _counts.Main;
        return known is null ? named && _counts[country] > 1 : known == country;
    }
}
