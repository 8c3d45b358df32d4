using ArabicNews.Nlp.Recognition.Positions;

namespace ArabicNews.Nlp.Resolution;

/// <summary>The countries that the positions of each person name, for their other positions that name none. For one analysis, on one thread.</summary>
internal sealed class PersonCountries
{
    private readonly Dictionary<(int Person, string Head), string> _byHead = [];
    private readonly string?[] _ofState;

    private PersonCountries(int persons) => _ofState = new string?[persons];

    /// <summary>Collects them from the positions and their holders.</summary>
    public static PersonCountries Of(int persons, int[] holders, PositionFacts?[] facts)
    {
        var countries = new PersonCountries(persons);
        for (var i = 0; i < holders.Length; i++)
        {
            if (holders[i] >= 0 && facts[i] is { Country: { } country } position)
            {
                countries._byHead.TryAdd((holders[i], position.Head), country);
                if (position.IsOfState || position.Class == OfficeClass.Royal)
                {
                    countries._ofState[holders[i]] ??= country;
                }
            }
        }

        return countries;
    }

    /// <summary>
    /// The country that another position of the person names: one of the same head ("the president" after "the French president"), or,
    /// for an office of a state, another of a state; null where there is none.
    /// </summary>
    public string? Of(int person, PositionFacts position) =>
        _byHead.TryGetValue((person, position.Head), out var country) ? country : position.IsOfState ? _ofState[person] : null;
}
