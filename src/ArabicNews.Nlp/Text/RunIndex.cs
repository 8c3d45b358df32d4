namespace ArabicNews.Nlp.Text;

/// <summary>Where the values of each key begin in a list that is sorted by keys. Stateless and thread-safe.</summary>
internal static class RunIndex
{
    /// <summary>The first place of each key, and behind the last one the length of the list.</summary>
    /// <param name="keys">The rising keys, from 0.</param>
    /// <param name="count">Number of keys there may be.</param>
    public static int[] Of(IEnumerable<int> keys, int count)
    {
        var first = new int[count + 1];
        foreach (var key in keys)
        {
            first[key + 1]++;
        }

        for (var key = 0; key < count; key++)
        {
            first[key + 1] += first[key];
        }

        return first;
    }
}
