namespace ArabicNews.Nlp.Lexicons;

/// <summary>The values of an enumeration by the names that lexicon files give them, such as office-noun. Immutable and thread-safe.</summary>
internal sealed class KebabNames<T>
    where T : struct, Enum
{
    private readonly T[] _values = Enum.GetValues<T>();
    private readonly string[] _names;

    /// <param name="prefix">What stands before every name.</param>
    public KebabNames(string prefix = "")
    {
        _names = new string[_values.Length];
        for (var i = 0; i < _names.Length; i++)
        {
            _names[i] = prefix + LexiconReader.Kebab(_values[i].ToString());
        }
    }

    public IReadOnlyList<string> Names => _names;

    /// <summary>The value of a name.</summary>
    public bool TryFind(string name, out T value)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (_names[i] == name)
            {
                value = _values[i];
                return true;
            }
        }

        value = default;
        return false;
    }
}
