namespace ArabicNews.Nlp.Text;

/// <summary>
/// Keeps objects that are costly to make for whoever needs one next: at most one for each processor, so that threads that share an
/// analyzer do not wait for each other. Thread-safe.
/// </summary>
internal sealed class Spares<T>(Func<T> make)
    where T : class
{
    private readonly T?[] _spare = new T?[Environment.ProcessorCount];

    /// <summary>One that was kept, or a new one; nobody else has it until it is given back.</summary>
    public T Take()
    {
        foreach (ref var spare in _spare.AsSpan())
        {
            if (Volatile.Read(ref spare) is not null && Interlocked.Exchange(ref spare, null) is { } kept)
            {
                return kept;
            }
        }

        return make();
    }

    /// <summary>Keeps an object; where all places are taken it is let go.</summary>
    public void Return(T item)
    {
        foreach (ref var spare in _spare.AsSpan())
        {
            if (Volatile.Read(ref spare) is null && Interlocked.CompareExchange(ref spare, item, null) is null)
            {
                return;
            }
        }
    }
}
