namespace ArabicNews.Nlp.Text;

/// <summary>
/// A vector of UTF-16 code units of some width, so that one algorithm serves every machine: it is written over a type argument, for
/// which the compiler puts the instructions of that width. Comparisons give all ones where they hold. Immutable and thread-safe.
/// </summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>Number of code units.</summary>
    static abstract int Count { get; }

    static abstract TSelf Load(ref ushort source, int at);

    static abstract TSelf All(ushort value);

    static abstract TSelf Is(TSelf lanes, ushort value);

    static abstract TSelf AtMost(TSelf lanes, ushort value);

    static abstract TSelf Select(TSelf condition, TSelf whereTrue, TSelf whereFalse);

    /// <summary>The highest bit of every lane, the first lane's lowest.</summary>
    static abstract ulong Bits(TSelf lanes);

    /// <summary>The bits of two vectors, those of <paramref name="next"/> behind those of <paramref name="lanes"/>.</summary>
    static abstract ulong Bits(TSelf lanes, TSelf next);

    /// <summary>Stores the low bytes of two vectors one behind the other.</summary>
    static abstract void StoreNarrow(TSelf lanes, TSelf next, ref byte destination, int at);

    static abstract TSelf operator |(TSelf a, TSelf b);

    static abstract TSelf operator &(TSelf a, TSelf b);

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a, TSelf b);

    void Store(ref ushort destination, int at);
}
